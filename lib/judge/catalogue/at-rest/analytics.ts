import type { ObligationsByType } from '..';
import { has, ifSet, is, isNot, lacks, need } from '../obligation';
import { chosen, keyed, keyIfSet, keyless, preset, switched } from './store';

const RESULT = 'WorkGroupConfiguration.ResultConfiguration.EncryptionConfiguration';
const RESULT_UPDATE = 'WorkGroupConfigurationUpdates.ResultConfigurationUpdates';
const CATALOG = 'DataCatalogEncryptionSettings';
const EMR_ON_EKS = 'SecurityConfigurationData.EncryptionConfiguration.AtRestEncryptionConfiguration';
const EMR = 'SecurityConfiguration.EncryptionConfiguration';
const EMR_AT_REST = `${EMR}.AtRestEncryptionConfiguration`;
const SPILL = 'what clusters spill to disk lies in the clear';
const RESULTS = 'results of queries, which are copies of data, lie as the bucket likes';
const WORK = 'intermediate results are under a key of AWS';

/** Encryption at rest of what searches, analyses and catalogues data. */
export const ANALYTICS: ObligationsByType = {
  'AWS::Athena::WorkGroup': [
    ...preset(
      `${RESULT}.EncryptionOption`,
      ['SSE_KMS', 'CSE_KMS', 'SSE_S3'],
      `${RESULT}.KmsKey`,
      RESULTS,
      has('WorkGroupConfiguration.ResultConfiguration'),
      isNot('WorkGroupConfiguration.ManagedQueryResultsConfiguration.Enabled', true),
    ),
    need(
      'encryption-at-rest',
      'WorkGroupConfiguration.EnforceWorkGroupConfiguration',
      { oneOf: [true] },
      RESULTS,
      lacks('WorkGroupConfiguration.ResultConfiguration'),
      isNot('WorkGroupConfiguration.ManagedQueryResultsConfiguration.Enabled', true),
    ),
    ifSet(
      'encryption-at-rest',
      'WorkGroupConfiguration.EnforceWorkGroupConfiguration',
      { oneOf: [true] },
      'whoever asks may choose to have results in the clear, or in a bucket elsewhere',
    ),
    need(
      'customer-key',
      'WorkGroupConfiguration.ManagedQueryResultsConfiguration.EncryptionConfiguration.KmsKey',
      { key: true },
      'results that Athena keeps are under a key that AWS owns',
      is('WorkGroupConfiguration.ManagedQueryResultsConfiguration.Enabled', true),
    ),
    keyIfSet(
      'WorkGroupConfiguration.CustomerContentEncryptionConfiguration.KmsKey',
      'notebooks are under a key of AWS',
    ),
    need(
      'customer-key',
      'WorkGroupConfiguration.MonitoringConfiguration.ManagedLoggingConfiguration.KmsKey',
      { key: true },
      'logs of sessions are under a key that AWS owns',
      is('WorkGroupConfiguration.MonitoringConfiguration.ManagedLoggingConfiguration.Enabled', true),
    ),
    need(
      'customer-key',
      'WorkGroupConfiguration.MonitoringConfiguration.S3LoggingConfiguration.KmsKey',
      { key: true },
      'logs of sessions are under whatever key the bucket happens to have',
      is('WorkGroupConfiguration.MonitoringConfiguration.S3LoggingConfiguration.Enabled', true),
    ),
    ifSet(
      'encryption-at-rest',
      `${RESULT_UPDATE}.RemoveEncryptionConfiguration`,
      { oneOf: [false] },
      'the update takes the encryption of results away',
    ),
    ifSet(
      'encryption-at-rest',
      `${RESULT_UPDATE}.EncryptionConfiguration.EncryptionOption`,
      { oneOf: ['SSE_KMS', 'CSE_KMS', 'SSE_S3'] },
      RESULTS,
    ),
    keyIfSet(`${RESULT_UPDATE}.EncryptionConfiguration.KmsKey`, RESULTS),
    ifSet(
      'customer-key',
      'WorkGroupConfigurationUpdates.RemoveCustomerContentEncryptionConfiguration',
      { oneOf: [false] },
      'the update takes the key of notebooks away',
    ),
    keyIfSet('WorkGroupConfigurationUpdates.CustomerContentEncryptionConfiguration.KmsKey', WORK),
    keyIfSet('WorkGroupConfigurationUpdates.ManagedQueryResultsConfiguration.EncryptionConfiguration.KmsKey', RESULTS),
    keyIfSet('WorkGroupConfigurationUpdates.MonitoringConfiguration.ManagedLoggingConfiguration.KmsKey', WORK),
    keyIfSet('WorkGroupConfigurationUpdates.MonitoringConfiguration.S3LoggingConfiguration.KmsKey', WORK),
  ],
  'AWS::Glue::DataCatalogEncryptionSettings': [
    need(
      'encryption-at-rest',
      `${CATALOG}.EncryptionAtRest.CatalogEncryptionMode`,
      { oneOf: ['SSE-KMS', 'SSE-KMS-WITH-SERVICE-ROLE'] },
      'names and statistics of columns lie in the clear',
    ),
    need(
      'customer-key',
      `${CATALOG}.EncryptionAtRest.SseAwsKmsKeyId`,
      { key: true },
      'names and statistics of columns are under a key of AWS',
    ),
    need(
      'encryption-at-rest',
      `${CATALOG}.ConnectionPasswordEncryption.ReturnConnectionPasswordEncrypted`,
      { oneOf: [true] },
      'passwords of connections are handed out in the clear',
    ),
    need(
      'customer-key',
      `${CATALOG}.ConnectionPasswordEncryption.KmsKeyId`,
      { key: true },
      'passwords of connections are under a key of AWS',
    ),
  ],
  'AWS::Glue::SecurityConfiguration': [
    ...jobEncryption('S3Encryptions[]', 'S3EncryptionMode', ['SSE-KMS', 'SSE-S3'], 'what jobs write'),
    ...jobEncryption(
      'CloudWatchEncryption',
      'CloudWatchEncryptionMode',
      ['SSE-KMS'],
      'what jobs log, with rows in it,',
    ),
    ...jobEncryption('JobBookmarksEncryption', 'JobBookmarksEncryptionMode', ['CSE-KMS'], 'what jobs remember of rows'),
  ],
  'AWS::Glue::MLTransform': chosen(
    'TransformEncryption.MLUserDataEncryption.MLUserDataEncryptionMode',
    ['SSE-KMS'],
    'TransformEncryption.MLUserDataEncryption.KmsKeyId',
    'labels and models learned from records lie in the clear',
  ),
  'AWS::Glue::Job': securityConfiguration('SecurityConfiguration', 'what the job writes, logs and remembers'),
  'AWS::Glue::DevEndpoint': securityConfiguration(
    'SecurityConfiguration',
    'what the endpoint writes, logs and remembers',
  ),
  'AWS::Glue::Crawler': securityConfiguration('CrawlerSecurityConfiguration', 'what the crawler logs'),
  'AWS::Glue::Catalog': [keyIfSet('CatalogProperties.DataLakeAccessProperties.KmsKey', WORK)],
  'AWS::Glue::Connection': [
    keyIfSet('ConnectionInput.AuthenticationConfiguration.KmsKeyArn', 'credentials are under a key of AWS'),
  ],
  'AWS::Glue::Integration': keyed('KmsKeyId', 'changes on the way are under a key of AWS'),
  'AWS::Glue::IntegrationResourceProperty': [keyIfSet('TargetProcessingProperties.KmsArn', WORK)],
  'AWS::DataBrew::Job': preset(
    'EncryptionMode',
    ['SSE-KMS', 'SSE-S3'],
    'EncryptionKeyArn',
    'what the job writes lies as the bucket likes',
  ),
  'AWS::OpenSearchService::Domain': switched(
    'EncryptionAtRestOptions.Enabled',
    'EncryptionAtRestOptions.KmsKeyId',
    'indexes, logs, swap and snapshots lie on disk in the clear',
  ),
  'AWS::Elasticsearch::Domain': switched(
    'EncryptionAtRestOptions.Enabled',
    'EncryptionAtRestOptions.KmsKeyId',
    'indexes, logs, swap and snapshots lie on disk in the clear',
  ),
  'AWS::OpenSearchService::Application': keyed('KmsKeyArn', 'dashboards and saved searches are under a key of AWS'),
  // The key may also come from an encryption policy, which is matched by name at deployment.
  'AWS::OpenSearchServerless::Collection': [
    keyIfSet('EncryptionConfig.KmsKeyArn', 'documents are under a key that AWS owns'),
    ifSet(
      'customer-key',
      'EncryptionConfig.AWSOwnedKey',
      { oneOf: [false] },
      'documents are under a key that AWS owns',
    ),
  ],
  // EMR refuses a switch without a configuration, and a configuration without its switch.
  'AWS::EMR::SecurityConfiguration': [
    need('encryption-at-rest', `${EMR}.EnableAtRestEncryption`, { oneOf: [true] }, SPILL, lacks(EMR_AT_REST)),
    ifSet('encryption-at-rest', `${EMR}.EnableAtRestEncryption`, { oneOf: [true] }, SPILL),
    need(
      'encryption-at-rest',
      `${EMR_AT_REST}.LocalDiskEncryptionConfiguration.EncryptionKeyProviderType`,
      { oneOf: ['AwsKms', 'Custom'] },
      SPILL,
      has(EMR_AT_REST),
    ),
    ifSet(
      'encryption-at-rest',
      `${EMR_AT_REST}.LocalDiskEncryptionConfiguration.EnableEbsEncryption`,
      { oneOf: [true] },
      'the disks of the system lie in the clear',
    ),
    ifSet(
      'encryption-at-rest',
      `${EMR_AT_REST}.S3EncryptionConfiguration.EncryptionMode`,
      { oneOf: ['SSE-KMS', 'CSE-KMS', 'CSE-Custom', 'SSE-S3'] },
      'what clusters write to buckets lies as the bucket likes',
    ),
    need(
      'customer-key',
      `${EMR_AT_REST}.S3EncryptionConfiguration.AwsKmsKey`,
      { key: true },
      'what clusters write to buckets is under whatever key the bucket happens to have',
      isNot(`${EMR_AT_REST}.S3EncryptionConfiguration.EncryptionMode`, 'CSE-Custom'),
    ),
    need(
      'customer-key',
      `${EMR_AT_REST}.LocalDiskEncryptionConfiguration.AwsKmsKey`,
      { key: true },
      'what clusters spill to disk is under a key of AWS',
      isNot(`${EMR_AT_REST}.LocalDiskEncryptionConfiguration.EncryptionKeyProviderType`, 'Custom'),
    ),
  ],
  'AWS::EMR::Cluster': [
    need(
      'encryption-at-rest',
      'SecurityConfiguration',
      { stated: true },
      'disks of the cluster, and what it writes to buckets, lie in the clear',
    ),
    need(
      'customer-key',
      'LogEncryptionKmsKeyId',
      { key: true },
      'logs of the cluster, with rows in them, are under whatever key the bucket happens to have',
      has('LogUri'),
    ),
  ],
  'AWS::EMR::Studio': keyed('EncryptionKeyArn', 'notebooks are under whatever key the bucket happens to have'),
  'AWS::EMR::Step': [
    keyIfSet('EncryptionKeyArn', 'logs of the step are under whatever key the bucket happens to have'),
  ],
  'AWS::EMRContainers::SecurityConfiguration': [
    ...preset(
      `${EMR_ON_EKS}.S3EncryptionConfiguration.EncryptionOption`,
      ['SSE-KMS', 'CSE-KMS', 'SSE-S3'],
      `${EMR_ON_EKS}.S3EncryptionConfiguration.KMSKeyId`,
      'what jobs write lies as the bucket likes',
    ),
    ...chosen(
      `${EMR_ON_EKS}.LocalDiskEncryptionConfiguration.EncryptionKeyProviderType`,
      ['AwsKms'],
      `${EMR_ON_EKS}.LocalDiskEncryptionConfiguration.AwsKmsKeyId`,
      'what jobs spill to disk lies in the clear',
    ),
  ],
  'AWS::EMRServerless::Application': [
    ...(['CloudWatchLoggingConfiguration', 'ManagedPersistenceMonitoringConfiguration'] as const).map((log) =>
      need(
        'customer-key',
        `MonitoringConfiguration.${log}.EncryptionKeyArn`,
        { key: true },
        'logs of jobs, with rows in them, are under a key of AWS',
        is(`MonitoringConfiguration.${log}.Enabled`, true),
      ),
    ),
    need(
      'customer-key',
      'MonitoringConfiguration.S3MonitoringConfiguration.EncryptionKeyArn',
      { key: true },
      'logs of jobs, with rows in them, are under whatever key the bucket happens to have',
      has('MonitoringConfiguration.S3MonitoringConfiguration'),
    ),
  ],
  'AWS::Kendra::Index': keyed('ServerSideEncryptionConfiguration.KmsKeyId', 'indexed documents are under a key of AWS'),
  'AWS::QBusiness::Application': keyed(
    'EncryptionConfiguration.KmsKeyId',
    'documents and questions are under a key of AWS',
  ),
  'AWS::DataZone::Domain': keyed('KmsKeyIdentifier', 'names and samples of data are under a key of AWS'),
  'AWS::DataZone::Connection': [
    keyIfSet(
      'Props.GlueProperties.GlueConnectionInput.AuthenticationConfiguration.KmsKeyArn',
      'credentials are under a key of AWS',
    ),
  ],
  'AWS::FinSpace::Environment': keyed('KmsKeyId', 'data sets are under a key of AWS'),
  'AWS::CleanRooms::IdMappingTable': keyed('KmsKeyArn', 'pairs of identities are under a key of AWS'),
  'AWS::CleanRooms::IntermediateTable': keyed('KmsKeyArn', 'joined records are under a key of AWS'),
  'AWS::CleanRooms::Collaboration': [
    ifSet(
      'encryption-at-rest',
      'DataEncryptionMetadata.AllowCleartext',
      { oneOf: [false] },
      'partners may put columns in the clear beside the encrypted ones',
    ),
  ],
  'AWS::CleanRoomsML::ConfiguredModelAlgorithm': keyed(
    'KmsKeyArn',
    'models learned from records are under a key of AWS',
  ),
  'AWS::EntityResolution::IdMappingWorkflow': keyed(
    'OutputSourceConfig[].KMSArn',
    'matched identities are under whatever key the bucket happens to have',
    has('OutputSourceConfig'),
  ),
  'AWS::EntityResolution::MatchingWorkflow': keyed(
    'OutputSourceConfig[].KMSArn',
    'matched identities are under whatever key the bucket happens to have',
  ),
  'AWS::HealthImaging::Datastore': keyed('KmsKeyArn', 'medical images are under a key of AWS'),
  'AWS::HealthLake::FHIRDatastore': preset(
    'SseConfiguration.KmsEncryptionConfig.CmkType',
    ['CUSTOMER_MANAGED_KMS_KEY', 'AWS_OWNED_KMS_KEY'],
    'SseConfiguration.KmsEncryptionConfig.KmsKeyId',
    'health records are under a key that AWS owns',
  ),
  'AWS::HealthLake::DataTransformationProfile': keyed('KmsKeyId', 'transformed health records are under a key of AWS'),
  'AWS::Omics::AnnotationStore': genome(),
  'AWS::Omics::ReferenceStore': genome(),
  'AWS::Omics::SequenceStore': genome(),
  'AWS::Omics::VariantStore': genome(),
  'AWS::SecurityLake::DataLake': keyed('EncryptionConfiguration.KmsKeyId', 'collected logs are under a key of S3'),
  'AWS::DataExchange::EventAction': preset(
    'Action.ExportRevisionToS3.Encryption.Type',
    ['aws:kms', 'AES256'],
    'Action.ExportRevisionToS3.Encryption.KmsKeyArn',
    'exported revisions lie as the bucket likes',
    has('Action.ExportRevisionToS3'),
  ),
  'AWS::KinesisAnalytics::Application': [
    keyless('the legacy application can name no key: use AWS::KinesisAnalyticsV2::Application'),
  ],
};

function genome() {
  return preset('SseConfig.Type', ['KMS'], 'SseConfig.KeyArn', 'genomes are under a key that AWS owns');
}

/** What is left out goes under the key of the bucket, the log group or Glue; what is `DISABLED` says that it wants none. */
function jobEncryption(part: string, mode: string, modes: readonly string[], what: string) {
  const path = `EncryptionConfiguration.${part}`;
  return [
    ifSet('encryption-at-rest', `${path}.${mode}`, { oneOf: modes }, `${what} is not encrypted by the job`),
    need('customer-key', `${path}.KmsKeyArn`, { key: true }, `${what} is under no key of the customer`),
  ];
}

function securityConfiguration(path: string, what: string) {
  return [need('encryption-at-rest', path, { stated: true }, `${what} is encrypted only by a security configuration`)];
}
