import {
  arn,
  grouped,
  has,
  keyed,
  NO_RULE,
  noTaskAddress,
  output,
  regional,
  type ServiceTypes,
  STORES,
  WHY,
} from '../shared';

/** What is known of the types of AWS::Pipes. */
export const Pipes: ServiceTypes = {
  'AWS::Pipes::Pipe': {
    stores: STORES.messageRoutes,
    unnamedKey: 'an AWS owned key',
    isolation: [
      grouped(
        'TargetParameters.EcsTaskParameters.NetworkConfiguration.AwsvpcConfiguration.SecurityGroups',
        has('TargetParameters.EcsTaskParameters.NetworkConfiguration.AwsvpcConfiguration'),
      ),
    ],
    atRest: [
      keyed(
        'KmsKeyIdentifier',
        'filters and templates, with data in them, are under a key that is not customer managed',
      ),
    ],
    crossings: [
      arn('Target', WHY.eventsSent),
      arn('Enrichment', WHY.eventsSent),
      output('LogConfiguration.S3LogDestination.BucketName', 'logs of events are written there'),
      regional('LogConfiguration.FirehoseLogDestination.DeliveryStreamArn', 'logs of events are written there'),
      regional('LogConfiguration.CloudwatchLogsLogDestination.LogGroupArn', 'logs of events are written there'),
    ],
    exposure: [
      noTaskAddress('TargetParameters.EcsTaskParameters.NetworkConfiguration.AwsvpcConfiguration.AssignPublicIp'),
    ],
    neutral: {
      'SourceParameters.ManagedStreamingKafkaParameters.Credentials.ClientCertificateTlsAuth': NO_RULE.credentials,
      'SourceParameters.SelfManagedKafkaParameters.Credentials.ClientCertificateTlsAuth': NO_RULE.credentials,
    },
  },
};
