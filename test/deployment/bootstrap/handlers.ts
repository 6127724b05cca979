/** What CloudFormation does to a resource, each by a handler of its type. */
export const HANDLERS = ['create', 'read', 'update', 'delete'] as const;
export type Handler = (typeof HANDLERS)[number];

/** When the table was read from the schemas; a schema changes without notice, so that it is read anew with each upgrade. */
export const HANDLERS_AS_OF = '2026-08-07';

/** Types that CloudFormation provisions without a handler in the registry, by its older engine, as their pages say. */
export const WITHOUT_HANDLERS: readonly string[] = [
  'AWS::Config::ConfigurationRecorder',
  'AWS::Config::DeliveryChannel',
];

/**
 * What the handlers of the types of the deployments may call: `handlers.*.permissions` of the schemas in CloudFormation's
 * public registry, as published with pulumi/pulumi-aws-native at commit 43eed3b017ff.
 *
 * A list holds what a handler may call for every property of the type together; some names in it are no IAM actions.
 */
const TABLE = `
AWS::AccessAnalyzer::Analyzer
  create access-analyzer: CreateAnalyzer TagResource
  create iam: CreateServiceLinkedRole
  create organizations: ListAWSServiceAccessForOrganization ListDelegatedAdministrators
  read access-analyzer: GetAnalyzer ListAnalyzers ListArchiveRules
  update access-analyzer: CreateArchiveRule DeleteArchiveRule ListAnalyzers TagResource UntagResource UpdateAnalyzer
  update access-analyzer: UpdateArchiveRule
  delete access-analyzer: DeleteAnalyzer
AWS::Backup::BackupPlan
  create backup: CreateBackupPlan GetBackupPlan TagResource
  create iam: PassRole
  read backup: GetBackupPlan ListTags
  update backup: ListTags TagResource UntagResource UpdateBackupPlan
  update iam: PassRole
  delete backup: DeleteBackupPlan GetBackupPlan
AWS::Backup::BackupSelection
  create backup: CreateBackupSelection
  create iam: CreateServiceLinkedRole GetRole PassRole
  read backup: GetBackupSelection
  delete backup: DeleteBackupSelection GetBackupSelection
AWS::Backup::BackupVault
  create backup: CreateBackupVault PutBackupVaultAccessPolicy PutBackupVaultLockConfiguration
  create backup: PutBackupVaultNotifications TagResource
  create backup-storage: Mount MountCapsule
  create kms: CreateGrant Decrypt DescribeKey GenerateDataKey RetireGrant
  read backup: DescribeBackupVault GetBackupVaultAccessPolicy GetBackupVaultNotifications ListTags
  update backup: DeleteBackupVaultAccessPolicy DeleteBackupVaultLockConfiguration DeleteBackupVaultNotifications
  update backup: DescribeBackupVault ListTags PutBackupVaultAccessPolicy PutBackupVaultLockConfiguration
  update backup: PutBackupVaultNotifications TagResource UntagResource
  delete backup: DeleteBackupVault
AWS::CloudFormation::GuardHook
  create cloudformation: ActivateType BatchDescribeTypeConfigurations DescribeType ListTypes SetTypeConfiguration
  create iam: PassRole
  read cloudformation: BatchDescribeTypeConfigurations DescribeType
  update cloudformation: BatchDescribeTypeConfigurations DescribeType SetTypeConfiguration
  update iam: PassRole
  delete cloudformation: BatchDescribeTypeConfigurations DeactivateType DescribeType SetTypeConfiguration
AWS::CloudTrail::Trail
  create cloudtrail: AddTags CreateTrail PutEventConfiguration PutEventSelectors PutInsightSelectors StartLogging
  create iam: CreateServiceLinkedRole GetRole PassRole
  create organizations: DescribeOrganization ListAWSServiceAccessForOrganization
  read cloudtrail: DescribeTrails GetEventConfiguration GetEventSelectors GetInsightSelectors GetTrail GetTrailStatus
  read cloudtrail: ListTags
  update cloudtrail: AddTags DescribeTrails GetTrail PutEventConfiguration PutEventSelectors PutInsightSelectors
  update cloudtrail: RemoveTags StartLogging StopLogging UpdateTrail
  update iam: CreateServiceLinkedRole GetRole PassRole
  update organizations: DescribeOrganization ListAWSServiceAccessForOrganization
  delete cloudtrail: DeleteTrail
AWS::CloudWatch::Alarm
  create cloudwatch: DescribeAlarms PutMetricAlarm TagResource
  read cloudwatch: DescribeAlarms ListTagsForResource
  update cloudwatch: DescribeAlarms PutMetricAlarm TagResource UntagResource
  delete cloudwatch: DeleteAlarms DescribeAlarms
AWS::CloudWatch::Dashboard
  create cloudwatch: GetDashboard PutDashboard TagResource
  read cloudwatch: GetDashboard ListTagsForResource
  update cloudwatch: ListTagsForResource PutDashboard TagResource UntagResource
  delete cloudwatch: DeleteDashboards GetDashboard
AWS::Config::ConfigRule
  create config: DescribeConfigRules PutConfigRule
  read config: DescribeComplianceByConfigRule DescribeConfigRules
  update config: DescribeConfigRules PutConfigRule
  delete config: DeleteConfigRule DescribeConfigRules
AWS::DataSync::LocationS3
  create datasync: CreateLocationS3 DescribeLocationS3 ListTagsForResource TagResource
  create iam: GetRole PassRole
  create s3: ListAllMyBuckets ListBucket
  read datasync: DescribeLocationS3 ListTagsForResource
  update datasync: DescribeLocationS3 ListTagsForResource TagResource UntagResource UpdateLocationS3
  update iam: PassRole
  delete datasync: DeleteLocation
AWS::DataSync::Task
  create datasync: CreateTask DescribeTask ListTagsForResource TagResource
  create ec2: CreateNetworkInterface CreateNetworkInterfacePermission DeleteNetworkInterface DescribeNetworkInterfaces
  create ec2: DescribeSecurityGroups DescribeSubnets
  create elasticfilesystem: DescribeFileSystems DescribeMountTargets
  create fsx: DescribeFileSystems
  create iam: AssumeRole GetRole PassRole
  create logs: DescribeLogGroups
  create s3: GetObject GetObjectVersion ListAllMyBuckets ListBucket
  read datasync: DescribeTask ListTagsForResource
  update datasync: DescribeTask ListTagsForResource TagResource UntagResource UpdateTask
  update iam: PassRole
  update logs: DescribeLogGroups
  delete datasync: DeleteTask
  delete ec2: DeleteNetworkInterface DescribeNetworkInterfaces DescribeSecurityGroups DescribeSubnets
  delete elasticfilesystem: DescribeFileSystems DescribeMountTargets
  delete fsx: DescribeFileSystems
  delete iam: GetRole
AWS::DynamoDB::Table
  create dynamodb: AssociateTableReplica BatchWriteItem CreateTable CreateTableReplica DeleteItem
  create dynamodb: DescribeContinuousBackups DescribeContributorInsights DescribeImport
  create dynamodb: DescribeKinesisStreamingDestination DescribeTable DescribeTimeToLive
  create dynamodb: DisableKinesisStreamingDestination EnableKinesisStreamingDestination GetItem GetResourcePolicy
  create dynamodb: ImportTable ListTagsOfResource PutItem PutResourcePolicy Query Scan TagResource
  create dynamodb: UpdateContinuousBackups UpdateContributorInsights UpdateItem UpdateTable UpdateTimeToLive
  create iam: CreateServiceLinkedRole
  create kinesis: DescribeStream PutRecords
  create kms: CreateGrant Decrypt DescribeKey Encrypt ListAliases RevokeGrant
  create logs: CreateLogGroup CreateLogStream DescribeLogGroups DescribeLogStreams PutLogEvents PutRetentionPolicy
  create s3: GetObject GetObjectMetadata ListBucket
  read dynamodb: DescribeContinuousBackups DescribeContributorInsights DescribeKinesisStreamingDestination
  read dynamodb: DescribeTable DescribeTimeToLive GetResourcePolicy ListTagsOfResource
  update dynamodb: AssociateTableReplica BatchWriteItem CreateTable CreateTableReplica DeleteItem DeleteResourcePolicy
  update dynamodb: DescribeContinuousBackups DescribeContributorInsights DescribeKinesisStreamingDestination
  update dynamodb: DescribeTable DescribeTimeToLive DisableKinesisStreamingDestination
  update dynamodb: EnableKinesisStreamingDestination GetItem GetResourcePolicy ListTagsOfResource PutItem
  update dynamodb: PutResourcePolicy Query Scan TagResource UntagResource UpdateContinuousBackups
  update dynamodb: UpdateContributorInsights UpdateItem UpdateKinesisStreamingDestination UpdateTable UpdateTimeToLive
  update iam: CreateServiceLinkedRole
  update kinesis: DescribeStream PutRecords
  update kms: CreateGrant DescribeKey ListAliases RevokeGrant
  delete dynamodb: DeleteTable DescribeTable
AWS::EC2::FlowLog
  create autoscaling: DescribeTags
  create ec2: CreateFlowLogs CreateTags DescribeFlowLogs DescribeTags
  create iam: CreateServiceLinkedRole PassRole
  create logs: CreateLogDelivery
  create s3: GetBucketPolicy PutBucketPolicy
  read ec2: DescribeFlowLogs
  update ec2: CreateTags DeleteTags DescribeFlowLogs
  delete ec2: DeleteFlowLogs DescribeFlowLogs
  delete logs: DeleteLogDelivery
AWS::EC2::NetworkAcl
  create ec2: CreateNetworkAcl CreateTags DescribeNetworkAcls
  read ec2: DescribeNetworkAcls DescribeTags
  update ec2: CreateTags DeleteTags DescribeNetworkAcls
  delete ec2: DeleteNetworkAcl DeleteTags DescribeNetworkAcls
AWS::EC2::NetworkAclEntry
  create ec2: CreateNetworkAclEntry DescribeNetworkAcls
  update ec2: DescribeNetworkAcls ReplaceNetworkAclEntry
  delete ec2: DeleteNetworkAclEntry DescribeNetworkAcls
AWS::EC2::RouteTable
  create ec2: CreateRouteTable CreateTags DescribeRouteTables
  read ec2: DescribeRouteTables
  update ec2: CreateTags DeleteTags DescribeRouteTables
  delete ec2: DeleteRouteTable DescribeRouteTables
AWS::EC2::SecurityGroup
  create ec2: AuthorizeSecurityGroupEgress AuthorizeSecurityGroupIngress CreateSecurityGroup CreateTags
  create ec2: DescribeSecurityGroups RevokeSecurityGroupEgress
  read ec2: DescribeSecurityGroups
  update ec2: AuthorizeSecurityGroupEgress AuthorizeSecurityGroupIngress CreateTags DeleteTags DescribeSecurityGroups
  update ec2: RevokeSecurityGroupEgress RevokeSecurityGroupIngress UpdateSecurityGroupRuleDescriptionsEgress
  update ec2: UpdateSecurityGroupRuleDescriptionsIngress
  delete ec2: DeleteSecurityGroup DescribeInstances DescribeSecurityGroups
AWS::EC2::SecurityGroupEgress
  create ec2: AuthorizeSecurityGroupEgress DescribeSecurityGroupRules RevokeSecurityGroupEgress
  read ec2: DescribeSecurityGroupRules
  update ec2: UpdateSecurityGroupRuleDescriptionsEgress
  delete ec2: DescribeSecurityGroupRules RevokeSecurityGroupEgress
AWS::EC2::Subnet
  create ec2: CreateSubnet CreateTags DescribeSubnets ModifySubnetAttribute
  read ec2: DescribeNetworkAcls DescribeSubnets
  update ec2: AssociateSubnetCidrBlock CreateTags DeleteTags DescribeSubnets DisassociateSubnetCidrBlock
  update ec2: ModifySubnetAttribute
  delete ec2: DeleteSubnet DescribeSubnets
AWS::EC2::SubnetNetworkAclAssociation
  create ec2: DescribeNetworkAcls ReplaceNetworkAclAssociation
  read ec2: DescribeNetworkAcls
  delete ec2: DescribeNetworkAcls ReplaceNetworkAclAssociation
AWS::EC2::SubnetRouteTableAssociation
  create ec2: AssociateRouteTable DescribeRouteTables DescribeSubnets ReplaceRouteTableAssociation
  read ec2: DescribeRouteTables
  delete ec2: DescribeRouteTables DescribeSubnets DisassociateRouteTable
AWS::EC2::VPC
  create ec2: CreateTags CreateVpc CreateVpcEncryptionControl DescribeVpcAttribute DescribeVpcs ModifyVpcAttribute
  read ec2: DescribeNetworkAcls DescribeSecurityGroups DescribeVpcAttribute DescribeVpcEncryptionControls DescribeVpcs
  update ec2: CreateTags DeleteTags DescribeVpcAttribute ModifyVpcAttribute ModifyVpcTenancy
  delete ec2: DeleteVpc DescribeVpcs
AWS::EC2::VPCBlockPublicAccessOptions
  create ec2: DescribeVpcBlockPublicAccessOptions ModifyVpcBlockPublicAccessOptions
  read ec2: DescribeVpcBlockPublicAccessOptions
  update ec2: DescribeVpcBlockPublicAccessOptions ModifyVpcBlockPublicAccessOptions
  delete ec2: DescribeVpcBlockPublicAccessOptions ModifyVpcBlockPublicAccessOptions
AWS::EC2::VPCEncryptionControl
  create ec2: CreateTags CreateVpcEncryptionControl DescribeVpcEncryptionControls
  read ec2: DescribeTags DescribeVpcEncryptionControls
  update ec2: CreateTags DeleteTags DescribeVpcEncryptionControls ModifyVpcEncryptionControl
  delete ec2: DeleteTags DeleteVpcEncryptionControl DescribeVpcEncryptionControls
AWS::EC2::VPCEndpoint
  create ec2: CreateTags CreateVpcEndpoint DeleteTags DescribeSecurityGroups DescribeSubnets DescribeVpcEndpoints
  create ec2: DescribeVpcs
  create vpc-lattice: CreateServiceNetworkVpcEndpointAssociation DescribeServiceNetworkVpcEndpointAssociation
  create vpce: AllowMultiRegion
  read ec2: DescribeSecurityGroups DescribeSubnets DescribeVpcEndpoints DescribeVpcs
  read vpc-lattice: DescribeServiceNetworkVpcEndpointAssociation
  update ec2: CreateTags DeleteTags DescribeSecurityGroups DescribeSubnets DescribeVpcEndpoints DescribeVpcs
  update ec2: ModifyVpcEndpoint
  update vpc-lattice: CreateServiceNetworkVpcEndpointAssociation DescribeServiceNetworkVpcEndpointAssociation
  update vpce: AllowMultiRegion
  delete ec2: CreateTags DeleteTags DeleteVpcEndpoints DescribeSecurityGroups DescribeSubnets DescribeVpcEndpoints
  delete ec2: DescribeVpcs
  delete vpc-lattice: DescribeServiceNetworkVpcEndpointAssociation
  delete vpce: AllowMultiRegion
AWS::Events::Rule
  create events: DescribeRule PutRule PutTargets TagResource
  create iam: PassRole
  read events: DescribeRule ListTagsForResource ListTargetsByRule
  read iam: PassRole
  update events: DescribeRule PutRule PutTargets RemoveTargets TagResource UntagResource
  update iam: PassRole
  delete events: DeleteRule DescribeRule ListTargetsByRule RemoveTargets
  delete iam: PassRole
AWS::GuardDuty::Detector
  create guardduty: CreateDetector GetDetector TagResource
  create iam: CreateServiceLinkedRole GetRole
  read guardduty: GetDetector ListTagsForResource
  update guardduty: GetDetector ListDetectors TagResource UntagResource UpdateDetector
  update iam: CreateServiceLinkedRole GetRole
  delete guardduty: DeleteDetector GetDetector ListDetectors
AWS::IAM::Role
  create iam: AttachRolePolicy CreateRole GetRole GetRolePolicy PutRolePolicy TagRole UntagRole
  read iam: GetRole GetRolePolicy ListAttachedRolePolicies ListRolePolicies
  update iam: AttachRolePolicy DeleteRolePermissionsBoundary DeleteRolePolicy DetachRolePolicy
  update iam: PutRolePermissionsBoundary PutRolePolicy TagRole UntagRole UpdateAssumeRolePolicy UpdateRole
  update iam: UpdateRoleDescription
  delete iam: DeleteRole DeleteRolePolicy DetachRolePolicy GetRole ListAttachedRolePolicies ListRolePolicies TagRole
  delete iam: UntagRole
AWS::IAM::ServiceLinkedRole
  create iam: CreateServiceLinkedRole GetRole
  read iam: GetRole
  update iam: GetRole UpdateRole
  delete iam: DeleteServiceLinkedRole GetRole GetServiceLinkedRoleDeletionStatus
AWS::KMS::Alias
  create kms: CreateAlias
  read kms: ListAliases
  update kms: UpdateAlias
  delete kms: DeleteAlias
AWS::KMS::Key
  create kms: CreateKey DisableKey EnableKeyRotation PutKeyPolicy TagResource
  read kms: DescribeKey GetKeyPolicy GetKeyRotationStatus ListResourceTags
  update kms: DescribeKey DisableKey DisableKeyRotation EnableKey EnableKeyRotation ListResourceTags PutKeyPolicy
  update kms: TagResource UntagResource UpdateKeyDescription
  delete kms: DescribeKey ScheduleKeyDeletion
AWS::KinesisFirehose::DeliveryStream
  create firehose: CreateDeliveryStream DescribeDeliveryStream TagDeliveryStream
  create iam: GetRole PassRole
  create kms: CreateGrant DescribeKey
  read firehose: DescribeDeliveryStream ListTagsForDeliveryStream
  update firehose: DescribeDeliveryStream ListTagsForDeliveryStream StartDeliveryStreamEncryption
  update firehose: StopDeliveryStreamEncryption TagDeliveryStream UntagDeliveryStream UpdateDestination
  update iam: PassRole
  update kms: CreateGrant DescribeKey RevokeGrant
  delete firehose: DeleteDeliveryStream DescribeDeliveryStream
  delete kms: DescribeKey RevokeGrant
AWS::Logs::LogGroup
  create firehose: TagDeliveryStream
  create logs: CreateLogDelivery CreateLogGroup DescribeIndexPolicies DescribeLogGroups DescribeResourcePolicies
  create logs: GetDataProtectionPolicy PutBearerTokenAuthentication PutDataProtectionPolicy PutIndexPolicy
  create logs: PutResourcePolicy PutRetentionPolicy TagResource
  create s3: REST.PUT.OBJECT
  read logs: DescribeIndexPolicies DescribeLogGroups DescribeResourcePolicies GetDataProtectionPolicy
  read logs: ListTagsForResource
  update firehose: TagDeliveryStream
  update logs: AssociateKmsKey CreateLogDelivery DeleteIndexPolicy DeleteResourcePolicy DeleteRetentionPolicy
  update logs: DescribeLogGroups DescribeResourcePolicies DisassociateKmsKey GetDataProtectionPolicy
  update logs: ListTagsForResource PutBearerTokenAuthentication PutDataProtectionPolicy PutIndexPolicy
  update logs: PutLogGroupDeletionProtection PutResourcePolicy PutRetentionPolicy TagResource UntagResource
  update s3: REST.PUT.OBJECT
  delete logs: DeleteDataProtectionPolicy DeleteLogGroup DescribeLogGroups
AWS::Logs::LogStream
  create logs: CreateLogStream DescribeLogStreams
  read logs: DescribeLogStreams
  delete logs: DeleteLogStream
AWS::Logs::MetricFilter
  create logs: DescribeMetricFilters PutMetricFilter
  read logs: DescribeMetricFilters
  update logs: DescribeMetricFilters PutMetricFilter
  delete logs: DeleteMetricFilter
AWS::Logs::ResourcePolicy
  create logs: DescribeResourcePolicies PutResourcePolicy
  read logs: DescribeResourcePolicies
  update logs: DeleteResourcePolicy DescribeResourcePolicies PutResourcePolicy
  delete logs: DeleteResourcePolicy
AWS::Organizations::Policy
  create organizations: AttachPolicy CreatePolicy DescribePolicy ListPolicies ListTagsForResource ListTargetsForPolicy
  create organizations: TagResource
  read organizations: DescribePolicy ListTagsForResource ListTargetsForPolicy
  update organizations: AttachPolicy DescribePolicy DetachPolicy ListTagsForResource ListTargetsForPolicy TagResource
  update organizations: UntagResource UpdatePolicy
  delete organizations: DeletePolicy DetachPolicy ListTargetsForPolicy
AWS::RDS::DBInstance
  create ec2: DescribeAccountAttributes DescribeAvailabilityZones DescribeInternetGateways DescribeSecurityGroups
  create ec2: DescribeSubnets DescribeVpcAttribute DescribeVpcs
  create iam: CreateServiceLinkedRole GetRole ListRoles PassRole
  create kms: CreateGrant DescribeKey
  create rds: AddRoleToDBInstance AddTagsToResource CreateDBInstance CreateDBInstanceReadReplica
  create rds: DescribeDBClusterSnapshots DescribeDBClusters DescribeDBInstanceAutomatedBackups DescribeDBInstances
  create rds: DescribeDBSnapshots DescribeEvents ModifyDBInstance RebootDBInstance RestoreDBInstanceFromDBSnapshot
  create rds: RestoreDBInstanceToPointInTime StartDBInstanceAutomatedBackupsReplication
  create secretsmanager: CreateSecret TagResource
  read ec2: DescribeAccountAttributes DescribeAvailabilityZones DescribeInternetGateways DescribeSecurityGroups
  read ec2: DescribeSubnets DescribeVpcAttribute DescribeVpcs
  read rds: DescribeDBInstances
  update ec2: DescribeAccountAttributes DescribeAvailabilityZones DescribeInternetGateways DescribeSecurityGroups
  update ec2: DescribeSubnets DescribeVpcAttribute DescribeVpcs
  update iam: CreateServiceLinkedRole GetRole ListRoles PassRole
  update kms: CreateGrant DescribeKey
  update rds: AddRoleToDBInstance AddTagsToResource DescribeDBClusters DescribeDBEngineVersions
  update rds: DescribeDBInstanceAutomatedBackups DescribeDBInstances DescribeDBParameterGroups DescribeEvents
  update rds: ModifyDBInstance PromoteReadReplica RebootDBInstance RemoveRoleFromDBInstance RemoveTagsFromResource
  update rds: StartDBInstanceAutomatedBackupsReplication StopDBInstanceAutomatedBackupsReplication
  update secretsmanager: CreateSecret TagResource
  delete rds: AddTagsToResource CreateDBSnapshot DeleteDBInstance DescribeDBInstances
AWS::RDS::DBParameterGroup
  create iam: CreateServiceLinkedRole
  create rds: AddTagsToResource CreateDBParameterGroup DescribeDBParameterGroups DescribeDBParameters
  create rds: DescribeEngineDefaultParameters ListTagsForResource ModifyDBParameterGroup RemoveTagsFromResource
  read rds: DescribeDBParameterGroups DescribeDBParameters ListTagsForResource
  update rds: AddTagsToResource DescribeDBParameterGroups DescribeDBParameters DescribeEngineDefaultParameters
  update rds: ListTagsForResource ModifyDBParameterGroup RemoveTagsFromResource ResetDBParameterGroup
  delete rds: DeleteDBParameterGroup
AWS::RDS::DBSubnetGroup
  create iam: CreateServiceLinkedRole
  create rds: AddTagsToResource CreateDBSubnetGroup DescribeDBSubnetGroups ListTagsForResource RemoveTagsFromResource
  read rds: DescribeDBSubnetGroups ListTagsForResource
  update rds: AddTagsToResource DescribeDBSubnetGroups ListTagsForResource ModifyDBSubnetGroup RemoveTagsFromResource
  delete rds: DeleteDBSubnetGroup DescribeDBSubnetGroups ListTagsForResource
AWS::Route53Resolver::FirewallDomainList
  create route53resolver: CreateFirewallDomainList GetFirewallDomainList ImportFirewallDomains ListTagsForResource
  create route53resolver: TagResource UpdateFirewallDomains
  read route53resolver: GetFirewallDomainList ListTagsForResource
  update route53resolver: GetFirewallDomainList ImportFirewallDomains ListTagsForResource TagResource UntagResource
  update route53resolver: UpdateFirewallDomains
  delete route53resolver: DeleteFirewallDomainList GetFirewallDomainList ListTagsForResource UntagResource
AWS::Route53Resolver::FirewallRuleGroup
  create route53resolver: CreateFirewallRule CreateFirewallRuleGroup DeleteFirewallRule GetFirewallRuleGroup
  create route53resolver: ListFirewallRules ListTagsForResource TagResource
  read route53resolver: GetFirewallRuleGroup ListFirewallRules ListTagsForResource
  update route53resolver: CreateFirewallRule DeleteFirewallRule GetFirewallRuleGroup ListFirewallRules
  update route53resolver: ListTagsForResource TagResource UntagResource UpdateFirewallRule
  delete route53resolver: DeleteFirewallRule DeleteFirewallRuleGroup GetFirewallRuleGroup ListFirewallRules
  delete route53resolver: ListTagsForResource UntagResource
AWS::Route53Resolver::FirewallRuleGroupAssociation
  create ec2: DescribeVpcs
  create route53resolver: AssociateFirewallRuleGroup GetFirewallRuleGroupAssociation ListTagsForResource TagResource
  read route53resolver: GetFirewallRuleGroupAssociation ListTagsForResource
  update route53resolver: GetFirewallRuleGroupAssociation ListTagsForResource TagResource UntagResource
  update route53resolver: UpdateFirewallRuleGroupAssociation
  delete route53resolver: DisassociateFirewallRuleGroup GetFirewallRuleGroupAssociation ListTagsForResource
  delete route53resolver: UntagResource
AWS::Route53Resolver::ResolverQueryLoggingConfig
  create iam: CreateServiceLinkedRole
  create logs: CreateLogDelivery DeleteLogDelivery DescribeLogGroups DescribeResourcePolicies GetLogDelivery
  create logs: ListLogDeliveries PutResourcePolicy UpdateLogDelivery
  create resolverquerylogging: CreateConfig GetConfig
  create route53resolver: CreateResolverQueryLogConfig GetResolverQueryLogConfig ListResolverQueryLogConfigs
  create route53resolver: ListTagsForResource TagResource
  read resolverquerylogging: GetConfig
  read route53resolver: GetResolverQueryLogConfig ListResolverQueryLogConfigs ListTagsForResource
  delete resolverquerylogging: DeleteConfig ListConfig
  delete route53resolver: DeleteResolverQueryLogConfig ListResolverQueryLogConfigs ListTagsForResource UntagResource
AWS::Route53Resolver::ResolverQueryLoggingConfigAssociation
  create ec2: DescribeVpcs
  create resolverquerylogging: AssociateConfig GetConfigAssociation
  create route53resolver: AssociateResolverQueryLogConfig GetResolverQueryLogConfigAssociation
  read resolverquerylogging: GetConfigAssociation
  read route53resolver: GetResolverQueryLogConfigAssociation
  delete resolverquerylogging: DisassociateConfig ListConfigAssociation
  delete route53resolver: DisassociateResolverQueryLogConfig GetResolverQueryLogConfigAssociation
  delete route53resolver: ListResolverQueryLogConfigAssociations
AWS::S3::Bucket
  create iam: PassRole
  create s3: CreateBucket CreateBucketMetadataTableConfiguration DeleteObject GetBucketAcl
  create s3: GetBucketMetadataTableConfiguration ListBucket PutAccelerateConfiguration PutAnalyticsConfiguration
  create s3: PutBucketAbac PutBucketCORS PutBucketLogging PutBucketNotification PutBucketObjectLockConfiguration
  create s3: PutBucketOwnershipControls PutBucketPublicAccessBlock PutBucketReplication PutBucketTagging
  create s3: PutBucketVersioning PutBucketWebsite PutEncryptionConfiguration PutIntelligentTieringConfiguration
  create s3: PutInventoryConfiguration PutLifecycleConfiguration PutMetricsConfiguration PutObjectAcl
  create s3: PutObjectLockConfiguration PutReplicationConfiguration TagResource
  create s3tables: CreateNamespace CreateTable CreateTableBucket GetTable GetTableMetadataLocation
  create s3tables: PutTableBucketPolicy PutTableEncryption PutTablePolicy UpdateTableMetadataLocation
  read s3: GetAccelerateConfiguration GetAnalyticsConfiguration GetBucketAbac GetBucketCORS GetBucketLogging
  read s3: GetBucketMetadataTableConfiguration GetBucketNotification GetBucketObjectLockConfiguration
  read s3: GetBucketOwnershipControls GetBucketPublicAccessBlock GetBucketTagging GetBucketVersioning GetBucketWebsite
  read s3: GetEncryptionConfiguration GetIntelligentTieringConfiguration GetInventoryConfiguration
  read s3: GetLifecycleConfiguration GetMetricsConfiguration GetReplicationConfiguration ListBucket
  read s3: ListTagsForResource
  update iam: PassRole
  update s3: CreateBucketMetadataTableConfiguration DeleteBucketAnalyticsConfiguration DeleteBucketCors
  update s3: DeleteBucketEncryption DeleteBucketLifecycle DeleteBucketMetadataTableConfiguration
  update s3: DeleteBucketMetricsConfiguration DeleteBucketReplication DeleteBucketWebsite
  update s3: GetBucketMetadataTableConfiguration ListBucket PutAccelerateConfiguration PutAnalyticsConfiguration
  update s3: PutBucketAbac PutBucketAcl PutBucketCORS PutBucketLogging PutBucketNotification
  update s3: PutBucketObjectLockConfiguration PutBucketOwnershipControls PutBucketPublicAccessBlock
  update s3: PutBucketReplication PutBucketTagging PutBucketVersioning PutBucketWebsite PutEncryptionConfiguration
  update s3: PutIntelligentTieringConfiguration PutInventoryConfiguration PutLifecycleConfiguration
  update s3: PutMetricsConfiguration PutObjectLockConfiguration PutReplicationConfiguration TagResource UntagResource
  update s3: UpdateBucketMetadataAnnotationTableConfiguration UpdateBucketMetadataInventoryTableConfiguration
  update s3: UpdateBucketMetadataJournalTableConfiguration
  update s3tables: CreateNamespace CreateTable CreateTableBucket GetTable GetTableMetadataLocation
  update s3tables: PutTableBucketPolicy PutTableEncryption PutTablePolicy UpdateTableMetadataLocation
  delete s3: DeleteBucket ListBucket
AWS::S3::BucketPolicy
  create s3: GetBucketPolicy PutBucketPolicy
  read s3: GetBucketPolicy
  update s3: GetBucketPolicy PutBucketPolicy
  delete s3: DeleteBucketPolicy GetBucketPolicy
AWS::S3Outposts::AccessPoint
  create s3-outposts: CreateAccessPoint GetAccessPoint GetAccessPointPolicy PutAccessPointPolicy
  read s3-outposts: GetAccessPoint GetAccessPointPolicy
  update s3-outposts: DeleteAccessPointPolicy GetAccessPoint GetAccessPointPolicy PutAccessPointPolicy
  delete s3-outposts: DeleteAccessPoint DeleteAccessPointPolicy
AWS::S3Outposts::Bucket
  create s3-outposts: CreateBucket PutBucketTagging PutLifecycleConfiguration
  read s3-outposts: GetBucket GetBucketTagging GetLifecycleConfiguration
  update s3-outposts: DeleteBucketTagging PutBucketTagging PutLifecycleConfiguration
  delete s3-outposts: DeleteBucket
AWS::S3Outposts::BucketPolicy
  create s3-outposts: GetBucketPolicy PutBucketPolicy
  read s3-outposts: GetBucketPolicy
  update s3-outposts: GetBucketPolicy PutBucketPolicy
  delete s3-outposts: DeleteBucketPolicy GetBucketPolicy
AWS::S3Outposts::Endpoint
  create s3-outposts: CreateEndpoint
  read s3-outposts: ListEndpoints
  delete s3-outposts: DeleteEndpoint
AWS::SNS::Subscription
  create iam: GetRole PassRole
  create sns: Subscribe
  read sns: GetSubscriptionAttributes
  update iam: GetRole PassRole
  update sns: SetSubscriptionAttributes
  delete sns: GetSubscriptionAttributes Unsubscribe
AWS::SNS::Topic
  create iam: GetRole PassRole
  create sns: CreateTopic GetTopicAttributes PutDataProtectionPolicy Subscribe TagResource
  read sns: GetDataProtectionPolicy GetTopicAttributes ListSubscriptionsByTopic ListTagsForResource
  update iam: GetRole PassRole
  update sns: GetDataProtectionPolicy GetTopicAttributes ListSubscriptionsByTopic ListTagsForResource
  update sns: PutDataProtectionPolicy SetTopicAttributes Subscribe TagResource Unsubscribe UntagResource
  delete sns: DeleteTopic GetTopicAttributes
AWS::SNS::TopicPolicy
  create sns: SetTopicAttributes
  update sns: SetTopicAttributes
  delete sns: SetTopicAttributes
AWS::SQS::Queue
  create sqs: CreateQueue GetQueueAttributes GetQueueUrl ListQueueTags TagQueue
  read sqs: GetQueueAttributes ListQueueTags
  update sqs: GetQueueAttributes ListQueueTags SetQueueAttributes TagQueue UntagQueue
  delete sqs: DeleteQueue GetQueueAttributes
AWS::SQS::QueuePolicy
  create sqs: SetQueueAttributes
  update sqs: SetQueueAttributes
  delete sqs: SetQueueAttributes
`;

/** What each handler of each type may call, by type. */
export const HANDLED: ReadonlyMap<string, Readonly<Partial<Record<Handler, readonly string[]>>>> = new Map(
  TABLE.trim()
    .split(/\n(?=AWS::)/)
    .map((entry) => {
      const [type = '', ...lines] = entry.split('\n');
      return [type, Object.fromEntries(HANDLERS.flatMap((handler) => callsOf(handler, lines)))];
    }),
);

function callsOf(handler: Handler, lines: readonly string[]): readonly (readonly [Handler, readonly string[]])[] {
  const calls = lines
    .filter((line) => line.startsWith(`  ${handler} `))
    .flatMap((line) => {
      const [service = '', names = ''] = line.slice(handler.length + 3).split(': ');
      return names.split(' ').map((name) => `${service}:${name}`);
    });
  return calls.length > 0 ? [[handler, calls]] : [];
}
