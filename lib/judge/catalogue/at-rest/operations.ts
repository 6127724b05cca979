import type { ObligationsByType } from '..';
import { has, ifSet, is, isNot, lacks, need } from '../obligation';
import { keyed, keyIfSet, preset, switched } from './store';

const ENVIRONMENT = 'environment variables, often with secrets in them, are under a key of AWS';
const ARTIFACTS = 'artifacts are under a key of AWS';
const SECRETS = 'secrets of Kubernetes are under a key that AWS owns';
const CLEAR_LOGS = 'what commands and their answers show is logged in the clear';

/** Encryption at rest of logs, secrets, settings, code and what runs it. */
export const OPERATIONS: ObligationsByType = {
  'AWS::Logs::LogGroup': keyed('KmsKeyId', 'logs, with whatever is written to them, are under a key of AWS'),
  'AWS::Logs::LogAnomalyDetector': keyed('KmsKeyId', 'anomalies quote the logs under a key of AWS'),
  'AWS::Logs::Integration': keyed(
    'ResourceConfig.OpenSearchResourceConfig.KmsKeyArn',
    'indexed logs are under a key of AWS',
  ),
  'AWS::CloudTrail::Trail': keyed('KMSKeyId', 'the record of who did what is under a key of S3'),
  'AWS::CloudTrail::EventDataStore': keyed('KmsKeyId', 'the record of who did what is under a key of AWS'),
  'AWS::Config::DeliveryChannel': keyed(
    'S3KmsKeyArn',
    'configurations are under whatever key the bucket happens to have',
  ),
  'AWS::GuardDuty::PublishingDestination': keyed(
    'DestinationProperties.KmsKeyArn',
    'findings are exported without a key of the customer',
  ),
  'AWS::ObservabilityAdmin::OrganizationCentralizationRule': [
    need(
      'customer-key',
      'Rule.Destination.DestinationLogsConfiguration.LogsEncryptionConfiguration.KmsKeyArn',
      { key: true },
      'copied logs are under a key of AWS',
      has('Rule.Destination.DestinationLogsConfiguration'),
    ),
    need(
      'customer-key',
      'Rule.Destination.DestinationLogsConfiguration.LogsEncryptionConfiguration.EncryptionStrategy',
      { oneOf: ['CUSTOMER_MANAGED'] },
      'copied logs are under a key of AWS',
      has('Rule.Destination.DestinationLogsConfiguration'),
    ),
    ifSet(
      'customer-key',
      'Rule.Destination.DestinationLogsConfiguration.LogsEncryptionConfiguration.EncryptionConflictResolutionStrategy',
      { oneOf: ['SKIP'] },
      'where the key cannot be used, logs are copied under a key of AWS',
    ),
    need(
      'customer-key',
      'Rule.Destination.DestinationLogsConfiguration.BackupConfiguration.KmsKeyArn',
      { key: true },
      'the second copy of logs is under a key of AWS',
      has('Rule.Destination.DestinationLogsConfiguration.BackupConfiguration'),
    ),
  ],
  'AWS::ObservabilityAdmin::OrganizationTelemetryRule': [
    keyIfSet('Rule.DestinationConfiguration.KmsKeyArn', 'collected logs are under a key of AWS'),
  ],
  'AWS::ObservabilityAdmin::TelemetryRule': [
    keyIfSet('Rule.DestinationConfiguration.KmsKeyArn', 'collected logs are under a key of AWS'),
  ],
  'AWS::ObservabilityAdmin::S3TableIntegration': preset(
    'Encryption.SseAlgorithm',
    ['aws:kms', 'AES256'],
    'Encryption.KmsKeyArn',
    'collected logs are under a key of AWS',
  ),
  'AWS::APS::Workspace': keyed('KmsKeyArn', 'metrics, with labels that can name people, are under a key of AWS'),
  'AWS::AIOps::InvestigationGroup': preset(
    'EncryptionConfig.EncryptionConfigurationType',
    ['CUSTOMER_MANAGED_KMS_KEY'],
    'EncryptionConfig.KmsKeyId',
    'investigations quote logs under a key that AWS owns',
  ),
  'AWS::DevOpsAgent::AgentSpace': keyed('KmsKeyArn', 'investigations quote logs under a key that AWS owns'),
  'AWS::DevOpsAgent::Service': keyed('KmsKeyArn', 'credentials of the service are under a key that AWS owns'),
  'AWS::Synthetics::Canary': [
    ...preset(
      'ArtifactConfig.S3Encryption.EncryptionMode',
      ['SSE_KMS', 'SSE_S3'],
      'ArtifactConfig.S3Encryption.KmsKeyArn',
      'screenshots and recordings are under a key of AWS',
    ),
    keyIfSet('KmsKeyArn', ENVIRONMENT),
    keyIfSet('Replicas[].KmsKeyArn', ENVIRONMENT),
  ],
  'AWS::SecretsManager::Secret': [
    ...keyed('KmsKeyId', 'the secret is under a key of AWS, which every principal of the account may use'),
    need(
      'customer-key',
      'ReplicaRegions[].KmsKeyId',
      { key: true },
      'the copy of the secret is under a key of AWS',
      has('ReplicaRegions'),
    ),
  ],
  'AWS::SecretsManager::RotationSchedule': [
    keyIfSet('HostedRotationLambda.KmsKeyArn', 'the rotated secret is under a key of AWS'),
    keyIfSet('HostedRotationLambda.MasterSecretKmsKeyArn', 'the master secret is under a key of AWS'),
    keyIfSet('HostedRotationLambda.SuperuserSecretKmsKeyArn', 'the master secret is under a key of AWS'),
  ],
  'AWS::SSM::ResourceDataSync': [
    need(
      'customer-key',
      'S3Destination.KMSKeyArn',
      { key: true },
      'the inventory is under whatever key the bucket happens to have',
      has('S3Destination'),
    ),
    need(
      'customer-key',
      'KMSKeyArn',
      { key: true },
      'the inventory is under whatever key the bucket happens to have',
      has('BucketName'),
    ),
  ],
  'AWS::SSMGuiConnect::Preferences': keyed(
    'ConnectionRecordingPreferences.KMSKeyArn',
    'recordings of screens are under a key of AWS',
    has('ConnectionRecordingPreferences'),
  ),
  'AWS::SSMIncidents::ReplicationSet': keyed(
    'Regions[].RegionConfiguration.SseKmsKeyId',
    'incidents, with what people wrote of them, are under a key of AWS',
  ),
  'AWS::AppConfig::ConfigurationProfile': [
    need(
      'customer-key',
      'KmsKeyIdentifier',
      { key: true },
      'settings are under a key that AWS owns',
      is('LocationUri', 'hosted'),
    ),
    keyIfSet('KmsKeyIdentifier', 'settings are under a key of AWS'),
  ],
  'AWS::AppConfig::Deployment': [keyIfSet('KmsKeyIdentifier', 'settings are under a key of AWS')],
  'AWS::Lambda::Function': [
    ...keyed('KmsKeyArn', ENVIRONMENT, has('Environment.Variables')),
    keyIfSet('KmsKeyArn', ENVIRONMENT, lacks('Environment.Variables')),
    keyIfSet('Code.SourceKMSKeyArn', 'the code is under a key of AWS'),
    need(
      'customer-key',
      'DurableConfig.KMSKeyArn',
      { key: true },
      'what the function remembers between steps is under a key that AWS owns',
      has('DurableConfig'),
    ),
  ],
  'AWS::Serverless::Function': [
    ...keyed('KmsKeyArn', ENVIRONMENT, has('Environment.Variables')),
    keyIfSet('KmsKeyArn', ENVIRONMENT, lacks('Environment.Variables')),
  ],
  'AWS::Lambda::WebFunctionRevision': keyed('KmsKeyArn', ENVIRONMENT),
  'AWS::CloudWatch::Space': keyed(
    'EncryptionConfiguration.KmsKeyArn',
    'what is gathered in the space is under a key that AWS owns',
  ),
  'AWS::SecurityAgent::Integration': keyed('KmsKeyId', 'credentials of the integration are under a key of AWS'),
  'AWS::Lambda::EventSourceMapping': [keyIfSet('KmsKeyArn', 'filters, with values in them, are under a key of AWS')],
  'AWS::Lambda::CapacityProvider': keyed('KmsKeyArn', 'disks of functions are under a key of AWS'),
  'AWS::AppRunner::Service': keyed(
    'EncryptionConfiguration.KmsKey',
    'the copy of the image and its logs are under a key of AWS',
  ),
  'AWS::ECS::Cluster': [
    need(
      'customer-key',
      'Configuration.ExecuteCommandConfiguration.KmsKeyId',
      { key: true },
      'sessions into containers are under no key of the customer',
      has('Configuration.ExecuteCommandConfiguration'),
    ),
    ...(['CloudWatch', 'S3'] as const).map((log) =>
      need(
        'encryption-at-rest',
        `Configuration.ExecuteCommandConfiguration.LogConfiguration.${log}EncryptionEnabled`,
        { oneOf: [true] },
        CLEAR_LOGS,
        has(
          `Configuration.ExecuteCommandConfiguration.LogConfiguration.${log === 'S3' ? 'S3BucketName' : 'CloudWatchLogGroupName'}`,
        ),
      ),
    ),
    ifSet(
      'encryption-at-rest',
      'Configuration.ExecuteCommandConfiguration.LogConfiguration.CloudWatchEncryptionEnabled',
      { oneOf: [true] },
      CLEAR_LOGS,
    ),
    ifSet(
      'encryption-at-rest',
      'Configuration.ExecuteCommandConfiguration.LogConfiguration.S3EncryptionEnabled',
      { oneOf: [true] },
      CLEAR_LOGS,
    ),
    keyIfSet('Configuration.ManagedStorageConfiguration.KmsKeyId', 'disks of tasks are under a key of AWS'),
    keyIfSet(
      'Configuration.ManagedStorageConfiguration.FargateEphemeralStorageKmsKeyId',
      'disks of tasks are under a key of AWS',
    ),
  ],
  'AWS::ECS::Service': [
    ...switched(
      'VolumeConfigurations[].ManagedEBSVolume.Encrypted',
      'VolumeConfigurations[].ManagedEBSVolume.KmsKeyId',
      'disks of tasks lie in the clear',
      has('VolumeConfigurations[].ManagedEBSVolume'),
    ),
    keyIfSet(
      'ServiceConnectConfiguration.Services[].Tls.KmsKey',
      'private keys of certificates are under a key of AWS',
    ),
  ],
  'AWS::EKS::Cluster': [
    // Encrypted anyway since version 1.28 (EKS User Guide, Default envelope encryption for all Kubernetes API Data).
    need('customer-key', 'EncryptionConfig[].Resources[]', { stated: true }, SECRETS),
    need('customer-key', 'EncryptionConfig[].Provider.KeyArn', { key: true }, SECRETS),
  ],
  'AWS::EVS::Environment': keyed('KmsKeyId', 'credentials of the environment are under a key of AWS'),
  'AWS::M2::Application': keyed('KmsKeyId', 'data of the mainframe application is under a key of AWS'),
  'AWS::M2::Environment': keyed('KmsKeyId', 'data of the mainframe application is under a key of AWS'),
  'AWS::MWAA::Environment': keyed('KmsKey', 'workflows, variables and connections are under a key that AWS owns'),
  'AWS::MWAAServerless::Workflow': preset(
    'EncryptionConfiguration.Type',
    ['CUSTOMER_MANAGED_KEY', 'AWS_MANAGED_KEY'],
    'EncryptionConfiguration.KmsKeyId',
    'workflows and what passes through them are under a key of AWS',
  ),
  'AWS::ApiGateway::Stage': [
    ifSet(
      'encryption-at-rest',
      'MethodSettings[].CacheDataEncrypted',
      { oneOf: [true] },
      'cached answers lie in the clear',
      isNot('CacheClusterEnabled', false),
    ),
    need(
      'encryption-at-rest',
      'MethodSettings[].CacheDataEncrypted',
      { oneOf: [true] },
      'cached answers lie in the clear',
      is('CacheClusterEnabled', true),
      isNot('MethodSettings[].CachingEnabled', false),
    ),
  ],
  'AWS::ApiGateway::Deployment': [
    need(
      'encryption-at-rest',
      'StageDescription.CacheDataEncrypted',
      { oneOf: [true] },
      'cached answers lie in the clear',
      is('StageDescription.CacheClusterEnabled', true),
    ),
    need(
      'encryption-at-rest',
      'StageDescription.CacheDataEncrypted',
      { oneOf: [true] },
      'cached answers lie in the clear',
      is('StageDescription.CachingEnabled', true),
    ),
    ifSet(
      'encryption-at-rest',
      'StageDescription.CacheDataEncrypted',
      { oneOf: [true] },
      'cached answers lie in the clear',
    ),
    ifSet(
      'encryption-at-rest',
      'StageDescription.MethodSettings[].CacheDataEncrypted',
      { oneOf: [true] },
      'cached answers lie in the clear',
    ),
    need(
      'encryption-at-rest',
      'StageDescription.MethodSettings[].CacheDataEncrypted',
      { oneOf: [true] },
      'cached answers lie in the clear',
      is('StageDescription.MethodSettings[].CachingEnabled', true),
    ),
  ],
  'AWS::Serverless::Api': [
    ifSet(
      'encryption-at-rest',
      'MethodSettings[].CacheDataEncrypted',
      { oneOf: [true] },
      'cached answers lie in the clear',
    ),
    need(
      'encryption-at-rest',
      'MethodSettings[].CacheDataEncrypted',
      { oneOf: [true] },
      'cached answers lie in the clear',
      is('CacheClusterEnabled', true),
    ),
  ],
  'AWS::AppSync::ApiCache': [
    need('encryption-at-rest', 'AtRestEncryptionEnabled', { oneOf: [true] }, 'cached answers lie in the clear'),
  ],
  'AWS::CodeBuild::Project': [
    need('customer-key', 'EncryptionKey', { key: true }, ARTIFACTS),
    ...['Artifacts', 'SecondaryArtifacts[]', 'LogsConfig.S3Logs'].map((path) =>
      ifSet(
        'encryption-at-rest',
        `${path}.EncryptionDisabled`,
        { oneOf: [false] },
        'what the build leaves lies in the clear',
      ),
    ),
  ],
  'AWS::CodeBuild::ReportGroup': [
    need(
      'customer-key',
      'ExportConfig.S3Destination.EncryptionKey',
      { key: true },
      'reports are under a key of AWS',
      has('ExportConfig.S3Destination'),
    ),
    ifSet(
      'encryption-at-rest',
      'ExportConfig.S3Destination.EncryptionDisabled',
      { oneOf: [false] },
      'reports lie in the clear',
    ),
  ],
  'AWS::CodeCommit::Repository': keyed('KmsKeyId', 'source is under a key of AWS'),
  'AWS::CodeArtifact::Domain': keyed('EncryptionKey', 'packages are under a key of AWS'),
  'AWS::CodePipeline::Pipeline': [
    ...keyed('ArtifactStore.EncryptionKey.Id', ARTIFACTS, has('ArtifactStore')),
    ...keyed('ArtifactStores[].ArtifactStore.EncryptionKey.Id', ARTIFACTS, has('ArtifactStores')),
  ],
  'AWS::CodeStarConnections::RepositoryLink': keyed('EncryptionKeyArn', 'links to repositories are under a key of AWS'),
  'AWS::Proton::EnvironmentTemplate': keyed('EncryptionKey', 'inputs of the template are under a key of AWS'),
  'AWS::Proton::ServiceTemplate': keyed('EncryptionKey', 'inputs of the template are under a key of AWS'),
  'AWS::IoT::EncryptionConfiguration': preset(
    'EncryptionType',
    ['CUSTOMER_MANAGED_KMS_KEY', 'AWS_OWNED_KMS_KEY'],
    'KmsKeyArn',
    'what devices say is under a key that AWS owns',
  ),
  'AWS::IoTSiteWise::Workspace': preset(
    'EncryptionConfiguration.EncryptionType',
    ['KMS_BASED_ENCRYPTION', 'SITEWISE_DEFAULT_ENCRYPTION'],
    'KmsKeyId',
    'measurements are under a key that AWS owns',
  ),
  'AWS::ResilienceHubV2::Policy': keyed('KmsKeyId', 'what is said of weaknesses is under a key of AWS'),
  'AWS::ResilienceHubV2::Service': keyed('KmsKeyId', 'what is said of weaknesses is under a key of AWS'),
  'AWS::ResilienceHubV2::System': keyed('KmsKeyId', 'what is said of weaknesses is under a key of AWS'),
  'AWS::SecurityAgent::AgentSpace': keyed('KmsKeyId', 'what is said of weaknesses is under a key of AWS'),
  'AWS::SecurityAgent::Application': keyed('DefaultKmsKeyId', 'what is said of weaknesses is under a key of AWS'),
  'AWS::SecurityAgent::SecurityRequirementPack': keyed('KmsKeyId', 'requirements are under a key of AWS'),
  'AWS::SecurityHub::ConnectorV2': keyed('KmsKeyArn', 'credentials of the connector are under a key of AWS'),
  'AWS::SupportAuthZ::SupportPermit': keyed(
    'SigningKeyInfo.KmsKey',
    "permits are signed with a key that is not the customer's",
  ),
};
