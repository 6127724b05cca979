import type { ObligationsByType } from '..';
import { account, arn, edge, endpoint, model, output, region, regional, spread } from './crossing';

/** Ways out of machine learning, search and contact centres. */
export const INTELLIGENCE_CROSSINGS: ObligationsByType = {
  'AWS::Bedrock::ApplicationInferenceProfile': [model('ModelSource.CopyFrom')],
  'AWS::Bedrock::Guardrail': [model('CrossRegionConfig.GuardrailProfileArn')],
  'AWS::Bedrock::Agent': [
    model('FoundationModel'),
    arn('AgentCollaborators[].AgentDescriptor.AliasArn', 'prompts are sent there'),
  ],
  'AWS::Bedrock::Prompt': [model('Variants[].ModelId')],
  'AWS::Bedrock::Flow': [model('Definition.Nodes[].Configuration.Prompt.SourceConfiguration.Inline.ModelId')],
  'AWS::Bedrock::KnowledgeBase': [
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
  'AWS::Bedrock::DataSource': [
    model('VectorIngestionConfiguration.ParsingConfiguration.BedrockFoundationModelConfiguration.ModelArn'),
    model('VectorIngestionConfiguration.ContextEnrichmentConfiguration.BedrockFoundationModelConfiguration.ModelArn'),
    output(
      'VectorIngestionConfiguration.CustomTransformationConfiguration.IntermediateStorage.S3Location.URI',
      'parts of documents are written there',
    ),
  ],
  'AWS::BedrockAgentCore::GatewayTarget': [
    region(
      'CredentialProviderConfigurations[].CredentialProvider.IamCredentialProvider.Region',
      'tools are called there',
    ),
    endpoint('TargetConfiguration.Mcp.McpServer.Endpoint', 'tools are called there'),
    endpoint('TargetConfiguration.Http.Passthrough.Endpoint', 'tools are called there'),
    arn('TargetConfiguration.Mcp.Lambda.LambdaArn', 'tools are called there'),
  ],
  'AWS::AgentRegistry::RegistryRecord': [
    region(
      'Descriptors.McpServer.Source.FromUrl.CredentialProviderConfigurations[].CredentialProvider.IamCredentialProvider.Region',
      'tools are called there',
    ),
    region(
      'Descriptors.A2aAgentCard.Source.FromUrl.CredentialProviderConfigurations[].CredentialProvider.IamCredentialProvider.Region',
      'agents are called there',
    ),
  ],
  // Amazon Q Business User Guide, cross-region-inference: on by default, off through AWS Support alone.
  'AWS::QBusiness::Application': [
    spread(
      ['eu-central-1', 'eu-west-1', 'eu-west-3'],
      'questions and answers are processed in Frankfurt, Ireland or Paris, as AWS chooses, and no log says in which',
    ),
  ],
  'AWS::QBusiness::DataAccessor': [account('Principal', 'it may search the documents')],
  'AWS::QBusiness::DataSource': ['PreExtractionHookConfiguration', 'PostExtractionHookConfiguration'].flatMap(
    (hook) => [
      regional(`DocumentEnrichmentConfiguration.${hook}.LambdaArn`, 'documents are sent there'),
      output(`DocumentEnrichmentConfiguration.${hook}.S3BucketName`, 'documents are written there'),
    ],
  ),
  'AWS::QBusiness::Permission': [account('Principal', 'it may search the documents')],
  'AWS::QBusiness::Plugin': [endpoint('ServerUrl', 'what people ask for is sent there')],
  'AWS::Lex::Bot': [region('Replication.ReplicaRegions[]', 'the bot and its conversations are copied there')],
  'AWS::Connect::TrafficDistributionGroup': [edge('', 'calls are spread over two Regions')],
  'AWS::Connect::InstanceStorageConfig': [
    output('S3Config.BucketName', 'recordings are written there'),
    arn('KinesisStreamConfig.StreamArn', 'records of contacts are streamed there'),
    arn('KinesisFirehoseConfig.FirehoseArn', 'records of contacts are streamed there'),
  ],
  'AWS::CustomerProfiles::Domain': [
    output('Matching.ExportingConfig.S3Exporting.S3BucketName', 'profiles of customers are written there'),
    output('RuleBasedMatching.ExportingConfig.S3Exporting.S3BucketName', 'profiles of customers are written there'),
  ],
  'AWS::SageMaker::Domain': [region('DomainSettings.UnifiedStudioSettings.DomainRegion', 'people work there')],
  'AWS::SageMaker::FeatureGroup': [output('OfflineStoreConfig.S3StorageConfig.S3Uri', 'features are written there')],
  'AWS::SageMaker::EndpointConfig': [
    output('DataCaptureConfig.DestinationS3Uri', 'requests and answers are written there'),
    output('AsyncInferenceConfig.OutputConfig.S3OutputPath', 'answers are written there'),
  ],
  'AWS::Chime::VoiceConnector': [region('AwsRegion', 'calls are carried there')],
  'AWS::Chime::SipMediaApplication': [region('AwsRegion', 'calls are carried there')],
  'AWS::Chime::MediaPipelineKinesisVideoStreamPool': [region('StreamConfiguration.Region', 'calls are streamed there')],
  'AWS::MediaConnect::Flow': [region('Source.Decryption.Region', 'the key is fetched there')],
  'AWS::MediaConnect::FlowEntitlement': [region('Encryption.Region', 'the key is fetched there')],
  'AWS::MediaConnect::FlowSource': [region('Decryption.Region', 'the key is fetched there')],
  'AWS::MediaConnect::FlowOutput': [endpoint('Destination', 'the stream is sent there')],
  'AWS::MediaConnect::RouterInput': [region('RegionName', 'the stream is routed there')],
  'AWS::MediaConnect::RouterNetworkInterface': [region('RegionName', 'the stream is routed there')],
  'AWS::MediaConnect::RouterOutput': [region('RegionName', 'the stream is routed there')],
  'AWS::MediaLive::Channel': [
    region('Destinations[].MediaPackageSettings[].MediaPackageRegionName', 'the stream is sent there'),
  ],
  'AWS::GroundStation::Config': [
    region('ConfigData.DataflowEndpointConfig.DataflowEndpointRegion', 'the stream is sent there'),
  ],
  'AWS::IVS::RecordingConfiguration': [
    output('DestinationConfiguration.S3.BucketName', 'recordings are written there'),
  ],
  'AWS::IVS::StorageConfiguration': [output('S3.BucketName', 'recordings are written there')],
};
