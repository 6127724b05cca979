import { isRawMap, type RawMap } from '../../../lib/judge/template/template';
import type { MutantTopic, Operator } from '../mutant';
import { changed, type Steps } from '../raw';

/** A property that a type should not have, or not with this value. */
interface Member {
  readonly type: string;
  readonly path: Steps;
  readonly topic: MutantTopic;
  readonly what: string;
  readonly value: unknown;
}

const ELSEWHERE_BUCKET = 'arn:aws:s3:::trefoil-there';
const rule = (bucket: string, extra: object = {}) => ({
  Role: 'arn:aws:iam::222222222222:role/replicate',
  Rules: [{ Status: 'Enabled', Destination: { Bucket: bucket, ...extra } }],
});

const MEMBERS: readonly Member[] = [
  {
    type: 'AWS::S3::Bucket',
    path: ['ReplicationConfiguration'],
    topic: 'residency',
    what: 'replicates to a bucket that nobody knows',
    value: rule(ELSEWHERE_BUCKET),
  },
  {
    type: 'AWS::S3::Bucket',
    path: ['ReplicationConfiguration'],
    topic: 'residency',
    what: 'replicates to a stranger',
    value: rule(ELSEWHERE_BUCKET, { Account: '999999999999' }),
  },
  {
    type: 'AWS::S3::Bucket',
    path: ['AccessControl'],
    topic: 'exposure',
    what: 'readable by the public',
    value: 'PublicRead',
  },
  {
    type: 'AWS::S3::Bucket',
    path: ['AccelerateConfiguration'],
    topic: 'residency',
    what: 'accelerated over the edge',
    value: { AccelerationStatus: 'Enabled' },
  },
  {
    type: 'AWS::S3::Bucket',
    path: ['WebsiteConfiguration'],
    topic: 'exposure',
    what: 'a website',
    value: { IndexDocument: 'index.html' },
  },
  {
    type: 'AWS::S3::Bucket',
    path: ['CorsConfiguration'],
    topic: 'exposure',
    what: 'open to pages of anybody',
    value: { CorsRules: [{ AllowedMethods: ['GET'], AllowedOrigins: ['*'] }] },
  },
  {
    type: 'AWS::S3::Bucket',
    path: ['InventoryConfigurations'],
    topic: 'residency',
    what: 'lists its objects to a stranger',
    value: [
      {
        Id: 'out',
        Enabled: true,
        IncludedObjectVersions: 'All',
        ScheduleFrequency: 'Daily',
        Destination: { BucketArn: ELSEWHERE_BUCKET, Format: 'CSV' },
      },
    ],
  },
  {
    type: 'AWS::S3::Bucket',
    path: ['AnalyticsConfigurations'],
    topic: 'residency',
    what: 'sends statistics to a stranger',
    value: [
      {
        Id: 'out',
        StorageClassAnalysis: {
          DataExport: { OutputSchemaVersion: 'V_1', Destination: { BucketArn: ELSEWHERE_BUCKET, Format: 'CSV' } },
        },
      },
    ],
  },
  {
    type: 'AWS::S3::Bucket',
    path: ['LoggingConfiguration', 'DestinationBucketName'],
    topic: 'residency',
    what: 'logs to a bucket that nobody knows',
    value: 'trefoil-there',
  },
  {
    type: 'AWS::S3::Bucket',
    path: ['NotificationConfiguration'],
    topic: 'residency',
    what: 'tells a stranger',
    value: { QueueConfigurations: [{ Event: 's3:ObjectCreated:*', Queue: 'arn:aws:sqs:eu-west-1:999999999999:out' }] },
  },
  {
    type: 'AWS::DynamoDB::Table',
    path: ['KinesisStreamSpecification'],
    topic: 'residency',
    what: 'streams to a stranger',
    value: { StreamArn: 'arn:aws:kinesis:us-east-1:999999999999:stream/out' },
  },
  {
    type: 'AWS::DynamoDB::Table',
    path: ['ImportSourceSpecification'],
    topic: 'residency',
    what: 'comes from a stranger',
    value: { InputFormat: 'CSV', S3BucketSource: { S3Bucket: 'trefoil-there', S3BucketOwner: '999999999999' } },
  },
  {
    type: 'AWS::RDS::DBInstance',
    path: ['PubliclyAccessible'],
    topic: 'exposure',
    what: 'has a public address',
    value: true,
  },
  {
    type: 'AWS::RDS::DBInstance',
    path: ['SourceRegion'],
    topic: 'residency',
    what: 'a replica of another Region',
    value: 'us-east-1',
  },
  {
    type: 'AWS::RDS::DBInstance',
    path: ['AutomaticBackupReplicationRegion'],
    topic: 'residency',
    what: 'backups go elsewhere',
    value: 'us-east-1',
  },
  {
    type: 'AWS::RDS::DBInstance',
    path: ['CACertificateIdentifier'],
    topic: 'encryption-in-transit',
    what: 'an old certificate',
    value: 'rds-ca-2019',
  },
  {
    type: 'AWS::RDS::DBInstance',
    path: ['DeleteAutomatedBackups'],
    topic: 'retention',
    what: 'backups go with it',
    value: true,
  },
  {
    type: 'AWS::EC2::Subnet',
    path: ['MapPublicIpOnLaunch'],
    topic: 'exposure',
    what: 'gives public addresses',
    value: true,
  },
  {
    type: 'AWS::EC2::Subnet',
    path: ['AssignIpv6AddressOnCreation'],
    topic: 'exposure',
    what: 'gives public addresses',
    value: true,
  },
  {
    type: 'AWS::EC2::Subnet',
    path: ['AvailabilityZone'],
    topic: 'residency',
    what: 'in a zone elsewhere',
    value: 'us-east-1a',
  },
  {
    type: 'AWS::EC2::Subnet',
    path: ['AvailabilityZone'],
    topic: 'residency',
    what: 'in a Local Zone of another country',
    value: 'eu-central-1-ist-1a',
  },
  {
    type: 'AWS::EC2::Subnet',
    path: ['AvailabilityZoneId'],
    topic: 'residency',
    what: 'in a zone elsewhere',
    value: 'use1-az1',
  },
  {
    type: 'AWS::EC2::Subnet',
    path: ['OutpostArn'],
    topic: 'residency',
    what: 'on a rack elsewhere',
    value: 'arn:aws:outposts:us-east-1:999999999999:outpost/op-0123456789abcdef0',
  },
  {
    type: 'AWS::EC2::SecurityGroup',
    path: ['SecurityGroupIngress'],
    topic: 'isolation',
    what: 'open to the internet',
    value: [{ CidrIp: '0.0.0.0/0', IpProtocol: 'tcp', FromPort: 443, ToPort: 443 }],
  },
  {
    type: 'AWS::EC2::SecurityGroup',
    path: ['SecurityGroupIngress'],
    topic: 'isolation',
    what: 'open to the internet by IPv6',
    value: [{ CidrIpv6: '::/0', IpProtocol: '-1' }],
  },
  {
    type: 'AWS::EC2::SecurityGroup',
    path: ['SecurityGroupEgress'],
    topic: 'isolation',
    what: 'out to everywhere',
    value: [{ CidrIp: '0.0.0.0/0', IpProtocol: '-1' }],
  },
  {
    type: 'AWS::EC2::SecurityGroupEgress',
    path: ['CidrIp'],
    topic: 'isolation',
    what: 'out to everywhere',
    value: '0.0.0.0/0',
  },
  {
    type: 'AWS::EC2::SecurityGroupEgress',
    path: ['IpProtocol'],
    topic: 'isolation',
    what: 'by every protocol',
    value: '-1',
  },
  {
    type: 'AWS::EC2::NetworkAclEntry',
    path: ['CidrBlock'],
    topic: 'isolation',
    what: 'from and to everywhere',
    value: '0.0.0.0/0',
  },
  { type: 'AWS::EC2::NetworkAclEntry', path: ['Protocol'], topic: 'isolation', what: 'by every protocol', value: -1 },
  {
    type: 'AWS::EC2::NetworkAclEntry',
    path: ['PortRange'],
    topic: 'isolation',
    what: 'by every port',
    value: { From: 0, To: 65535 },
  },
  {
    type: 'AWS::EC2::VPCEndpoint',
    path: ['ServiceName'],
    topic: 'residency',
    what: 'to a service elsewhere',
    value: 'com.amazonaws.us-east-1.s3',
  },
  {
    type: 'AWS::EC2::VPCEndpoint',
    path: ['ServiceName'],
    topic: 'isolation',
    what: 'to a service of a stranger',
    value: 'com.amazonaws.vpce.eu-west-1.vpce-svc-0123456789abcdef0',
  },
  {
    type: 'AWS::EC2::VPCEndpoint',
    path: ['ServiceRegion'],
    topic: 'residency',
    what: 'to a service elsewhere',
    value: 'us-east-1',
  },
  {
    type: 'AWS::Route53Resolver::FirewallDomainList',
    path: ['Domains'],
    topic: 'isolation',
    what: 'everything is allowed',
    value: ['*'],
  },
  {
    type: 'AWS::EC2::FlowLog',
    path: ['LogDestination'],
    topic: 'residency',
    what: 'logs to a stranger',
    value: ELSEWHERE_BUCKET,
  },
  {
    type: 'AWS::EC2::FlowLog',
    path: ['DeliverCrossAccountRole'],
    topic: 'residency',
    what: 'logs to a stranger',
    value: 'arn:aws:iam::999999999999:role/out',
  },
  {
    type: 'AWS::Backup::BackupPlan',
    path: ['BackupPlan', 'BackupPlanRule', 0, 'CopyActions'],
    topic: 'residency',
    what: 'copies elsewhere',
    value: [{ DestinationBackupVaultArn: 'arn:aws:backup:us-east-1:222222222222:backup-vault:Default' }],
  },
  {
    type: 'AWS::Backup::BackupPlan',
    path: ['BackupPlan', 'BackupPlanRule', 0, 'CopyActions'],
    topic: 'residency',
    what: 'copies to a stranger',
    value: [{ DestinationBackupVaultArn: 'arn:aws:backup:eu-west-1:999999999999:backup-vault:Default' }],
  },
  {
    type: 'AWS::Backup::BackupSelection',
    path: ['BackupSelection', 'NotResources'],
    topic: 'retention',
    what: 'leaves everything out',
    value: ['*'],
  },
  {
    type: 'AWS::IAM::Role',
    path: ['ManagedPolicyArns'],
    topic: 'access',
    what: 'may do everything',
    value: ['arn:aws:iam::aws:policy/AdministratorAccess'],
  },
  { type: 'AWS::IAM::Role', path: ['MaxSessionDuration'], topic: 'access', what: 'for half a day', value: 43200 },
  {
    type: 'AWS::CloudTrail::Trail',
    path: ['S3BucketName'],
    topic: 'residency',
    what: 'to a bucket that nobody knows',
    value: 'trefoil-there',
  },
  {
    type: 'AWS::CloudTrail::Trail',
    path: ['SnsTopicName'],
    topic: 'residency',
    what: 'tells a topic elsewhere',
    value: 'arn:aws:sns:us-east-1:999999999999:out',
  },
  {
    type: 'AWS::Config::DeliveryChannel',
    path: ['S3BucketName'],
    topic: 'residency',
    what: 'to a bucket that nobody knows',
    value: 'trefoil-there',
  },
  {
    type: 'AWS::Config::DeliveryChannel',
    path: ['SnsTopicARN'],
    topic: 'residency',
    what: 'tells a topic elsewhere',
    value: 'arn:aws:sns:us-east-1:999999999999:out',
  },
  {
    type: 'AWS::Route53Resolver::ResolverQueryLoggingConfig',
    path: ['DestinationArn'],
    topic: 'residency',
    what: 'to a bucket that nobody knows',
    value: ELSEWHERE_BUCKET,
  },
  { type: 'AWS::KMS::Key', path: ['Enabled'], topic: 'keys', what: 'does not open what it closed', value: false },
  {
    type: 'AWS::KMS::Key',
    path: ['BypassPolicyLockoutSafetyCheck'],
    topic: 'keys',
    what: 'may be locked for ever',
    value: true,
  },
  { type: 'AWS::KMS::Key', path: ['Origin'], topic: 'keys', what: 'made of what somebody brings', value: 'EXTERNAL' },
  {
    type: 'AWS::KMS::Alias',
    path: ['TargetKeyId'],
    topic: 'keys',
    what: 'stands for the key of a stranger',
    value: 'arn:aws:kms:eu-west-1:999999999999:key/1b6b4f1e-6c7a-4b59-8c0f-0d2b3c4d5e6f',
  },
  {
    type: 'AWS::S3Outposts::AccessPoint',
    path: ['VpcConfiguration', 'VpcId'],
    topic: 'isolation',
    what: 'for a network that nobody knows',
    value: 'vpc-0fedcba9876543210',
  },
  {
    type: 'AWS::S3Outposts::Endpoint',
    path: ['AccessType'],
    topic: 'isolation',
    what: 'for the network on the ground',
    value: 'CustomerOwnedIp',
  },
  {
    type: 'AWS::Logs::LogGroup',
    path: ['LogGroupClass'],
    topic: 'logging',
    what: 'that no alarm reads',
    value: 'DELIVERY',
  },
  { type: 'AWS::CloudWatch::Alarm', path: ['ActionsEnabled'], topic: 'logging', what: 'tells nobody', value: false },
];

/** Every property that a type should not have, given to each resource of the type. */
export const memberAdded: Operator = ({ raw, type, logicalId }) =>
  MEMBERS.filter((member) => member.type === type && !has(raw, member)).map(({ path, topic, what, value }) => ({
    operator: 'member-added',
    topic,
    path: ['Properties', ...path].join('.'),
    what,
    change: () => ({ resources: { [logicalId]: changed(raw, ['Properties', ...path], value) } }),
  }));

/** Whether a resource is already what a member would make of it, so that nothing would change. */
function has(raw: RawMap, { path, value }: Member): boolean {
  let found: unknown = raw['Properties'];
  for (const step of path) found = isRawMap(found) ? found[step] : undefined;
  return JSON.stringify(found) === JSON.stringify(value);
}
