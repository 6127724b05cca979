import type { Reason } from './verdict';

const GONE = /^(property-(deleted|conditional)|list-emptied|element-dropped)$/;

/** Mutants that weaken nothing, by what CloudFormation or the service makes of them. */
export const EQUIVALENT: readonly Reason[] = [
  { operator: /^deny-condition-dropped$/, why: 'a statement that denies on fewer conditions denies more' },
  {
    operator: /^property-(deleted|conditional)$/,
    type: /^AWS::KMS::Key$/,
    path: /\.(MultiRegion|PendingWindowInDays|RotationPeriodInDays)$/,
    why: 'the default is the same: one Region, 30 days, 365 days',
  },
  {
    operator: /^property-(deleted|conditional)$/,
    path: /\.(MapPublicIpOnLaunch|RecoveryPeriodInDays|State|PubliclyAccessible|MutationProtection|KmsDataKeyReusePeriodSeconds)$/,
    why: 'the default is the same as what was written',
  },
  {
    operator: /^property-(deleted|conditional)$/,
    type: /^AWS::CloudFormation::GuardHook$/,
    path: /\.Alias$/,
    why: 'CloudFormation takes no hook without a name',
  },
  {
    path: /\.BucketKeyEnabled$/,
    why: 'a bucket key saves calls to KMS; the data is encrypted under the same key with it and without it',
  },
  {
    type: /^AWS::EC2::VPC$/,
    path: /\.EnableDns(Support|Hostnames)$/,
    why: 'without names the endpoints cannot be reached, and nothing else can either',
  },
  {
    operator: GONE,
    type: /^AWS::EC2::SecurityGroup$/,
    path: /\.(SecurityGroupIngress|SecurityGroupEgress\.\d+(\.CidrIp)?)$/,
    why: 'a group with fewer rules lets less through; without an address a rule is refused',
  },
  {
    operator: GONE,
    type: /^AWS::EC2::VPCEndpoint$/,
    path: /\.(SubnetIds|RouteTableIds)(\.\d+)?$/,
    why: 'the endpoint is reached from fewer subnets, and there is no other way out',
  },
  {
    operator: GONE,
    type: /^AWS::Route53Resolver::FirewallRuleGroup$/,
    path: /\.FirewallRules\.0(\.Action)?$/,
    why: 'a firewall without its list of allowed names blocks them too; a rule without an action is refused',
  },
  {
    operator: /^property-(deleted|conditional)$/,
    type: /^AWS::GuardDuty::Detector$/,
    path: /\.Features\.\d+\.Status$/,
    why: 'CloudFormation refuses a plan without a status',
  },
  {
    operator: /^element-dropped$/,
    type: /^AWS::GuardDuty::Detector$/,
    what: /RUNTIME_MONITORING/,
    why: 'of the plans that are not named, this one alone stays off',
  },
  {
    operator: /^resource-widened$/,
    type: /^AWS::(S3|S3Outposts|SQS|SNS)::(BucketPolicy|QueuePolicy|TopicPolicy|AccessPoint)$/,
    why: 'the policy of a resource speaks of that resource, whatever it names',
  },
  {
    operator: /^principal-widened$/,
    type: /^AWS::EC2::VPCEndpoint$/,
    what: /allows anybody$/,
    why: 'the policy of an endpoint has anybody as principal already, spelled otherwise; conditions name who it is',
  },
  {
    operator: /^resource-widened$/,
    type: /^AWS::EC2::VPCEndpoint$/,
    why: 'aws:ResourceAccount or the kind of action still binds it to the account of the site',
  },
  {
    operator: /^attribute-/,
    type: /^AWS::Logs::LogStream$/,
    why: 'the log group keeps its streams from deletion, and is kept',
  },
  {
    operator: /^type-changed$/,
    type: /^AWS::(RDS::DBInstance|S3::Bucket)$/,
    what: /(Neptune|DocDB|Lightsail|S3Express)/,
    why: 'CloudFormation refuses the properties, which the other type does not have',
  },
  {
    operator: /^condition-dropped$/,
    type: /^AWS::(S3::BucketPolicy|IAM::Role)$/,
    what: /no (StringEquals|ArnLike) of aws:Source(Account|Arn)$/,
    why: 'of aws:SourceAccount and aws:SourceArn the other one still names the site',
  },
  {
    operator: /^condition-(dropped|loosened)$/,
    what: /s3:x-amz-acl/,
    why: 'in a bucket that owns what is written, access lists mean nothing',
  },
  {
    operator: /^(boolean-flipped|setting-in-if)$/,
    type: /^AWS::EC2::NetworkAclEntry$/,
    path: /\.Egress$/,
    why: 'the same addresses pass the other way; security groups let answers through, and nothing else',
  },
  {
    path: /\.(RawMessageDelivery|ProcessingConfiguration\.Enabled)$/,
    why: 'the same alert arrives in another wrapping',
  },
  {
    operator: /^element-dropped$/,
    type: /^AWS::CloudTrail::Trail$/,
    what: /secretsmanager/,
    why: 'this site has no endpoint of Secrets Manager that could refuse',
  },
  {
    type: /^AWS::S3::Bucket$/,
    path: /\.BlockedEncryptionTypes(\.|$)/,
    why: 'the policy of the bucket refuses keys of clients as well',
  },
  {
    operator: /^property-(deleted|conditional)$/,
    path: /\.(SSEType|ContributorInsightsSpecification\.Enabled|ReplicationTime\.Time(\.Minutes)?|Rules\.\d+\.Filter)$/,
    why: 'the default is the same, or CloudFormation refuses the block without it',
  },
  {
    type: /^AWS::Backup::BackupSelection$/,
    path: /\.Conditions(\.|$)/,
    why: 'without conditions all that is named is backed up, not only what has the tag',
  },
  {
    operator: /^deny-/,
    type: /^AWS::EC2::VPCEndpoint$/,
    what: /^denies (no more|the tagged only)$/,
    why: 'this endpoint allows nothing, whether or not it says so',
  },
  {
    operator: /^type-changed$/,
    type: /^AWS::IAM::Role$/,
    what: /IAM::User/,
    why: 'CloudFormation refuses the trust policy, which a user does not have',
  },
  {
    operator: /^statement-added$/,
    type: /^AWS::Organizations::Policy$/,
    why: 'a control policy allows nothing by itself, and a resource control policy may not say Allow',
  },
  {
    operator: /^(boolean-flipped|setting-in-if)$/,
    type: /^AWS::RDS::DBInstance$/,
    path: /\.MultiAZ$/,
    why: 'a second zone would make it stronger, and a rack has one',
  },
  {
    operator: /^property-(deleted|conditional)$/,
    type: /^AWS::RDS::(DBInstance|DBParameterGroup)$/,
    path: /\.(MultiAZ|MonitoringInterval|EnablePerformanceInsights|DBName|rds\.force_ssl)$/,
    why: 'the default of the engine is the same',
  },
  {
    type: /^AWS::Organizations::Policy$/,
    path: /\.http_endpoint(\.@@assign)?$/,
    why: 'no preference is the default',
  },
  {
    operator: /^number-weakened$/,
    path: /\.ReplicationTime\.Time\.Minutes$/,
    why: 'S3 accepts 15 minutes and no other time',
  },
  {
    operator: /^deny-action-dropped$/,
    type: /^AWS::Organizations::Policy$/,
    what: /"(backup:DeleteBackupVaultAccessPolicy|s3:(DeleteBucketPolicy|PutBucketPolicy|PutBucketPublicAccessBlock|PutEncryptionConfiguration|PutReplicationConfiguration))"/,
    why: 'another statement above the accounts denies it as well',
  },
  {
    operator: /^(property-(deleted|conditional)|list-emptied)$/,
    type: /^AWS::(DataSync|RDS|S3)::/,
    path: /\.(SourceLocationArn|DestinationLocationArn|S3BucketArn|S3Config(\.BucketAccessRoleArn)?|S3\.BucketAccessRoleArn|Destination\.Account|DBSubnetGroup\.SubnetIds|SubnetIds|DBInstanceIdentifier)$/,
    why: 'CloudFormation refuses the resource without it, or gives it a name',
  },
  {
    operator: /^property-(deleted|conditional)$/,
    type: /^AWS::DataSync::/,
    path: /\.(TaskMode|TransferMode|PreserveDeletedFiles|OverwriteMode|BytesPerSecond|ObjectTags|Subdirectory|S3StorageClass|OutputType|ObjectVersionIds)$/,
    why: 'how fast and in what order a migration copies, not what it copies where',
  },
  {
    operator: /^condition-dropped$/,
    type: /^AWS::(S3::BucketPolicy|Backup::BackupVault)$/,
    what: /^(SourcesSeeVersioning|ReplicasArrive|CopiesArrive): no StringEquals of aws:PrincipalOrgID$/,
    why: 'a denial in the same policy refuses everybody outside the organization',
  },
  {
    operator: /^element-dropped$/,
    type: /^AWS::CloudTrail::Trail$/,
    what: /AWS::(S3::Object|DynamoDB::Table)/,
    why: 'this site has no such store; where it has one, a rule asks for the selector',
  },
  {
    operator: /^deny-resource-dropped$/,
    type: /^AWS::Organizations::Policy$/,
    what: /s3:::[a-z0-9*-]+\/\*"$/,
    why: 'the pattern of the bucket, which ends in *, covers its objects as well',
  },
  {
    operator: /^property-(deleted|conditional)$/,
    type: /^AWS::S3::Bucket$/,
    path: /\.BucketEncryption\.ServerSideEncryptionConfiguration(\.0\.ServerSideEncryptionByDefault(\.SSEAlgorithm)?)?$/,
    why: 'S3 encrypts a bucket under its own keys whether the template says so or not; a key of the site that is gone is found',
  },
];
