import {
  account,
  has,
  ifSet,
  keyed,
  keyIfSet,
  NO_RULE,
  need,
  preset,
  region,
  type ServiceTypes,
  STORES,
  WHY,
} from '../shared';

/** What is known of the types of AWS::ObservabilityAdmin. */
export const ObservabilityAdmin: ServiceTypes = {
  'AWS::ObservabilityAdmin::OrganizationCentralizationRule': {
    stores: STORES.logs,
    atRest: [
      keyed(
        'Rule.Destination.DestinationLogsConfiguration.LogsEncryptionConfiguration.KmsKeyArn',
        'copied logs are under a key that is not customer managed',
        has('Rule.Destination.DestinationLogsConfiguration'),
      ),
      need(
        'customer-key',
        'Rule.Destination.DestinationLogsConfiguration.LogsEncryptionConfiguration.EncryptionStrategy',
        { oneOf: ['CUSTOMER_MANAGED'] },
        'copied logs are under a key that is not customer managed',
        has('Rule.Destination.DestinationLogsConfiguration'),
      ),
      ifSet(
        'customer-key',
        'Rule.Destination.DestinationLogsConfiguration.LogsEncryptionConfiguration.EncryptionConflictResolutionStrategy',
        { oneOf: ['SKIP'] },
        'where the key cannot be used, logs are copied under a key that is not customer managed',
      ),
      keyed(
        'Rule.Destination.DestinationLogsConfiguration.BackupConfiguration.KmsKeyArn',
        'the second copy of logs is under a key that is not customer managed',
        has('Rule.Destination.DestinationLogsConfiguration.BackupConfiguration'),
      ),
    ],
    crossings: [
      region('Rule.Destination.Region', WHY.logLinesSent),
      account('Rule.Destination.Account', WHY.logLinesSent),
      region('Rule.Destination.DestinationLogsConfiguration.BackupConfiguration.Region', WHY.logLinesSent),
      region('Rule.Destination.DestinationMetricsConfiguration.BackupConfiguration.Region', 'metrics are copied there'),
    ],
    inward: [{ path: 'Rule.Source.Regions', why: NO_RULE.gathers }],
    neutral: {
      'Rule.Destination.DestinationLogsConfiguration.LogsEncryptionConfiguration.EncryptionScope':
        'it says which copies are meant by a setting that is checked itself',
      'Rule.Source.SourceLogsConfiguration.EncryptedLogGroupStrategy': 'it says which logs are copied, not how',
    },
  },
  'AWS::ObservabilityAdmin::OrganizationTelemetryRule': {
    stores: STORES.logs,
    atRest: [
      keyIfSet(
        'Rule.DestinationConfiguration.KmsKeyArn',
        'collected logs are under a key that is not customer managed',
      ),
    ],
    crossings: [region('Rule.Regions[]', 'telemetry is turned on there')],
    neutral: {
      'Rule.AllRegions': 'telemetry stays in the Region that it is about',
    },
  },
  'AWS::ObservabilityAdmin::S3TableIntegration': {
    stores: STORES.logs,
    atRest: preset(
      'Encryption.SseAlgorithm',
      ['aws:kms', 'AES256'],
      'Encryption.KmsKeyArn',
      'collected logs are under a key that is not customer managed',
    ),
  },
  'AWS::ObservabilityAdmin::TelemetryRule': {
    stores: STORES.logs,
    atRest: [
      keyIfSet(
        'Rule.DestinationConfiguration.KmsKeyArn',
        'collected logs are under a key that is not customer managed',
      ),
    ],
    crossings: [region('Rule.Regions[]', 'telemetry is turned on there')],
    neutral: { 'Rule.AllRegions': 'telemetry stays in the Region that it is about' },
  },
  'AWS::ObservabilityAdmin::TelemetryPipelines': { stores: STORES.logs },
  'AWS::ObservabilityAdmin::DatasetIntegration': { stores: STORES.observations },
  'AWS::ObservabilityAdmin::TelemetryEnrichment': { stores: STORES.monitoring },
};
