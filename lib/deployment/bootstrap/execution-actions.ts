/**
 * What CloudFormation calls to create, read, change and delete a resource, by type: each line a service and its actions.
 *
 * From the handler permissions of AWS's resource schemas. None reads or writes what a store holds; `s3:ListBucket` is how
 * a handler asks whether a bucket is there.
 */
const TABLE = `
AWS::AccessAnalyzer::Analyzer
  access-analyzer: CreateAnalyzer DeleteAnalyzer GetAnalyzer ListAnalyzers ListArchiveRules TagResource
  access-analyzer: UntagResource UpdateAnalyzer
AWS::Backup::BackupPlan
  backup: CreateBackupPlan DeleteBackupPlan GetBackupPlan ListBackupPlans ListTags TagResource UntagResource
  backup: UpdateBackupPlan
AWS::Backup::BackupSelection
  backup: CreateBackupSelection DeleteBackupSelection GetBackupSelection ListBackupSelections
AWS::Backup::BackupVault
  backup: CreateBackupVault DeleteBackupVault DeleteBackupVaultAccessPolicy DeleteBackupVaultLockConfiguration
  backup: DescribeBackupVault GetBackupVaultAccessPolicy GetBackupVaultNotifications ListTags
  backup: PutBackupVaultAccessPolicy PutBackupVaultLockConfiguration PutBackupVaultNotifications TagResource
  backup: UntagResource
  backup-storage: MountCapsule
AWS::CloudFormation::GuardHook
  cloudformation: ActivateType BatchDescribeTypeConfigurations DeactivateType DescribeType ListTypes
  cloudformation: SetTypeConfiguration
AWS::CloudTrail::Trail
  cloudtrail: AddTags CreateTrail DeleteTrail DescribeTrails GetEventConfiguration GetEventSelectors
  cloudtrail: GetInsightSelectors GetTrail GetTrailStatus ListTags ListTrails PutEventSelectors PutInsightSelectors
  cloudtrail: RemoveTags StartLogging StopLogging UpdateTrail
AWS::CloudWatch::Alarm
  cloudwatch: DeleteAlarms DescribeAlarms ListTagsForResource PutMetricAlarm TagResource UntagResource
AWS::CloudWatch::Dashboard
  cloudwatch: DeleteDashboards GetDashboard ListDashboards PutDashboard
AWS::Config::ConfigRule
  config: DeleteConfigRule DescribeComplianceByConfigRule DescribeConfigRules PutConfigRule
AWS::Config::ConfigurationRecorder
  config: DeleteConfigurationRecorder DescribeConfigurationRecorders DescribeConfigurationRecorderStatus
  config: PutConfigurationRecorder StartConfigurationRecorder StopConfigurationRecorder
AWS::Config::DeliveryChannel
  config: DeleteDeliveryChannel DescribeDeliveryChannels DescribeDeliveryChannelStatus PutDeliveryChannel
AWS::DataSync::LocationS3
  datasync: CreateLocationS3 DeleteLocation DescribeLocationS3 ListLocations ListTagsForResource TagResource
  datasync: UntagResource UpdateLocationS3
  s3: GetBucketLocation ListAllMyBuckets ListBucket
AWS::DataSync::Task
  datasync: CancelTaskExecution CreateTask DeleteTask DescribeTask DescribeTaskExecution ListTagsForResource ListTasks
  datasync: TagResource UntagResource UpdateTask
AWS::DynamoDB::Table
  dynamodb: CreateTable DeleteResourcePolicy DeleteTable DescribeContinuousBackups DescribeContributorInsights
  dynamodb: DescribeKinesisStreamingDestination DescribeTable DescribeTimeToLive GetResourcePolicy ListTables
  dynamodb: ListTagsOfResource PutResourcePolicy TagResource UntagResource UpdateContinuousBackups
  dynamodb: UpdateContributorInsights UpdateTable UpdateTimeToLive
AWS::EC2::FlowLog
  ec2: CreateFlowLogs DeleteFlowLogs DescribeFlowLogs
  logs: CreateLogDelivery DeleteLogDelivery GetLogDelivery
AWS::EC2::NetworkAcl
  ec2: CreateNetworkAcl DeleteNetworkAcl DescribeNetworkAcls
AWS::EC2::NetworkAclEntry
  ec2: CreateNetworkAclEntry DeleteNetworkAclEntry DescribeNetworkAcls ReplaceNetworkAclEntry
AWS::EC2::RouteTable
  ec2: CreateRouteTable DeleteRouteTable DescribeRouteTables
AWS::EC2::SecurityGroup
  ec2: AuthorizeSecurityGroupEgress AuthorizeSecurityGroupIngress CreateSecurityGroup DeleteSecurityGroup
  ec2: DescribeInstances DescribeSecurityGroups RevokeSecurityGroupEgress RevokeSecurityGroupIngress
  ec2: UpdateSecurityGroupRuleDescriptionsEgress UpdateSecurityGroupRuleDescriptionsIngress
AWS::EC2::SecurityGroupEgress
  ec2: AuthorizeSecurityGroupEgress DescribeSecurityGroupRules RevokeSecurityGroupEgress
  ec2: UpdateSecurityGroupRuleDescriptionsEgress
AWS::EC2::Subnet
  ec2: CreateSubnet DeleteSubnet DescribeNetworkAcls DescribeSubnets ModifySubnetAttribute
  outposts: GetOutpost
AWS::EC2::SubnetNetworkAclAssociation
  ec2: DescribeNetworkAcls ReplaceNetworkAclAssociation
AWS::EC2::SubnetRouteTableAssociation
  ec2: AssociateRouteTable DescribeRouteTables DisassociateRouteTable ReplaceRouteTableAssociation
AWS::EC2::VPC
  ec2: CreateVpc DeleteVpc DescribeNetworkAcls DescribeSecurityGroups DescribeVpcAttribute
  ec2: DescribeVpcEncryptionControls DescribeVpcs ModifyVpcAttribute ModifyVpcTenancy
AWS::EC2::VPCBlockPublicAccessOptions
  ec2: DescribeVpcBlockPublicAccessOptions ModifyVpcBlockPublicAccessOptions
AWS::EC2::VPCEncryptionControl
  ec2: CreateVpcEncryptionControl DeleteVpcEncryptionControl DescribeVpcEncryptionControls
  ec2: ModifyVpcEncryptionControl
AWS::EC2::VPCEndpoint
  ec2: CreateVpcEndpoint DeleteVpcEndpoints DescribeNetworkInterfaces DescribePrefixLists
  ec2: DescribeVpcEndpoints DescribeVpcEndpointServices ModifyVpcEndpoint
  route53: AssociateVPCWithHostedZone
AWS::Events::Rule
  events: DeleteRule DescribeRule ListTagsForResource ListTargetsByRule PutRule PutTargets RemoveTargets
  events: TagResource UntagResource
AWS::GuardDuty::Detector
  guardduty: CreateDetector DeleteDetector GetDetector ListDetectors ListTagsForResource TagResource
  guardduty: UntagResource UpdateDetector
AWS::IAM::Role
  iam: AttachRolePolicy CreateRole DeleteRole DeleteRolePolicy DetachRolePolicy GetRole GetRolePolicy
  iam: ListAttachedRolePolicies ListRolePolicies ListRoleTags PutRolePolicy TagRole UntagRole
  iam: UpdateAssumeRolePolicy UpdateRole UpdateRoleDescription
AWS::IAM::ServiceLinkedRole
  iam: CreateServiceLinkedRole DeleteServiceLinkedRole GetRole GetServiceLinkedRoleDeletionStatus UpdateRole
AWS::KMS::Alias
  kms: CreateAlias DeleteAlias ListAliases UpdateAlias
AWS::KMS::Key
  kms: CancelKeyDeletion CreateKey DescribeKey EnableKey EnableKeyRotation GetKeyPolicy
  kms: GetKeyRotationStatus ListResourceTags PutKeyPolicy TagResource UntagResource UpdateKeyDescription
AWS::KinesisFirehose::DeliveryStream
  firehose: CreateDeliveryStream DeleteDeliveryStream DescribeDeliveryStream ListTagsForDeliveryStream
  firehose: StartDeliveryStreamEncryption StopDeliveryStreamEncryption TagDeliveryStream UntagDeliveryStream
  firehose: UpdateDestination
AWS::Logs::LogGroup
  logs: AssociateKmsKey CreateLogGroup DeleteLogGroup DescribeIndexPolicies DescribeLogGroups DescribeResourcePolicies
  logs: DisassociateKmsKey GetDataProtectionPolicy ListTagsForResource PutLogGroupDeletionProtection
  logs: PutRetentionPolicy TagResource UntagResource
AWS::Logs::LogStream
  logs: CreateLogStream DeleteLogStream DescribeLogStreams
AWS::Logs::MetricFilter
  logs: DeleteMetricFilter DescribeMetricFilters PutMetricFilter
AWS::Logs::ResourcePolicy
  logs: DeleteResourcePolicy DescribeResourcePolicies PutResourcePolicy
AWS::Organizations::Policy
  organizations: AttachPolicy CreatePolicy DeletePolicy DescribePolicy DetachPolicy ListPolicies ListTagsForResource
  organizations: ListTargetsForPolicy TagResource UntagResource UpdatePolicy
AWS::RDS::DBInstance
  ec2: DescribeAccountAttributes DescribeAvailabilityZones DescribeInternetGateways DescribeSecurityGroups
  ec2: DescribeSubnets DescribeVpcAttribute DescribeVpcs
  rds: AddTagsToResource CreateDBInstance DeleteDBInstance DescribeDBClusterSnapshots DescribeDBClusters
  rds: DescribeDBEngineVersions DescribeDBInstanceAutomatedBackups DescribeDBInstances DescribeDBSnapshots
  rds: DescribeEvents ListTagsForResource ModifyDBInstance RebootDBInstance RemoveTagsFromResource
  secretsmanager: CreateSecret TagResource
AWS::RDS::DBParameterGroup
  rds: AddTagsToResource CreateDBParameterGroup DeleteDBParameterGroup DescribeDBParameterGroups
  rds: DescribeDBParameters DescribeEngineDefaultParameters ListTagsForResource ModifyDBParameterGroup
  rds: RemoveTagsFromResource ResetDBParameterGroup
AWS::RDS::DBSubnetGroup
  rds: AddTagsToResource CreateDBSubnetGroup DeleteDBSubnetGroup DescribeDBSubnetGroups ListTagsForResource
  rds: ModifyDBSubnetGroup RemoveTagsFromResource
AWS::Route53Resolver::FirewallDomainList
  route53resolver: CreateFirewallDomainList DeleteFirewallDomainList GetFirewallDomainList ListFirewallDomains
  route53resolver: UpdateFirewallDomains
AWS::Route53Resolver::FirewallRuleGroup
  route53resolver: CreateFirewallRule CreateFirewallRuleGroup DeleteFirewallRule DeleteFirewallRuleGroup
  route53resolver: GetFirewallRuleGroup ListFirewallRules UpdateFirewallRule
AWS::Route53Resolver::FirewallRuleGroupAssociation
  route53resolver: AssociateFirewallRuleGroup DisassociateFirewallRuleGroup GetFirewallRuleGroupAssociation
  route53resolver: ListFirewallRuleGroupAssociations UpdateFirewallRuleGroupAssociation
AWS::Route53Resolver::ResolverQueryLoggingConfig
  logs: CreateLogDelivery DeleteLogDelivery GetLogDelivery ListLogDeliveries UpdateLogDelivery
  route53resolver: CreateResolverQueryLogConfig DeleteResolverQueryLogConfig GetResolverQueryLogConfig
  route53resolver: ListResolverQueryLogConfigs
AWS::Route53Resolver::ResolverQueryLoggingConfigAssociation
  route53resolver: AssociateResolverQueryLogConfig DisassociateResolverQueryLogConfig
  route53resolver: GetResolverQueryLogConfigAssociation ListResolverQueryLogConfigAssociations
AWS::S3::Bucket
  s3: CreateBucket DeleteBucket GetAccelerateConfiguration GetAnalyticsConfiguration GetBucketAbac GetBucketAcl
  s3: GetBucketCORS GetBucketLogging GetBucketMetadataTableConfiguration GetBucketNotification
  s3: GetBucketObjectLockConfiguration GetBucketOwnershipControls GetBucketPublicAccessBlock GetBucketTagging
  s3: GetBucketVersioning GetBucketWebsite GetEncryptionConfiguration GetIntelligentTieringConfiguration
  s3: GetInventoryConfiguration GetLifecycleConfiguration GetMetricsConfiguration GetReplicationConfiguration
  s3: ListBucket ListTagsForResource PutBucketLogging PutBucketNotification PutBucketObjectLockConfiguration
  s3: PutBucketOwnershipControls PutBucketPublicAccessBlock PutBucketTagging PutBucketVersioning
  s3: PutEncryptionConfiguration PutLifecycleConfiguration PutReplicationConfiguration TagResource UntagResource
AWS::S3::BucketPolicy
  s3: DeleteBucketPolicy GetBucketPolicy PutBucketPolicy
AWS::S3Outposts::AccessPoint
  s3-outposts: CreateAccessPoint DeleteAccessPoint DeleteAccessPointPolicy GetAccessPoint GetAccessPointPolicy
  s3-outposts: ListAccessPoints PutAccessPointPolicy
AWS::S3Outposts::Bucket
  s3-outposts: CreateBucket DeleteBucket GetBucket GetBucketTagging GetLifecycleConfiguration
  s3-outposts: ListRegionalBuckets PutBucketTagging PutLifecycleConfiguration
AWS::S3Outposts::BucketPolicy
  s3-outposts: DeleteBucketPolicy GetBucketPolicy PutBucketPolicy
AWS::S3Outposts::Endpoint
  ec2: CreateNetworkInterface CreateTags DescribeSecurityGroups DescribeSubnets DescribeVpcs
  s3-outposts: CreateEndpoint DeleteEndpoint ListEndpoints
AWS::SNS::Subscription
  sns: GetSubscriptionAttributes ListSubscriptionsByTopic SetSubscriptionAttributes Subscribe Unsubscribe
AWS::SNS::Topic
  sns: CreateTopic DeleteTopic GetDataProtectionPolicy GetTopicAttributes ListSubscriptionsByTopic
  sns: ListTagsForResource SetTopicAttributes TagResource UntagResource
AWS::SNS::TopicPolicy
  sns: GetTopicAttributes SetTopicAttributes
AWS::SQS::Queue
  sqs: CreateQueue DeleteQueue GetQueueAttributes GetQueueUrl ListQueueTags SetQueueAttributes TagQueue
  sqs: UntagQueue
AWS::SQS::QueuePolicy
  sqs: GetQueueAttributes SetQueueAttributes
`;

