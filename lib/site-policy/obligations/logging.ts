import type { Obligation, ObligationsByType, When } from '../../judge/catalogue/entry';
import { has, ifSet, is, lacks, need } from '../../judge/catalogue/obligation';

const ON = { oneOf: [true] } as const;
const STATED = { stated: true } as const;
const UNSEEN = 'what happened would go unseen';
/** Settings of sessions of Session Manager. */
const SESSION = 'Content.inputs';
const OF_SESSIONS = is('DocumentType', 'Session');
const UNTOLD = 'what people did in a session would go unseen';
const LATE = 'an attack would be told hours late';
const DRIFT = 'CLOUDFORMATION_STACK_DRIFT_DETECTION_CHECK';
const FEATURES = ['S3_DATA_EVENTS', 'RDS_LOGIN_EVENTS', 'EKS_AUDIT_LOGS', 'LAMBDA_NETWORK_LOGS'];

const queueOf = (path: string, ...when: readonly When[]): Obligation =>
  need('logging', path, STATED, 'an alert that cannot be delivered would be gone', ...when);

const NOBODY_SEEN = 'who logged in to the database would go unseen';
/** What a database of PostgreSQL logs. */
const PARAMETERS: readonly Obligation[] = [
  need(
    'logging',
    'Parameters.log_connections',
    { oneOf: [1, '1', 'on', 'all'] },
    'who logged in to the database would go unseen',
  ),
  need(
    'logging',
    'Parameters.log_disconnections',
    { oneOf: [1, '1', 'on'] },
    'how long somebody was in the database would go unseen',
  ),
  need(
    'logging',
    'Parameters.log_statement',
    { oneOf: ['ddl', 'mod', 'all'] },
    'changes of the database would go unseen',
  ),
];

