import type { ObligationsByType } from '..';
import { has, ifSet, is, isNot, lacks } from '../obligation';
import { account, arn, endpoint, never, output, outside, region, regional } from './crossing';

const SENT = 'events, with what they carry, are sent there';
const FAILED = 'events that failed, with what they carry, are sent there';
const MAIL = ['email', 'email-json'] as const;
const OFF_AWS = ['http', 'https', 'sms', 'application'] as const;
const MAILED = 'messages, with what they carry, are sent by mail';

/** Ways out by events, messages, streams and functions. */
export const EVENT_CROSSINGS: ObligationsByType = {
  'AWS::Events::Rule': [
    arn('Targets[].Arn', SENT),
    regional('Targets[].DeadLetterConfig.Arn', FAILED),
    arn('EventBusName', SENT),
  ],
  'AWS::Events::EventBus': [regional('DeadLetterConfig.Arn', FAILED)],
  'AWS::Events::EventBusPolicy': [
    account('Principal', 'the account may put events', lacks('Condition')),
    account('Condition.Value', 'the organization may put events'),
  ],
  'AWS::Events::Endpoint': [never('', 'a global endpoint: every event is copied to a bus in another Region')],
  'AWS::Events::Archive': [arn('SourceArn', SENT)],
  'AWS::Events::ApiDestination': [endpoint('InvocationEndpoint', SENT)],
  'AWS::Events::Connection': [
    endpoint('AuthParameters.OAuthParameters.AuthorizationEndpoint', 'credentials are sent there'),
  ],
  'AWS::Pipes::Pipe': [
    arn('Target', SENT),
    arn('Enrichment', SENT),
    output('LogConfiguration.S3LogDestination.BucketName', 'logs of events are written there'),
    regional('LogConfiguration.FirehoseLogDestination.DeliveryStreamArn', 'logs of events are written there'),
    regional('LogConfiguration.CloudwatchLogsLogDestination.LogGroupArn', 'logs of events are written there'),
  ],
  'AWS::Scheduler::Schedule': [
    arn('Target.Arn', SENT, isNot('Target.Arn', '')),
    regional('Target.DeadLetterConfig.Arn', FAILED),
  ],
  'AWS::SNS::Subscription': [
    region('Region', 'the topic is there'),
    regional('TopicArn', 'messages come from there'),
    outside('Endpoint', 'messages leave AWS by the protocol', is('Protocol', ...OFF_AWS)),
    ifSet('mail', 'Endpoint', { never: true }, MAILED, is('Protocol', ...MAIL)),
    arn('Endpoint', 'messages are sent there', isNot('Protocol', ...OFF_AWS, ...MAIL)),
    regional('RedrivePolicy.deadLetterTargetArn', 'messages that failed are sent there'),
  ],
  'AWS::SNS::Topic': [
    ifSet('endpoint', 'Subscription[].Protocol', { noneOf: [...OFF_AWS] }, 'messages leave AWS by these protocols'),
    ifSet('mail', 'Subscription[].Protocol', { noneOf: [...MAIL] }, MAILED),
  ],
  'AWS::SQS::Queue': [regional('RedrivePolicy.deadLetterTargetArn', 'messages that failed are sent there')],
  'AWS::Lambda::Permission': [
    account('Principal', 'the function is open to it', lacks('PrincipalOrgID')),
    account('PrincipalOrgID', 'the function is open to the organization'),
  ],
  'AWS::Lambda::LayerVersionPermission': [
    account('Principal', 'the account may read the code', lacks('OrganizationId')),
    account('OrganizationId', 'the organization may read the code'),
  ],
  'AWS::Lambda::Function': [
    regional('DeadLetterConfig.TargetArn', FAILED),
    regional('FileSystemConfigs[].Arn', 'files are written there'),
    regional('Layers[]', 'code of that Region runs on the data'),
  ],
  'AWS::Lambda::EventInvokeConfig': [
    regional('DestinationConfig.OnSuccess.Destination', SENT),
    regional('DestinationConfig.OnFailure.Destination', FAILED),
  ],
  'AWS::Lambda::EventSourceMapping': [regional('DestinationConfig.OnFailure.Destination', FAILED)],
  'AWS::StepFunctions::StateMachine': [
    regional(
      'LoggingConfiguration.Destinations[].CloudWatchLogsLogGroup.LogGroupArn',
      'input and output are logged there',
    ),
  ],
  'AWS::KinesisFirehose::DeliveryStream': [
    endpoint('HttpEndpointDestinationConfiguration.EndpointConfiguration.Url', 'records are sent there'),
    endpoint('SplunkDestinationConfiguration.HECEndpoint', 'records are sent there'),
    endpoint('SnowflakeDestinationConfiguration.AccountUrl', 'records are sent there'),
    endpoint('RedshiftDestinationConfiguration.ClusterJDBCURL', 'records are sent there'),
    endpoint('AmazonopensearchserviceDestinationConfiguration.ClusterEndpoint', 'records are sent there'),
    endpoint('ElasticsearchDestinationConfiguration.ClusterEndpoint', 'records are sent there'),
    endpoint('AmazonOpenSearchServerlessDestinationConfiguration.CollectionEndpoint', 'records are sent there'),
    regional('AmazonopensearchserviceDestinationConfiguration.DomainARN', 'records are sent there'),
    regional('ElasticsearchDestinationConfiguration.DomainARN', 'records are sent there'),
    ...[
      'S3DestinationConfiguration',
      'ExtendedS3DestinationConfiguration',
      'ExtendedS3DestinationConfiguration.S3BackupConfiguration',
      'RedshiftDestinationConfiguration.S3Configuration',
      'RedshiftDestinationConfiguration.S3BackupConfiguration',
      'HttpEndpointDestinationConfiguration.S3Configuration',
      'SplunkDestinationConfiguration.S3Configuration',
      'SnowflakeDestinationConfiguration.S3Configuration',
      'IcebergDestinationConfiguration.S3Configuration',
      'AmazonopensearchserviceDestinationConfiguration.S3Configuration',
      'AmazonOpenSearchServerlessDestinationConfiguration.S3Configuration',
      'ElasticsearchDestinationConfiguration.S3Configuration',
    ].map((path) => output(`${path}.BucketARN`, 'records are written there')),
    arn('IcebergDestinationConfiguration.CatalogConfiguration.CatalogArn', 'records are written there'),
    region(
      'ExtendedS3DestinationConfiguration.DataFormatConversionConfiguration.SchemaConfiguration.Region',
      'the schema is read there',
    ),
  ],
  'AWS::CloudWatch::MetricStream': [regional('FirehoseArn', 'metrics are sent there')],
  'AWS::CloudWatch::Alarm': [
    regional('AlarmActions[]', 'the alarm is sent there'),
    regional('OKActions[]', 'the alarm is sent there'),
    regional('InsufficientDataActions[]', 'the alarm is sent there'),
    account('Metrics[].AccountId', 'metrics are read there'),
  ],
  'AWS::CloudWatch::CompositeAlarm': [
    regional('AlarmActions[]', 'the alarm is sent there'),
    regional('OKActions[]', 'the alarm is sent there'),
    regional('InsufficientDataActions[]', 'the alarm is sent there'),
  ],
  'AWS::IoT::TopicRule': ['TopicRulePayload.Actions[]', 'TopicRulePayload.ErrorAction'].flatMap((action) => [
    region(`${action}.Http.Auth.Sigv4.SigningRegion`, SENT),
    endpoint(`${action}.Http.Url`, SENT),
    endpoint(`${action}.OpenSearch.Endpoint`, SENT),
    endpoint(`${action}.Elasticsearch.Endpoint`, SENT),
    endpoint(`${action}.Sqs.QueueUrl`, SENT),
    output(`${action}.S3.BucketName`, SENT),
    arn(`${action}.Sns.TargetArn`, SENT),
    arn(`${action}.Lambda.FunctionArn`, SENT),
    arn(`${action}.Kafka.DestinationArn`, SENT),
    arn(`${action}.InfluxDB.DestinationArn`, SENT),
  ]),
  'AWS::IoT::TopicRuleDestination': [
    endpoint('HttpUrlProperties.ConfirmationUrl', SENT),
    endpoint('InfluxDBProperties.Endpoint', SENT),
  ],
  'AWS::EMRServerless::Application': [
    endpoint('MonitoringConfiguration.PrometheusMonitoringConfiguration.RemoteWriteUrl', 'metrics are sent there'),
    output('MonitoringConfiguration.S3MonitoringConfiguration.LogUri', 'logs of jobs are written there'),
  ],
  'AWS::APS::Scraper': [
    arn('Destination.AmpConfiguration.WorkspaceArn', 'metrics are sent there'),
    arn('Destination.CloudWatchConfiguration.DatasetArn', 'metrics are sent there'),
  ],
  'AWS::Kinesis::ResourcePolicy': [arn('ResourceArn', 'it opens that stream')],
  'AWS::Pinpoint::EventStream': [arn('DestinationStreamArn', 'what users do is streamed there')],
  'AWS::Synthetics::Canary': [
    region('Replicas[].Location', 'the canary runs there'),
    output('ArtifactS3Location', 'pictures of pages are written there'),
  ],
  'AWS::SES::MultiRegionEndpoint': [region('Details.RouteDetails[].Region', 'mail is sent from there')],
  'AWS::SES::ConfigurationSetEventDestination': [
    arn('EventDestination.KinesisFirehoseDestination.DeliveryStreamARN', 'addresses of recipients are sent there'),
    arn('EventDestination.SnsDestination.TopicARN', 'addresses of recipients are sent there'),
    arn('EventDestination.EventBridgeDestination.EventBusArn', 'addresses of recipients are sent there'),
  ],
  'AWS::SES::ReceiptRule': [
    output('Rule.Actions[].S3Action.BucketName', 'mail is written there'),
    arn('Rule.Actions[].SNSAction.TopicArn', 'mail is sent there'),
    arn('Rule.Actions[].LambdaAction.FunctionArn', 'mail is sent there'),
  ],
  'AWS::SES::MailManagerRelay': [endpoint('ServerName', 'mail is relayed there')],
  'AWS::SES::MailManagerRuleSet': [
    output('Rules[].Actions[].WriteToS3.S3Bucket', 'mail is written there', has('Rules')),
  ],
};
