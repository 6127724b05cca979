/**
 * What documentation says of handlers and the registry's lists do not: which property makes a handler call what is
 * listed (`? paths`), what is listed and never called (`- reason`), and what is called and not listed (`+handlers
 * paths`, with the page that says so).
 *
 * Checked against the pages of the services in autumn 2026; a list of the registry holds what a handler may call for
 * every property together, and names none of them.
 */
export const CORRECTIONS = `
AWS::AccessAnalyzer::Analyzer
 ? ArchiveRules: access-analyzer CreateArchiveRule DeleteArchiveRule UpdateArchiveRule
 ? Type=ORGANIZATION: organizations ListAWSServiceAccessForOrganization ListDelegatedAdministrators
AWS::Backup::BackupPlan
 - it has no role: iam PassRole
AWS::Backup::BackupVault
 ? EncryptionKeyArn: kms DescribeKey CreateGrant GenerateDataKey Decrypt RetireGrant
 ? AccessPolicy: backup PutBackupVaultAccessPolicy DeleteBackupVaultAccessPolicy
 ? LockConfiguration: backup PutBackupVaultLockConfiguration DeleteBackupVaultLockConfiguration
 ? Notifications: backup PutBackupVaultNotifications DeleteBackupVaultNotifications
 +c: iam CreateServiceLinkedRole; AWS Backup Developer Guide, "Using service-linked roles"
AWS::CloudFormation::GuardHook
 ? ExecutionRole: iam PassRole
AWS::CloudTrail::Trail
 ? IsOrganizationTrail: iam CreateServiceLinkedRole
 ? IsOrganizationTrail: organizations DescribeOrganization ListAWSServiceAccessForOrganization
 ? CloudWatchLogsRoleArn: iam PassRole GetRole
 ? EventSelectors,AdvancedEventSelectors: cloudtrail PutEventSelectors
 ? InsightSelectors: cloudtrail PutInsightSelectors
 ? AggregationConfigurations: cloudtrail PutEventConfiguration
 ? IsLogging: cloudtrail StartLogging StopLogging
AWS::CloudWatch::Alarm
 ? : cloudwatch PutMetricAlarm
AWS::Config::ConfigurationRecorder
 +cr: config DescribeConfigurationRecorders DescribeConfigurationRecorderStatus; AWS Config API Reference
 +cu: config PutConfigurationRecorder StartConfigurationRecorder; AWS Config API Reference
 +d: config DeleteConfigurationRecorder StopConfigurationRecorder; AWS Config API Reference
 +cu RoleARN: iam PassRole; AWS Config Developer Guide, "Permissions for the IAM role"
AWS::Config::DeliveryChannel
 +cr: config DescribeDeliveryChannels DescribeDeliveryChannelStatus; AWS Config API Reference
 +cu: config PutDeliveryChannel; AWS Config API Reference
 +d: config DeleteDeliveryChannel; AWS Config API Reference
AWS::DataSync::LocationS3
 ? S3Config.BucketAccessRoleArn: iam PassRole GetRole
 +cu: s3 GetBucketLocation; AWS DataSync User Guide, "Configuring transfers with Amazon S3"
AWS::DataSync::Task
 ? CloudWatchLogGroupArn: logs DescribeLogGroups
 ? TaskReportConfig: iam PassRole
 ? ManifestConfig: s3 GetObject GetObjectVersion ListBucket ListAllMyBuckets
 - only locations that are file systems or have an agent ask for it: ec2 CreateNetworkInterface CreateNetworkInterfacePermission DeleteNetworkInterface DescribeNetworkInterfaces DescribeSecurityGroups DescribeSubnets
 - only locations that are file systems ask for it: elasticfilesystem DescribeFileSystems DescribeMountTargets
 - only locations that are file systems ask for it: fsx DescribeFileSystems
AWS::DynamoDB::GlobalTable
 - the service copies items itself: dynamodb BatchWriteItem DeleteItem GetItem PutItem Query Scan UpdateItem
AWS::DynamoDB::Table
 - items are written by nobody who makes a table: dynamodb BatchWriteItem DeleteItem GetItem PutItem Query Scan UpdateItem
 - a table of this type has no replicas: dynamodb AssociateTableReplica CreateTableReplica
 ? ImportSourceSpecification: dynamodb DescribeImport ImportTable
 ? ImportSourceSpecification: s3 GetObject ListBucket
 ? ImportSourceSpecification: logs CreateLogGroup CreateLogStream DescribeLogGroups DescribeLogStreams PutLogEvents PutRetentionPolicy
 ? KinesisStreamSpecification: dynamodb DisableKinesisStreamingDestination EnableKinesisStreamingDestination UpdateKinesisStreamingDestination
 ? KinesisStreamSpecification: kinesis DescribeStream PutRecords
 ? PointInTimeRecoverySpecification: dynamodb UpdateContinuousBackups
 ? ResourcePolicy,StreamSpecification.ResourcePolicy: dynamodb PutResourcePolicy DeleteResourcePolicy
 ? ContributorInsightsSpecification.Enabled: iam CreateServiceLinkedRole
 ? SSESpecification.KMSMasterKeyId: kms DescribeKey CreateGrant Encrypt Decrypt RevokeGrant
 ? SSESpecification.KMSMasterKeyId=alias/: kms ListAliases
 +cu SSESpecification.KMSMasterKeyId: kms GenerateDataKey GenerateDataKeyWithoutPlaintext ReEncryptFrom ReEncryptTo; DynamoDB Developer Guide, "DynamoDB encryption at rest usage notes"
AWS::EC2::FlowLog
 - never seen: autoscaling DescribeTags
 ? DeliverLogsPermissionArn: iam PassRole
 ? LogDestinationType=s3: s3 GetBucketPolicy PutBucketPolicy
 ? LogDestinationType=kinesis-data-firehose: iam CreateServiceLinkedRole
AWS::EC2::SecurityGroup
 ? SecurityGroupIngress: ec2 AuthorizeSecurityGroupIngress RevokeSecurityGroupIngress UpdateSecurityGroupRuleDescriptionsIngress
 ? SecurityGroupEgress: ec2 AuthorizeSecurityGroupEgress RevokeSecurityGroupEgress UpdateSecurityGroupRuleDescriptionsEgress
AWS::EC2::Subnet
 ? MapPublicIpOnLaunch,PrivateDnsNameOptionsOnLaunch,EnableDns64,AssignIpv6AddressOnCreation,MapCustomerOwnedIpOnLaunch,EnableLniAtDeviceIndex: ec2 ModifySubnetAttribute
 ? Ipv6CidrBlock,Ipv6CidrBlocks,Ipv6IpamPoolId: ec2 AssociateSubnetCidrBlock DisassociateSubnetCidrBlock
 +c OutpostArn: outposts GetOutpost; Service Authorization Reference, "Actions, resources, and condition keys for AWS Outposts"
AWS::EC2::VPC
 ? EnableDnsSupport,EnableDnsHostnames: ec2 ModifyVpcAttribute
 ? VpcEncryptionControl: ec2 CreateVpcEncryptionControl
 ? InstanceTenancy: ec2 ModifyVpcTenancy
AWS::EC2::VPCEncryptionControl
 ? Mode: ec2 ModifyVpcEncryptionControl
AWS::EC2::VPCEndpoint
 ? VpcEndpointType=ServiceNetwork: vpc-lattice CreateServiceNetworkVpcEndpointAssociation
 ? ServiceRegion: vpce AllowMultiRegion
 +c PrivateDnsEnabled: route53 AssociateVPCWithHostedZone; Service Authorization Reference, EC2, dependent actions
AWS::ECS::Service
 +cu: iam CreateServiceLinkedRole; Amazon ECS Developer Guide, "Using roles to allow Amazon ECS to manage clusters"
AWS::ElasticLoadBalancingV2::LoadBalancer
 +c: iam CreateServiceLinkedRole; Elastic Load Balancing, "Elastic Load Balancing service-linked role"
AWS::Events::Rule
 ? RoleArn,Targets.RoleArn: iam PassRole
AWS::GuardDuty::Detector
 ? : guardduty UpdateDetector
AWS::IAM::ManagedPolicy
 ? : iam CreatePolicyVersion DeletePolicyVersion
AWS::IAM::Policy
 ? Groups: iam PutGroupPolicy GetGroupPolicy DeleteGroupPolicy
 ? Roles: iam PutRolePolicy GetRolePolicy DeleteRolePolicy
 ? Users: iam PutUserPolicy GetUserPolicy DeleteUserPolicy
AWS::IAM::Role
 ? Policies: iam PutRolePolicy DeleteRolePolicy
 ? ManagedPolicyArns: iam AttachRolePolicy DetachRolePolicy
 ? PermissionsBoundary: iam PutRolePermissionsBoundary DeleteRolePermissionsBoundary
 ? : iam UpdateAssumeRolePolicy UpdateRole UpdateRoleDescription
AWS::KMS::Key
 ? EnableKeyRotation=true: kms EnableKeyRotation
 ? EnableKeyRotation=false: kms DisableKeyRotation
 ? Enabled=false: kms DisableKey
 ? Enabled: kms EnableKey
 ? : kms PutKeyPolicy UpdateKeyDescription ScheduleKeyDeletion
 +c MultiRegion: iam CreateServiceLinkedRole; AWS KMS API Reference, CreateKey
AWS::KinesisFirehose::DeliveryStream
 ? DeliveryStreamEncryptionConfigurationInput.KeyARN: kms CreateGrant DescribeKey RevokeGrant
 ? DeliveryStreamEncryptionConfigurationInput: firehose StartDeliveryStreamEncryption StopDeliveryStreamEncryption
AWS::Lambda::Function
 ? KmsKeyArn: kms CreateGrant Encrypt DescribeKey GenerateDataKey
 ? KmsKeyArn,Code.SourceKMSKeyArn: kms Decrypt
 ? Code.S3Bucket: s3 GetObject
 ? Code.S3ObjectVersion: s3 GetObjectVersion
 ? Layers: lambda GetLayerVersion
 ? CodeSigningConfigArn: lambda GetCodeSigningConfig
 ? : lambda UpdateFunctionCode
 ? PublishToLatestPublished: lambda PublishVersion
 ? FileSystemConfigs: s3files ListMountTargets
 +cu Code.ImageUri: ecr BatchGetImage GetDownloadUrlForLayer GetRepositoryPolicy SetRepositoryPolicy; AWS Lambda Developer Guide, "Amazon ECR permissions"
AWS::Logs::LogGroup
 ? RetentionInDays: logs PutRetentionPolicy DeleteRetentionPolicy
 ? KmsKeyId: logs AssociateKmsKey DisassociateKmsKey
 ? DataProtectionPolicy: logs PutDataProtectionPolicy DeleteDataProtectionPolicy CreateLogDelivery
 ? DataProtectionPolicy: firehose TagDeliveryStream
 ? FieldIndexPolicies: logs PutIndexPolicy DeleteIndexPolicy
 ? ResourcePolicyDocument: logs PutResourcePolicy DeleteResourcePolicy
 ? BearerTokenAuthenticationEnabled: logs PutBearerTokenAuthentication
 ? DeletionProtectionEnabled: logs PutLogGroupDeletionProtection
 +cu KmsKeyId: kms DescribeKey; CloudWatch Logs User Guide, "Encrypt log data in CloudWatch Logs using AWS Key Management Service"
AWS::RDS::DBCluster
 ? AssociatedRoles: rds AddRoleToDBCluster RemoveRoleFromDBCluster
 ? GlobalClusterIdentifier: rds RemoveFromGlobalCluster
 ? SnapshotIdentifier: rds RestoreDBClusterFromSnapshot
 ? SourceDBClusterIdentifier,SourceDbClusterResourceId: rds RestoreDBClusterToPointInTime
 +cu KmsKeyId: kms CreateGrant DescribeKey; Amazon Aurora User Guide, "AWS KMS key management"
AWS::RDS::DBInstance
 ? AssociatedRoles,MonitoringRoleArn,DomainIAMRoleName: iam PassRole GetRole ListRoles
 ? AssociatedRoles: rds AddRoleToDBInstance RemoveRoleFromDBInstance
 ? KmsKeyId,PerformanceInsightsKMSKeyId: kms CreateGrant DescribeKey
 ? ManageMasterUserPassword: secretsmanager CreateSecret TagResource
 +c MasterUserSecret.KmsKeyId: kms Decrypt GenerateDataKey; Amazon RDS User Guide, "Password management with Amazon RDS and AWS Secrets Manager"
 ? DBSnapshotIdentifier,DBClusterSnapshotIdentifier: rds RestoreDBInstanceFromDBSnapshot
 ? RestoreTime,UseLatestRestorableTime,SourceDBInstanceAutomatedBackupsArn,SourceDbiResourceId: rds RestoreDBInstanceToPointInTime
 ? SourceDBInstanceIdentifier,SourceDBClusterIdentifier: rds CreateDBInstanceReadReplica PromoteReadReplica
 ? AutomaticBackupReplicationRegion: rds StartDBInstanceAutomatedBackupsReplication StopDBInstanceAutomatedBackupsReplication
 ? /DeletionPolicy=Snapshot: rds CreateDBSnapshot
 +r: rds ListTagsForResource; Amazon RDS API Reference
AWS::Route53Resolver::FirewallDomainList
 ? Domains: route53resolver UpdateFirewallDomains
 ? DomainFileUrl: route53resolver ImportFirewallDomains
AWS::Route53Resolver::ResolverQueryLoggingConfig
 ? DestinationArn: logs CreateLogDelivery DeleteLogDelivery DescribeLogGroups DescribeResourcePolicies GetLogDelivery ListLogDeliveries PutResourcePolicy UpdateLogDelivery
AWS::Route53Resolver::ResolverQueryLoggingConfigAssociation
 +c: iam CreateServiceLinkedRole; Route 53 Developer Guide, "Using service-linked roles for Amazon Route 53 Resolver"
AWS::S3::Bucket
 - nothing is deleted from a bucket by who makes it: s3 DeleteObject
 ? AccessControl: s3 PutObjectAcl PutBucketAcl
 ? ReplicationConfiguration,MetadataConfiguration.AnnotationTableConfiguration.Role: iam PassRole
 ? ReplicationConfiguration: s3 PutReplicationConfiguration
 ? VersioningConfiguration,ObjectLockEnabled: s3 PutBucketVersioning
 ? MetadataConfiguration,MetadataTableConfiguration: s3tables CreateNamespace CreateTable CreateTableBucket GetTable GetTableMetadataLocation PutTableBucketPolicy PutTableEncryption PutTablePolicy UpdateTableMetadataLocation
 ? MetadataConfiguration: s3 UpdateBucketMetadataAnnotationTableConfiguration UpdateBucketMetadataInventoryTableConfiguration UpdateBucketMetadataJournalTableConfiguration
 ? InventoryConfigurations: s3 PutInventoryConfiguration
AWS::S3Outposts::Endpoint
 +c: ec2 CreateNetworkInterface DescribeVpcs DescribeSubnets DescribeSecurityGroups CreateTags; S3 on Outposts User Guide, "Setting up IAM with S3 on Outposts"
 +c: iam CreateServiceLinkedRole; S3 on Outposts User Guide, "Using service-linked roles"
AWS::SecretsManager::Secret
 ? GenerateSecretString: secretsmanager GetRandomPassword
 ? ReplicaRegions: secretsmanager ReplicateSecretToRegions RemoveRegionsFromReplication
 +cu KmsKeyId: kms Decrypt GenerateDataKey; AWS Secrets Manager User Guide, "Secret encryption and decryption"
AWS::SNS::Subscription
 ? SubscriptionRoleArn: iam PassRole GetRole
AWS::SNS::Topic
 ? Subscription: sns Subscribe Unsubscribe
 ? : sns SetTopicAttributes
 ? DeliveryStatusLogging: iam PassRole GetRole
AWS::SNS::TopicPolicy
 +r: sns GetTopicAttributes; Amazon SNS API Reference
AWS::SQS::Queue
 ? : sqs SetQueueAttributes
AWS::SQS::QueuePolicy
 +r: sqs GetQueueAttributes; Amazon SQS API Reference
AWS::StepFunctions::StateMachine
 ? EncryptionConfiguration.KmsKeyId: kms DescribeKey GenerateDataKey Decrypt
 ? DefinitionS3Location: s3 GetObject GetObjectVersion
AWS::Route53::HostedZone
 ? VPCs: route53 AssociateVPCWithHostedZone DisassociateVPCFromHostedZone
 ? HostedZoneConfig: route53 UpdateHostedZoneComment
`;