/** What a site records of itself, how soon, and that it is told. */
export const SITE_LOGGING: ObligationsByType = {
  'AWS::CloudTrail::Trail': [
    need('logging', 'IsLogging', ON, 'the trail would exist and record nothing'),
    need('logging', 'IncludeGlobalServiceEvents', ON, 'changes of IAM would go unseen'),
    need('logging', 'AdvancedEventSelectors[].FieldSelectors', STATED, 'who read the data would go unseen'),
    need('logging', 'CloudWatchLogsLogGroupArn', STATED, 'no alarm could follow from an event'),
    need('logging', 'KMSKeyId', STATED, 'who did what would lie under a key that is not customer managed'),
  ],
  'AWS::SSM::Document': [
    need('logging', `${SESSION}.cloudWatchLogGroupName`, STATED, UNTOLD, OF_SESSIONS),
    need('logging', `${SESSION}.cloudWatchStreamingEnabled`, ON, 'whoever ends a session could keep it', OF_SESSIONS),
    need('logging', `${SESSION}.cloudWatchEncryptionEnabled`, ON, 'a transcript shows user data', OF_SESSIONS),
  ],
  'AWS::CloudWatch::Alarm': [
    ifSet('logging', 'ActionsEnabled', ON, 'the alarm would tell nobody'),
    need('logging', 'Threshold', STATED, 'the alarm would not know when', lacks('ThresholdMetricId')),
  ],
  'AWS::Config::ConfigRule': [
    need(
      'logging',
      'Source.SourceIdentifier',
      { oneOf: ['VPC_DEFAULT_SECURITY_GROUP_CLOSED', DRIFT] },
      UNSEEN,
      is('Source.Owner', 'AWS'),
    ),
    need(
      'logging',
      'Scope.ComplianceResourceTypes[]',
      { oneOf: ['AWS::CloudFormation::Stack'] },
      'no stack would be compared with what is there',
      is('Source.SourceIdentifier', DRIFT),
    ),
    need(
      'logging',
      'MaximumExecutionFrequency',
      { oneOf: ['One_Hour', 'Three_Hours', 'Six_Hours'] },
      'what somebody changed by hand would go unseen for a day',
      is('Source.SourceIdentifier', DRIFT),
    ),
    need(
      'logging',
      'InputParameters.cloudformationRoleArn',
      STATED,
      'nothing could be compared without a role that looks',
      is('Source.SourceIdentifier', DRIFT),
    ),
  ],
  'AWS::Config::ConfigurationRecorder': [
    need('logging', 'RecordingGroup.AllSupported', ON, 'changes of what is not listed would go unseen'),
    need('logging', 'RecordingGroup.IncludeGlobalResourceTypes', ON, 'changes of roles and users would go unseen'),
    need(
      'logging',
      'RecordingMode.RecordingFrequency',
      { oneOf: ['CONTINUOUS'] },
      'what is opened and closed within a day would go unseen',
    ),
  ],
  'AWS::DataSync::Task': [
    need('logging', 'CloudWatchLogGroupArn', STATED, 'which objects came by the migration would go unseen'),
    need('logging', 'Options.LogLevel', { oneOf: ['TRANSFER'] }, 'which objects came by the migration would go unseen'),
    need(
      'logging',
      'Options.VerifyMode',
      { oneOf: ['ONLY_FILES_TRANSFERRED', 'POINT_IN_TIME_CONSISTENT'] },
      'an object that came broken would be taken for whole',
    ),
    need(
      'logging',
      'TaskReportConfig.Destination.S3.S3BucketArn',
      STATED,
      'nobody could show what came by the migration',
    ),
    need(
      'logging',
      'TaskReportConfig.ReportLevel',
      { oneOf: ['SUCCESSES_AND_ERRORS'] },
      'nobody could show what came by the migration',
    ),
  ],
  'AWS::EC2::FlowLog': [
    need('logging', 'MaxAggregationInterval', { atMost: 60 }, LATE),
    need(
      'logging',
      'LogFormat',
      { matches: '^.*\\$\\{pkt-srcaddr\\}.*\\$\\{pkt-dstaddr\\}.*$' },
      'who talked to whom behind an endpoint would not be told',
    ),
    need('logging', 'TrafficType', { oneOf: ['ALL'] }, UNSEEN),
  ],
  'AWS::Events::Rule': [
    ifSet(
      'logging',
      'State',
      { oneOf: ['ENABLED', 'ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS'] },
      'the rule would find nothing',
    ),
    need(
      'logging',
      'State',
      { oneOf: ['ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS'] },
      'calls that only read would go unseen',
      is('EventPattern.detail-type[]', 'AWS API Call via CloudTrail'),
    ),
    need('logging', 'Targets[].Arn', STATED, 'what the rule finds would be told to nobody'),
    // A schedule of a workload is no alert.
    queueOf('Targets[].DeadLetterConfig.Arn', has('EventPattern')),
  ],
  'AWS::GuardDuty::Detector': [
    need('logging', 'Features[].Status', { oneOf: ['ENABLED'] }, UNSEEN, is('Features[].Name', ...FEATURES)),
    need('logging', 'Features[]', STATED, 'nobody decided what the detector looks at'),
    need('logging', 'FindingPublishingFrequency', { oneOf: ['FIFTEEN_MINUTES'] }, LATE),
  ],
  'AWS::KinesisFirehose::DeliveryStream': [
    need(
      'logging',
      'ExtendedS3DestinationConfiguration.CloudWatchLoggingOptions.Enabled',
      ON,
      'alerts that fail to be archived would go unseen',
    ),
  ],
  'AWS::Logs::LogGroup': [
    ifSet(
      'logging',
      'LogGroupClass',
      { oneOf: ['STANDARD'] },
      'no alarm and no subscription could follow from an event',
    ),
  ],
  'AWS::RDS::DBCluster': [need('logging', 'EnableCloudwatchLogsExports', STATED, NOBODY_SEEN)],
  'AWS::RDS::DBClusterParameterGroup': PARAMETERS,
  'AWS::RDS::DBInstance': [
    need('logging', 'EnableCloudwatchLogsExports', STATED, NOBODY_SEEN, lacks('DBClusterIdentifier')),
  ],
  'AWS::RDS::DBParameterGroup': PARAMETERS,
  'AWS::S3::Bucket': [
    need(
      'logging',
      'NotificationConfiguration.EventBridgeConfiguration.EventBridgeEnabled',
      ON,
      'backups would not be told what changes',
      has('NotificationConfiguration'),
    ),
    need(
      'logging',
      'LoggingConfiguration.DestinationBucketName',
      STATED,
      'who read would go unseen; only the bucket of the access logs, which cannot have a key of KMS, logs nowhere',
      is('BucketEncryption.ServerSideEncryptionConfiguration[].ServerSideEncryptionByDefault.SSEAlgorithm', 'aws:kms'),
    ),
    ifSet(
      'logging',
      'LoggingConfiguration.DestinationBucketName',
      { output: true },
      'who read would be told to a stranger',
    ),
    need(
      'logging',
      'ReplicationConfiguration.Rules[].Destination.Metrics.Status',
      { oneOf: ['Enabled'] },
      'objects that are late at the second site would go unseen',
      has('ReplicationConfiguration'),
    ),
    need(
      'logging',
      'ReplicationConfiguration.Rules[].Destination.ReplicationTime.Status',
      { oneOf: ['Enabled'] },
      'objects that are late at the second site would go unseen',
      has('ReplicationConfiguration'),
    ),
  ],
  'AWS::SNS::Subscription': [queueOf('RedrivePolicy.deadLetterTargetArn')],
};
