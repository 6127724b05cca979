import type { StoreKind } from '../../../lib/access/site/stores';

/** What a site holds that is no store of the access questions: what alerts, what records, what backs up. */
export type OtherKind =
  | ('policy' | 'backup-plan' | 'rack-endpoint')
  | ('alarm' | 'alert-rule' | 'alert-stream' | 'event-bus')
  | ('detector' | 'analyzer' | 'config-rule' | 'config-recorder' | 'flow-log' | 'dns-query-log');

/** A kind of thing that a site holds; `account` is about no resource, or about the settings of the whole account. */
export type Kind = StoreKind | OtherKind | 'account';

/** Types of resources as the Service Authorization Reference has them: the service, and what it calls its types. */
export type ReferenceTypes = readonly [service: string, ...types: readonly string[]];

/** The types of the reference, by the kind of store whose ARN or content has that form. */
export const STORES: readonly (readonly [kind: StoreKind, types: ReferenceTypes])[] = [
  ['objects', ['s3', 'bucket', 'object']],
  ['archive', ['s3', 'bucket', 'object']],
  ['records', ['dynamodb', 'table', 'index', 'stream']],
  ['rack-objects', ['s3-outposts', 'bucket', 'object']],
  ['rack-access', ['s3-outposts', 'accesspoint']],
  ['backups', ['backup', 'backupVault', 'recoveryPoint']],
  ['secret', ['secretsmanager', 'Secret']],
  ['database', ['rds', 'db']],
  ['key', ['kms', 'key', 'alias']],
  ['trail', ['cloudtrail', 'trail']],
  ['log-group', ['logs', 'log-group', 'log-stream']],
  ['alert-queue', ['sqs', 'queue']],
  ['alert-topic', ['sns', 'topic']],
  ['function', ['lambda', 'function']],
  ['role', ['iam', 'role']],
];

interface Other {
  readonly types: ReferenceTypes;
  /** Its resource type in CloudFormation. @default every account may have one */
  readonly made?: string;
  /** What follows the account in the ARN of one whose name no template says; `%` is the deployment's name. */
  readonly example: string;
}

/** The same for what is no store of the access questions. */
export const OTHERS: readonly (readonly [kind: OtherKind, other: Other])[] = [
  ['policy', of('iam:policy', 'policy/%-example')],
  ['backup-plan', of('backup:backupPlan', 'backup-plan:example', 'AWS::Backup::BackupPlan')],
  ['rack-endpoint', of('s3-outposts:endpoint', 'outpost/example/endpoint/example', 'AWS::S3Outposts::Endpoint')],
  ['alarm', of('cloudwatch:alarm', 'alarm:example', 'AWS::CloudWatch::Alarm')],
  ['alert-rule', of('events:rule-on-default-event-bus', 'rule/example', 'AWS::Events::Rule')],
  ['alert-stream', of('firehose:deliverystream', 'deliverystream/example', 'AWS::KinesisFirehose::DeliveryStream')],
  ['event-bus', of('events:event-bus', 'event-bus/default')],
  ['detector', of('guardduty:detector', 'detector/example', 'AWS::GuardDuty::Detector')],
  ['analyzer', of('access-analyzer:Analyzer', 'analyzer/example', 'AWS::AccessAnalyzer::Analyzer')],
  ['config-rule', of('config:ConfigRule', 'config-rule/example', 'AWS::Config::ConfigRule')],
  [
    'config-recorder',
    of('config:ConfigurationRecorder', 'configuration-recorder/example', 'AWS::Config::ConfigurationRecorder'),
  ],
  ['flow-log', of('ec2:vpc-flow-log', 'vpc-flow-log/example', 'AWS::EC2::FlowLog')],
  [
    'dns-query-log',
    of(
      'route53resolver:resolver-query-log-config',
      'resolver-query-log-config/example',
      'AWS::Route53Resolver::ResolverQueryLoggingConfig',
    ),
  ],
];

function of(type: string, example: string, made?: string): Other {
  const [service = '', name = ''] = type.split(':');
  return { types: [service, name], example, ...(made !== undefined && { made }) };
}

/** Services whose actions on no resource change something for every store of the account. */
export const ACCOUNT_WIDE: readonly string[] = [
  ...['access-analyzer', 'backup', 'cloudtrail', 'config', 'dynamodb', 'events', 'firehose', 'guardduty', 'iam', 'kms'],
  ...['lambda', 'logs', 'rds', 's3', 's3-outposts', 'secretsmanager', 'sns', 'sqs', 'sts'],
];
