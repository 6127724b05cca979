import {
  arn,
  each,
  ifSet,
  keyed,
  NO_RULE,
  need,
  ON,
  regional,
  type ServiceTypes,
  STATED,
  STORES,
  WHY,
} from '../shared';

/** What is known of the types of AWS::Logs. */
export const Logs: ServiceTypes = {
  'AWS::Logs::AccountPolicy': { stores: STORES.monitoring, neutral: { PolicyDocument: NO_RULE.scanned } },
  'AWS::Logs::Delivery': { stores: STORES.monitoring, crossings: [arn('DeliveryDestinationArn', WHY.logLinesSent)] },
  'AWS::Logs::DeliveryDestination': {
    stores: STORES.monitoring,
    crossings: [arn('DestinationResourceArn', WHY.logLinesSent)],
  },
  'AWS::Logs::Destination': { stores: STORES.monitoring, crossings: [arn('TargetArn', WHY.logLinesSent)] },
  'AWS::Logs::Integration': {
    stores: STORES.logs,
    atRest: keyed('ResourceConfig.OpenSearchResourceConfig.KmsKeyArn', 'indexed logs are under a key of AWS'),
  },
  'AWS::Logs::LogAnomalyDetector': {
    stores: STORES.logs,
    atRest: keyed('KmsKeyId', 'anomalies quote the logs under a key of AWS'),
  },
  'AWS::Logs::LogGroup': {
    stores: STORES.logs,
    atRest: keyed('KmsKeyId', 'logs, with whatever is written to them, are under a key of AWS'),
    retention: [
      need(
        'retention',
        'RetentionInDays',
        STATED,
        'nobody decided how long the logs are kept, and personal data in them stays forever',
      ),
      ifSet('retention', 'DeletionProtectionEnabled', ON, WHY.deletedByOneCall),
    ],
  },
  'AWS::Logs::SubscriptionFilter': {
    stores: STORES.monitoring,
    crossings: [regional('DestinationArn', WHY.logLinesSent)],
  },
  ...each(STORES.logs, ['AWS::Logs::LogStream', 'AWS::Logs::QueryDefinition', 'AWS::Logs::ScheduledQuery']),
  ...each(STORES.monitoring, [
    'AWS::Logs::DeliverySource',
    'AWS::Logs::MetricFilter',
    'AWS::Logs::ResourcePolicy',
    'AWS::Logs::StorageTierPolicy',
    'AWS::Logs::Transformer',
  ]),
};
