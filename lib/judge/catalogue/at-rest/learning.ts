import type { ObligationsByType } from '..';
import type { Obligation } from '../entry';
import { has, need } from '../obligation';
import { keyed, keyIfSet, preset } from './store';

const DISK = 'what jobs keep on disk is under a key that AWS owns';
const OUTPUT = 'what jobs write is under whatever key the bucket happens to have';
const AGENT = 'instructions and sessions are under a key that AWS owns';

/** A monitoring job of SageMaker: its disks, and what it writes. */
function monitoring(output: string): readonly Obligation[] {
  return [
    need('customer-key', 'JobResources.ClusterConfig.VolumeKmsKeyId', { key: true }, DISK),
    need('customer-key', `${output}.KmsKeyId`, { key: true }, OUTPUT),
  ];
}

/** Encryption at rest of what learns from data, and of what was learned. */
export const LEARNING: ObligationsByType = {
  'AWS::SageMaker::NotebookInstance': keyed('KmsKeyId', 'the disk of the notebook is under a key that AWS owns'),
  'AWS::SageMaker::Domain': [
    ...keyed('KmsKeyId', 'home directories are under a key of AWS'),
    need(
      'customer-key',
      'DefaultUserSettings.SharingSettings.S3KmsKeyId',
      { key: true },
      'shared notebooks are under whatever key the bucket happens to have',
      has('DefaultUserSettings.SharingSettings.S3OutputPath'),
    ),
  ],
  'AWS::SageMaker::UserProfile': [
    need(
      'customer-key',
      'UserSettings.SharingSettings.S3KmsKeyId',
      { key: true },
      'shared notebooks are under whatever key the bucket happens to have',
      has('UserSettings.SharingSettings.S3OutputPath'),
    ),
  ],
  'AWS::SageMaker::EndpointConfig': [
    ...keyed('KmsKeyId', 'disks of the endpoint, with what it was asked, are under a key that AWS owns'),
    need(
      'customer-key',
      'DataCaptureConfig.KmsKeyId',
      { key: true },
      'captured questions and answers are under whatever key the bucket happens to have',
      has('DataCaptureConfig'),
    ),
    need(
      'customer-key',
      'AsyncInferenceConfig.OutputConfig.KmsKeyId',
      { key: true },
      'answers are under whatever key the bucket happens to have',
      has('AsyncInferenceConfig'),
    ),
    ...(['ProductionVariants', 'ShadowProductionVariants'] as const).map((variants) =>
      need(
        'customer-key',
        `${variants}[].CoreDumpConfig.KmsKeyId`,
        { key: true },
        'memory images are under whatever key the bucket happens to have',
        has(`${variants}[].CoreDumpConfig`),
      ),
    ),
  ],
  'AWS::SageMaker::FeatureGroup': [
    ...keyed(
      'OfflineStoreConfig.S3StorageConfig.KmsKeyId',
      'features, which describe people, are under whatever key the bucket happens to have',
      has('OfflineStoreConfig'),
    ),
    ...keyed(
      'OnlineStoreConfig.SecurityConfig.KmsKeyId',
      'features, which describe people, are under a key that AWS owns',
      has('OnlineStoreConfig'),
    ),
  ],
  'AWS::SageMaker::DataQualityJobDefinition': monitoring('DataQualityJobOutputConfig'),
  'AWS::SageMaker::ModelBiasJobDefinition': monitoring('ModelBiasJobOutputConfig'),
  'AWS::SageMaker::ModelExplainabilityJobDefinition': monitoring('ModelExplainabilityJobOutputConfig'),
  'AWS::SageMaker::ModelQualityJobDefinition': monitoring('ModelQualityJobOutputConfig'),
  'AWS::SageMaker::MonitoringSchedule': [
    ...keyed(
      'MonitoringScheduleConfig.MonitoringJobDefinition.MonitoringResources.ClusterConfig.VolumeKmsKeyId',
      DISK,
      has('MonitoringScheduleConfig.MonitoringJobDefinition'),
    ),
    ...keyed(
      'MonitoringScheduleConfig.MonitoringJobDefinition.MonitoringOutputConfig.KmsKeyId',
      OUTPUT,
      has('MonitoringScheduleConfig.MonitoringJobDefinition'),
    ),
  ],
  'AWS::SageMaker::ProcessingJob': [
    ...keyed('ProcessingResources.ClusterConfig.VolumeKmsKeyId', DISK),
    ...keyed('ProcessingOutputConfig.KmsKeyId', OUTPUT, has('ProcessingOutputConfig')),
    ...(['AthenaDatasetDefinition', 'RedshiftDatasetDefinition'] as const).map((dataset) =>
      need(
        'customer-key',
        `ProcessingInputs[].DatasetDefinition.${dataset}.KmsKeyId`,
        { key: true },
        'extracted rows are under a key of AWS',
        has(`ProcessingInputs[].DatasetDefinition.${dataset}`),
      ),
    ),
  ],
  'AWS::SageMaker::InferenceExperiment': [
    ...keyed('KmsKey', 'disks of the experiment are under a key that AWS owns'),
    need(
      'customer-key',
      'DataStorageConfig.KmsKey',
      { key: true },
      'captured questions and answers are under whatever key the bucket happens to have',
      has('DataStorageConfig'),
    ),
  ],
  'AWS::SageMaker::ModelCard': keyed('SecurityConfig.KmsKeyId', 'what is written of the model is under a key of AWS'),
  'AWS::SageMaker::ModelPackage': [
    keyIfSet('SecurityConfig.KmsKeyId', 'the model card is under a key of AWS'),
    ...(
      [
        ['TransformOutput.KmsKeyId', OUTPUT],
        ['TransformResources.VolumeKmsKeyId', DISK],
      ] as const
    ).flatMap(([path, why]) =>
      keyed(
        `ValidationSpecification.ValidationProfiles[].TransformJobDefinition.${path}`,
        why,
        has('ValidationSpecification'),
      ),
    ),
  ],
  'AWS::SageMaker::DeviceFleet': keyed(
    'OutputConfig.KmsKeyId',
    'samples from devices are under whatever key the bucket happens to have',
  ),
  'AWS::SageMaker::PartnerApp': keyed('KmsKeyId', 'data of the application is under a key that AWS owns'),
  'AWS::SageMaker::Cluster': [
    ...(['InstanceGroups', 'RestrictedInstanceGroups'] as const).flatMap((group) => {
      const volume = `${group}[].InstanceStorageConfigs[].EbsVolumeConfig`;
      return keyed(`${volume}.VolumeKmsKeyId`, DISK, has(volume));
    }),
  ],
  'AWS::Bedrock::Agent': keyed('CustomerEncryptionKeyArn', AGENT),
  'AWS::Bedrock::AutomatedReasoningPolicy': keyed('KmsKeyId', 'the policy and its tests are under a key that AWS owns'),
  'AWS::Bedrock::Blueprint': keyed('KmsKeyId', 'the blueprint is under a key that AWS owns'),
  'AWS::Bedrock::DataAutomationLibrary': keyed(
    'EncryptionConfiguration.KmsKeyId',
    'documents are under a key that AWS owns',
  ),
  'AWS::Bedrock::DataAutomationProject': keyed('KmsKeyId', 'documents on the way are under a key that AWS owns'),
  'AWS::Bedrock::DataSource': keyed(
    'ServerSideEncryptionConfiguration.KmsKeyArn',
    'documents on their way to the index are under a key that AWS owns',
  ),
  'AWS::Bedrock::Flow': keyed('CustomerEncryptionKeyArn', AGENT),
  'AWS::Bedrock::Guardrail': keyed('KmsKeyArn', 'what is forbidden to say is under a key that AWS owns'),
  'AWS::Bedrock::KnowledgeBase': [
    need(
      'customer-key',
      'KnowledgeBaseConfiguration.ManagedKnowledgeBaseConfiguration.ServerSideEncryptionConfiguration.KmsKeyArn',
      { key: true },
      'indexed documents are under a key that AWS owns',
      has('KnowledgeBaseConfiguration.ManagedKnowledgeBaseConfiguration'),
    ),
  ],
  'AWS::Bedrock::Prompt': keyed('CustomerEncryptionKeyArn', 'prompts are under a key that AWS owns'),
  'AWS::Bedrock::Session': keyed('EncryptionKeyArn', 'sessions are under a key that AWS owns'),
  'AWS::BedrockAgentCore::CapacityProvider': [
    ...(
      [
        'LaunchTemplateSource.LaunchParameters.EphemeralVolumes[].Ebs',
        'Volumes[].EbsConfiguration',
        'RootVolume',
      ] as const
    ).flatMap((volume) => {
      const path = `ComputeConfiguration.Ec2Configuration.${volume}`;
      return [
        need(
          'encryption-at-rest' as const,
          `${path}.Encrypted`,
          { oneOf: [true] },
          'disks of agents lie in the clear',
          has(path),
        ),
        need(
          'customer-key' as const,
          `${path}.KmsKeyId`,
          { key: true },
          'disks of agents are under a key of AWS',
          has(path),
        ),
      ];
    }),
  ],
  'AWS::BedrockAgentCore::ConfigurationBundle': keyed('KmsKeyArn', AGENT),
  'AWS::BedrockAgentCore::Dataset': keyed('KmsKeyArn', 'examples are under a key that AWS owns'),
  'AWS::BedrockAgentCore::Evaluator': keyed('KmsKeyArn', AGENT),
  'AWS::BedrockAgentCore::Gateway': keyed('KmsKeyArn', AGENT),
  'AWS::BedrockAgentCore::Harness': [
    need(
      'customer-key',
      'Memory.ManagedMemoryConfiguration.EncryptionKeyArn',
      { key: true },
      'what the agent remembers of people is under a key that AWS owns',
      has('Memory.ManagedMemoryConfiguration'),
    ),
  ],
  'AWS::BedrockAgentCore::Memory': keyed(
    'EncryptionKeyArn',
    'what the agent remembers of people is under a key that AWS owns',
  ),
  'AWS::BedrockAgentCore::OAuth2CredentialProvider': [
    keyIfSet(
      'Oauth2ProviderConfigInput.CustomOauth2ProviderConfig.PrivateKeyJwtConfig.PrivateKeySource.KmsKeySource.KmsKeyArn',
      'the agent signs with a key of somebody else',
    ),
  ],
  'AWS::BedrockAgentCore::PolicyEngine': keyed('EncryptionKeyArn', 'policies are under a key that AWS owns'),
  'AWS::Comprehend::DocumentClassifier': [
    ...keyed('VolumeKmsKeyId', DISK),
    ...keyed('ModelKmsKeyId', 'the model, learned from documents, is under a key that AWS owns'),
    ...keyed('OutputDataConfig.KmsKeyId', OUTPUT, has('OutputDataConfig')),
  ],
  'AWS::Comprehend::EntityRecognizer': [
    ...keyed('VolumeKmsKeyId', DISK),
    ...keyed('ModelKmsKeyId', 'the model, learned from documents, is under a key that AWS owns'),
  ],
  'AWS::Comprehend::Flywheel': [
    ...keyed('DataSecurityConfig.DataLakeKmsKeyId', 'documents are under whatever key the bucket happens to have'),
    ...keyed('DataSecurityConfig.ModelKmsKeyId', 'the model, learned from documents, is under a key that AWS owns'),
    ...keyed('DataSecurityConfig.VolumeKmsKeyId', DISK),
  ],
  'AWS::Forecast::Dataset': keyed('EncryptionConfig.KmsKeyArn', 'the data set is under a key of AWS'),
  'AWS::Personalize::DatasetGroup': keyed('KmsKeyArn', 'what people did is under a key that AWS owns'),
  'AWS::Personalize::MetricAttribution': keyed(
    'MetricsOutputConfig.S3DataDestination.KmsKeyArn',
    'what people did is written under whatever key the bucket happens to have',
    has('MetricsOutputConfig.S3DataDestination'),
  ),
  'AWS::Rekognition::StreamProcessor': keyed('KmsKeyId', 'frames with faces are under a key of AWS'),
  'AWS::Chime::MediaInsightsPipelineConfiguration': keyed(
    'Elements[].AmazonTranscribeCallAnalyticsProcessorConfiguration.PostCallAnalyticsSettings.OutputEncryptionKMSKeyId',
    'transcripts of calls are under whatever key the bucket happens to have',
    has('Elements[].AmazonTranscribeCallAnalyticsProcessorConfiguration.PostCallAnalyticsSettings'),
  ),
  'AWS::LookoutEquipment::InferenceScheduler': [
    ...keyed('ServerSideKmsKeyId', 'measurements are under a key that AWS owns'),
    ...keyed('DataOutputConfiguration.KmsKeyId', OUTPUT),
  ],
  'AWS::LookoutMetrics::AnomalyDetector': keyed('KmsKeyArn', 'measurements are under a key that AWS owns'),
  'AWS::Translate::Terminology': preset(
    'EncryptionKey.Type',
    ['KMS'],
    'EncryptionKey.Id',
    'terms are under a key that AWS owns',
  ),
  'AWS::AppFabric::AppBundle': keyed(
    'CustomerManagedKeyIdentifier',
    'records of what people did in other applications are under a key that AWS owns',
  ),
  'AWS::Bedrock::RetrievalInstruction': keyed('CustomerEncryptionKeyArn', AGENT),
  'AWS::Translate::ParallelData': preset(
    'EncryptionKey.Type',
    ['KMS'],
    'EncryptionKey.Id',
    'texts are under a key that AWS owns',
  ),
  'AWS::Lex::Bot': lexAudio('TestBotAliasSettings').concat([
    keyIfSet(
      'BotLocales[].SlotTypes[].ExternalSourceSetting.GrammarSlotTypeSetting.Source.KmsKeyArn',
      'the grammar is under a key of AWS',
    ),
  ]),
  'AWS::Lex::BotAlias': lexAudio(undefined),
  'AWS::VoiceID::Domain': keyed(
    'ServerSideEncryptionConfiguration.KmsKeyId',
    'voices of people are under a key of AWS',
  ),
  'AWS::Wisdom::Assistant': keyed(
    'ServerSideEncryptionConfiguration.KmsKeyId',
    'answers are under a key that AWS owns',
  ),
  'AWS::Wisdom::KnowledgeBase': keyed(
    'ServerSideEncryptionConfiguration.KmsKeyId',
    'documents are under a key that AWS owns',
  ),
};

function lexAudio(parent: string | undefined): readonly Obligation[] {
  const bucket = `${parent ? `${parent}.` : ''}ConversationLogSettings.AudioLogSettings[].Destination.S3Bucket`;
  return [
    need(
      'customer-key',
      `${bucket}.KmsKeyArn`,
      { key: true },
      'recorded speech is under whatever key the bucket happens to have',
      has(bucket),
    ),
  ];
}
