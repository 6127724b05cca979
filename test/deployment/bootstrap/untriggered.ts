/** Permissions of a type that nothing in the templates triggers, and so no execution policy has. */
interface Untriggered {
  readonly actions: readonly string[];
  /** The property that triggers them, or its value: `Type=ORGANIZATION`; no template has it. */
  readonly property?: string;
  /** What else triggers them, where no property does. */
  readonly when?: string;
}

const of = (service: string, names: string) => names.split(' ').map((name) => `${service}:${name}`);
const DELETED = 'the stack deletes it, which it retains';

/** What the schemas list for a type and our templates do not use; a property that comes into use brings its permissions. */
export const UNTRIGGERED: Readonly<Record<string, readonly Untriggered[]>> = {
  'AWS::AccessAnalyzer::Analyzer': [
    {
      actions: of('access-analyzer', 'CreateArchiveRule DeleteArchiveRule UpdateArchiveRule'),
      property: 'ArchiveRules',
    },
    {
      actions: of('organizations', 'ListAWSServiceAccessForOrganization ListDelegatedAdministrators'),
      property: 'Type=ORGANIZATION',
    },
  ],
  'AWS::Backup::BackupVault': [{ actions: ['backup:DeleteBackupVaultNotifications'], property: 'Notifications' }],
  'AWS::CloudTrail::Trail': [
    { actions: ['cloudtrail:PutEventConfiguration'], property: 'AggregationConfigurations' },
    {
      actions: of('organizations', 'DescribeOrganization ListAWSServiceAccessForOrganization'),
      property: 'IsOrganizationTrail',
    },
  ],
  'AWS::DataSync::Task': [
    {
      actions: [
        ...of('ec2', 'CreateNetworkInterface CreateNetworkInterfacePermission DeleteNetworkInterface'),
        ...of('elasticfilesystem', 'DescribeFileSystems DescribeMountTargets'),
        'fsx:DescribeFileSystems',
      ],
      when: 'a location is a file system, or is reached by an agent',
    },
    { actions: of('s3', 'GetObject GetObjectVersion'), property: 'ManifestConfig' },
  ],
  'AWS::DynamoDB::Table': [
    {
      actions: of(
        'dynamodb',
        'AssociateTableReplica BatchWriteItem CreateTableReplica DeleteItem GetItem PutItem Query Scan UpdateItem',
      ),
      when: 'a table gets a replica',
    },
    {
      actions: [...of('dynamodb', 'DescribeImport ImportTable'), 'logs:PutLogEvents', 's3:GetObject'],
      property: 'ImportSourceSpecification',
    },
    {
      actions: [
        ...of(
          'dynamodb',
          'DisableKinesisStreamingDestination EnableKinesisStreamingDestination UpdateKinesisStreamingDestination',
        ),
        ...of('kinesis', 'DescribeStream PutRecords'),
      ],
      property: 'KinesisStreamSpecification',
    },
  ],
  'AWS::EC2::FlowLog': [{ actions: ['autoscaling:DescribeTags'], when: 'never seen' }],
  'AWS::EC2::Subnet': [
    { actions: of('ec2', 'AssociateSubnetCidrBlock DisassociateSubnetCidrBlock'), property: 'Ipv6CidrBlock' },
  ],
  'AWS::EC2::VPC': [{ actions: ['ec2:CreateVpcEncryptionControl'], property: 'VpcEncryptionControl' }],
  'AWS::EC2::VPCEndpoint': [
    {
      actions: ['vpc-lattice:CreateServiceNetworkVpcEndpointAssociation'],
      property: 'ServiceNetworkArn',
    },
    { actions: ['vpce:AllowMultiRegion'], property: 'ServiceRegion' },
  ],
  'AWS::IAM::Role': [
    { actions: of('iam', 'DeleteRolePermissionsBoundary PutRolePermissionsBoundary'), property: 'PermissionsBoundary' },
  ],
  'AWS::KMS::Key': [
    { actions: ['kms:DisableKey'], property: 'Enabled' },
    { actions: ['kms:DisableKeyRotation'], property: 'EnableKeyRotation=false' },
    { actions: ['kms:ScheduleKeyDeletion'], when: DELETED },
  ],
  'AWS::Logs::LogGroup': [
    { actions: of('logs', 'DeleteDataProtectionPolicy PutDataProtectionPolicy'), property: 'DataProtectionPolicy' },
    { actions: of('logs', 'DeleteIndexPolicy PutIndexPolicy'), property: 'FieldIndexPolicies' },
    { actions: ['logs:DeleteRetentionPolicy'], when: 'RetentionInDays is taken away, which a rule refuses' },
    { actions: ['logs:PutBearerTokenAuthentication'], property: 'BearerTokenAuthenticationEnabled' },
  ],
  'AWS::RDS::DBInstance': [
    { actions: of('rds', 'AddRoleToDBInstance RemoveRoleFromDBInstance'), property: 'AssociatedRoles' },
    { actions: ['iam:ListRoles'], property: 'MonitoringRoleArn' },
    { actions: ['rds:CreateDBInstanceReadReplica'], property: 'SourceDBInstanceIdentifier' },
    { actions: ['rds:PromoteReadReplica'], property: 'ReplicaMode' },
    { actions: ['rds:CreateDBSnapshot'], when: 'the stack deletes it and takes a last snapshot; it retains it' },
    { actions: ['rds:RestoreDBInstanceFromDBSnapshot'], property: 'DBSnapshotIdentifier' },
    { actions: ['rds:RestoreDBInstanceToPointInTime'], property: 'RestoreTime' },
    {
      actions: of('rds', 'StartDBInstanceAutomatedBackupsReplication StopDBInstanceAutomatedBackupsReplication'),
      property: 'AutomaticBackupReplicationRegion',
    },
  ],
  'AWS::Route53Resolver::FirewallDomainList': [
    { actions: ['route53resolver:ImportFirewallDomains'], property: 'DomainFileUrl' },
  ],
  'AWS::S3::Bucket': [
    { actions: ['s3:PutAccelerateConfiguration'], property: 'AccelerateConfiguration' },
    { actions: ['s3:PutAnalyticsConfiguration'], property: 'AnalyticsConfigurations' },
    { actions: ['s3:PutBucketAbac'], property: 'AbacStatus' },
    { actions: of('s3', 'PutBucketAcl PutObjectAcl'), property: 'AccessControl' },
    { actions: ['s3:PutBucketCORS'], property: 'CorsConfiguration' },
    { actions: of('s3', 'DeleteBucketWebsite PutBucketWebsite'), property: 'WebsiteConfiguration' },
    { actions: ['s3:PutIntelligentTieringConfiguration'], property: 'IntelligentTieringConfigurations' },
    { actions: ['s3:PutInventoryConfiguration'], property: 'InventoryConfigurations' },
    { actions: ['s3:PutMetricsConfiguration'], property: 'MetricsConfigurations' },
    { actions: ['s3:DeleteObject'], when: 'never seen' },
    {
      actions: [
        ...of('s3', 'CreateBucketMetadataTableConfiguration DeleteBucketMetadataTableConfiguration'),
        ...of('s3tables', 'CreateNamespace CreateTable CreateTableBucket GetTable GetTableMetadataLocation'),
        ...of('s3tables', 'PutTableBucketPolicy PutTableEncryption PutTablePolicy UpdateTableMetadataLocation'),
      ],
      property: 'MetadataTableConfiguration',
    },
    {
      actions: [
        's3:UpdateBucketMetadataAnnotationTableConfiguration',
        's3:UpdateBucketMetadataInventoryTableConfiguration',
        's3:UpdateBucketMetadataJournalTableConfiguration',
      ],
      property: 'MetadataConfiguration',
    },
  ],
  'AWS::SNS::Topic': [{ actions: ['sns:PutDataProtectionPolicy'], property: 'DataProtectionPolicy' }],
};
