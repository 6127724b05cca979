import { arn, each, endpoint, has, keyed, model, NO_RULE, output, type ServiceTypes, STORES, WHY } from '../shared';

/** What is known of the types of AWS::Bedrock. */
export const Bedrock: ServiceTypes = {
  'AWS::Bedrock::Agent': {
    stores: STORES.modelData,
    atRest: [keyed('CustomerEncryptionKeyArn', WHY.agentSessions)],
    crossings: [
      model('FoundationModel'),
      arn('AgentCollaborators[].AgentDescriptor.AliasArn', 'prompts are sent there'),
    ],
  },
  'AWS::Bedrock::ApplicationInferenceProfile': {
    stores: STORES.modelRuns,
    crossings: [model('ModelSource.CopyFrom')],
    neutral: { InferenceProfileName: `${NO_RULE.noRegion}it is a name` },
  },
  'AWS::Bedrock::AutomatedReasoningPolicy': {
    stores: STORES.prompts,
    atRest: [keyed('KmsKeyId', 'the policy and its tests are under an AWS owned key')],
  },
  'AWS::Bedrock::Blueprint': {
    stores: STORES.prompts,
    atRest: [keyed('KmsKeyId', 'the blueprint is under an AWS owned key')],
    neutral: { KmsEncryptionContext: NO_RULE.context },
  },
  'AWS::Bedrock::DataAutomationLibrary': {
    stores: STORES.modelData,
    atRest: [keyed('EncryptionConfiguration.KmsKeyId', 'documents are under an AWS owned key')],
    neutral: { 'EncryptionConfiguration.KmsEncryptionContext': NO_RULE.context },
  },
  'AWS::Bedrock::DataAutomationProject': {
    stores: STORES.modelData,
    atRest: [keyed('KmsKeyId', 'documents on the way are under an AWS owned key')],
    neutral: { KmsEncryptionContext: NO_RULE.context },
  },
  'AWS::Bedrock::DataSource': {
    stores: STORES.modelData,
    atRest: [
      keyed(
        'ServerSideEncryptionConfiguration.KmsKeyArn',
        'documents on their way to the index are under an AWS owned key',
      ),
    ],
    crossings: [
      model('VectorIngestionConfiguration.ParsingConfiguration.BedrockFoundationModelConfiguration.ModelArn'),
      model('VectorIngestionConfiguration.ContextEnrichmentConfiguration.BedrockFoundationModelConfiguration.ModelArn'),
      output(
        'VectorIngestionConfiguration.CustomTransformationConfiguration.IntermediateStorage.S3Location.URI',
        'parts of documents are written there',
      ),
    ],
  },
  'AWS::Bedrock::Flow': {
    stores: STORES.prompts,
    atRest: [keyed('CustomerEncryptionKeyArn', WHY.agentSessions)],
    crossings: [model('Definition.Nodes[].Configuration.Prompt.SourceConfiguration.Inline.ModelId')],
  },
  'AWS::Bedrock::Guardrail': {
    stores: STORES.prompts,
    atRest: [keyed('KmsKeyArn', 'what is forbidden to say is under an AWS owned key')],
    crossings: [model('CrossRegionConfig.GuardrailProfileArn')],
  },
  'AWS::Bedrock::KnowledgeBase': {
    stores: STORES.modelData,
    atRest: [
      keyed(
        'KnowledgeBaseConfiguration.ManagedKnowledgeBaseConfiguration.ServerSideEncryptionConfiguration.KmsKeyArn',
        'indexed documents are under an AWS owned key',
        has('KnowledgeBaseConfiguration.ManagedKnowledgeBaseConfiguration'),
      ),
    ],
    crossings: [
      model('KnowledgeBaseConfiguration.VectorKnowledgeBaseConfiguration.EmbeddingModelArn'),
      model('KnowledgeBaseConfiguration.ManagedKnowledgeBaseConfiguration.EmbeddingModelArn'),
      arn('StorageConfiguration.OpensearchServerlessConfiguration.CollectionArn', 'documents are kept there'),
      arn('StorageConfiguration.OpensearchManagedClusterConfiguration.DomainArn', 'documents are kept there'),
      arn('StorageConfiguration.RdsConfiguration.ResourceArn', 'documents are kept there'),
      arn('StorageConfiguration.NeptuneAnalyticsConfiguration.GraphArn', 'documents are kept there'),
      endpoint('StorageConfiguration.MongoDbAtlasConfiguration.Endpoint', 'documents are kept there'),
      endpoint('StorageConfiguration.PineconeConfiguration.ConnectionString', 'documents are kept there'),
      output(
        'KnowledgeBaseConfiguration.VectorKnowledgeBaseConfiguration.SupplementalDataStorageConfiguration.SupplementalDataStorageLocations[].S3Location.URI',
        'parts of documents are written there',
      ),
    ],
  },
  'AWS::Bedrock::KnowledgeBasePolicy': { stores: STORES.modelRuns, policies: { resource: ['PolicyDocument'] } },
  'AWS::Bedrock::Prompt': {
    stores: STORES.prompts,
    atRest: [keyed('CustomerEncryptionKeyArn', 'prompts are under an AWS owned key')],
    crossings: [model('Variants[].ModelId')],
  },
  'AWS::Bedrock::ResourcePolicy': { stores: STORES.modelRuns, policies: { resource: ['PolicyDocument'] } },
  'AWS::Bedrock::RetrievalInstruction': {
    stores: STORES.modelWords,
    atRest: [keyed('CustomerEncryptionKeyArn', WHY.agentSessions)],
  },
  'AWS::Bedrock::Session': {
    stores: STORES.modelData,
    atRest: [keyed('EncryptionKeyArn', 'sessions are under an AWS owned key')],
  },
  ...each(STORES.prompts, [
    'AWS::Bedrock::AutomatedReasoningPolicyVersion',
    'AWS::Bedrock::FlowVersion',
    'AWS::Bedrock::GuardrailVersion',
    'AWS::Bedrock::PromptVersion',
  ]),
  ...each(STORES.modelRuns, [
    'AWS::Bedrock::AgentAlias',
    'AWS::Bedrock::EnforcedGuardrailConfiguration',
    'AWS::Bedrock::FlowAlias',
    'AWS::Bedrock::IntelligentPromptRouter',
  ]),
};