/** What tagging takes, by service, where CloudFormation tags by an action of its own. */
const TAGGING: Readonly<Record<string, readonly string[]>> = {
  ec2: ['ec2:CreateTags', 'ec2:DeleteTags', 'ec2:DescribeTags'],
  route53resolver: [
    'route53resolver:ListTagsForResource',
    'route53resolver:TagResource',
    'route53resolver:UntagResource',
  ],
};

const ACTIONS: ReadonlyMap<string, readonly string[]> = new Map(
  TABLE.trim()
    .split(/\n(?=AWS::)/)
    .map((entry) => {
      const [type = '', ...lines] = entry.split('\n');
      return [type, lines.flatMap(actionsOfLine)];
    }),
);

function actionsOfLine(line: string): readonly string[] {
  const [service = '', names = ''] = line.trim().split(': ');
  return names.split(' ').map((name) => `${service}:${name}`);
}

/** The types for which it is known what CloudFormation calls. */
export const EXECUTION_TYPES: readonly string[] = [...ACTIONS.keys()];

/** Types of which it is known what CloudFormation calls for them. */
export function executionTypes(): readonly string[] {
  return [...ACTIONS.keys()];
}

/** What CloudFormation calls for resources of these types, sorted; throws with all types of which that is not known. */
export function executionActions(types: Iterable<string>): readonly string[] {
  const wanted = [...new Set(types)].sort();
  const unknown = wanted.filter((type) => !ACTIONS.has(type));
  if (unknown.length > 0)
    throw new Error(
      `no actions are known for ${unknown.join(', ')}, expected an entry in lib/deployment/bootstrap/execution-actions.ts for each type of the templates`,
    );
  const own = wanted.flatMap((type) => ACTIONS.get(type) ?? []);
  const services = new Set(own.map((action) => action.split(':')[0] ?? ''));
  return [
    ...new Set([...own, ...[...services].flatMap((service) => TAGGING[service] ?? []), 'ssm:GetParameters']),
  ].sort();
}
