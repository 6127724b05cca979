import {
  arn,
  each,
  ifSet,
  inRegion,
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
    policies: { resource: ['DeliveryDestinationPolicy.DeliveryDestinationPolicy'] },
    crossings: [arn('DestinationResourceArn', WHY.logLinesSent)],
  },
  'AWS::Logs::Destination': {
    stores: STORES.monitoring,
    name: inRegion('DestinationName'),
    policies: { resource: ['DestinationPolicy'] },
    crossings: [arn('TargetArn', WHY.logLinesSent)],
  },
  'AWS::Logs::Integration': {
    stores: STORES.logs,
    atRest: [
      keyed(
        'ResourceConfig.OpenSearchResourceConfig.KmsKeyArn',
        'indexed logs are under a key that is not customer managed',
      ),
    ],
  },
  'AWS::Logs::LogAnomalyDetector': {
    stores: STORES.logs,
    atRest: [keyed('KmsKeyId', 'anomalies quote the logs under a key that is not customer managed')],
  },
  'AWS::Logs::LogGroup': {
    stores: STORES.logs,
    name: inRegion('LogGroupName'),
    policies: { resource: ['ResourcePolicyDocument'] },
    atRest: [keyed('KmsKeyId', 'logs, with whatever is written to them, are under a key that is not customer managed')],
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
  'AWS::Logs::LogStream': { stores: STORES.logs, name: inRegion('LogStreamName', 'LogGroupName') },
  'AWS::Logs::MetricFilter': { stores: STORES.monitoring, name: inRegion('FilterName', 'LogGroupName') },
  'AWS::Logs::ResourcePolicy': {
    stores: STORES.monitoring,
    name: inRegion('PolicyName'),
    policies: { resource: ['PolicyDocument'] },
  },
  'AWS::Logs::SubscriptionFilter': {
    stores: STORES.monitoring,
    name: inRegion('FilterName', 'LogGroupName'),
    crossings: [regional('DestinationArn', WHY.logLinesSent)],
  },
  ...each(STORES.logs, ['AWS::Logs::QueryDefinition', 'AWS::Logs::ScheduledQuery']),
  ...each(STORES.monitoring, ['AWS::Logs::DeliverySource', 'AWS::Logs::StorageTierPolicy', 'AWS::Logs::Transformer']),
};
