/**
 * What the auditor sees of a whole account, by IAM prefix: configuration, policies, metadata, history and findings.
 *
 * Written out, since a wildcard such as `Get*` would also allow actions that AWS adds later. No action here returns
 * objects, records, secrets or the content of disks.
 */
export const AUDITOR_SIGHT: Readonly<Record<string, readonly string[]>> = {
  'access-analyzer': ['GetAnalyzer', 'GetFinding', 'ListAnalyzers', 'ListArchiveRules', 'ListFindings'],
  backup: [
    ...['DescribeBackupVault', 'DescribeRecoveryPoint'],
    ...['GetBackupPlan', 'GetBackupSelection', 'GetBackupVaultAccessPolicy', 'GetBackupVaultNotifications'],
    ...['ListBackupJobs', 'ListBackupPlans', 'ListBackupSelections', 'ListBackupVaults', 'ListCopyJobs'],
    ...['ListRecoveryPointsByBackupVault', 'ListRestoreJobs'],
  ],
  cloudformation: [
    ...['BatchDescribeTypeConfigurations', 'DescribeStackEvents', 'DescribeStackResourceDrifts'],
    ...['DescribeStackResources', 'DescribeStacks', 'DescribeType', 'GetStackPolicy', 'GetTemplate'],
    ...['ListStackResources', 'ListStacks'],
  ],
  cloudtrail: [
    ...['DescribeTrails', 'GetEventSelectors', 'GetInsightSelectors', 'GetTrail', 'GetTrailStatus', 'ListTrails'],
    ...['LookupEvents'],
  ],
  cloudwatch: [...['DescribeAlarmHistory', 'DescribeAlarms', 'GetDashboard', 'GetMetricData', 'ListDashboards']],
  config: [
    ...['BatchGetResourceConfig', 'DescribeComplianceByConfigRule', 'DescribeConfigRules'],
    ...['DescribeConfigurationRecorderStatus', 'DescribeConfigurationRecorders', 'DescribeDeliveryChannelStatus'],
    ...['DescribeDeliveryChannels', 'GetComplianceDetailsByConfigRule'],
    ...['GetResourceConfigHistory', 'ListDiscoveredResources', 'SelectResourceConfig'],
  ],
  datasync: ['DescribeTask', 'DescribeTaskExecution', 'ListTasks'],
  dynamodb: [
    ...['DescribeContinuousBackups', 'DescribeContributorInsights', 'DescribeKinesisStreamingDestination'],
    ...['DescribeTable', 'DescribeTimeToLive', 'GetResourcePolicy', 'ListBackups', 'ListExports', 'ListTables'],
  ],
  ec2: [
    ...['DescribeAvailabilityZones', 'DescribeFlowLogs', 'DescribeInstances', 'DescribeInternetGateways'],
    ...['DescribeManagedPrefixLists', 'DescribeNatGateways', 'DescribeNetworkAcls', 'DescribeNetworkInterfaces'],
    ...['DescribeRouteTables', 'DescribeSecurityGroupRules', 'DescribeSecurityGroups', 'DescribeSnapshots'],
    ...['DescribeSubnets', 'DescribeTransitGatewayVpcAttachments', 'DescribeVolumes'],
    ...['DescribeVpcBlockPublicAccessOptions', 'DescribeVpcEncryptionControls', 'DescribeVpcEndpoints'],
    ...['DescribeVpcPeeringConnections'],
    ...['DescribeVpcs', 'DescribeVpnConnections', 'GetEbsEncryptionByDefault', 'GetManagedPrefixListEntries'],
    ...['GetSnapshotBlockPublicAccessState'],
  ],
  events: ['DescribeRule', 'ListRules', 'ListTargetsByRule'],
  firehose: ['DescribeDeliveryStream', 'ListDeliveryStreams'],
  guardduty: ['GetDetector', 'GetFilter', 'GetFindings', 'ListDetectors', 'ListFilters', 'ListFindings'],
  iam: [
    ...['GenerateCredentialReport', 'GetAccountAuthorizationDetails', 'GetAccountPasswordPolicy'],
    ...['GetCredentialReport', 'GetPolicy', 'GetPolicyVersion', 'GetRole', 'GetRolePolicy'],
    ...['ListAttachedRolePolicies', 'ListMFADevices', 'ListOpenIDConnectProviders'],
    ...['ListRolePolicies', 'ListRoles', 'ListSAMLProviders', 'SimulatePrincipalPolicy'],
  ],
  kms: [
    ...['DescribeKey', 'GetKeyPolicy', 'GetKeyRotationStatus', 'ListAliases', 'ListGrants', 'ListKeyPolicies'],
    ...['ListKeyRotations', 'ListKeys', 'ListResourceTags'],
  ],
  logs: [
    ...['DescribeLogGroups', 'DescribeMetricFilters', 'DescribeResourcePolicies', 'DescribeSubscriptionFilters'],
    ...['GetDataProtectionPolicy', 'GetQueryResults'],
  ],
  organizations: ['DescribeEffectivePolicy', 'DescribeOrganization'],
  route53resolver: [
    ...['GetFirewallConfig', 'GetFirewallRuleGroup', 'GetResolverQueryLogConfig', 'ListFirewallConfigs'],
    ...['ListFirewallDomainLists', 'ListFirewallDomains', 'ListFirewallRuleGroupAssociations'],
    ...['ListFirewallRuleGroups', 'ListFirewallRules', 'ListResolverQueryLogConfigAssociations'],
    ...['ListResolverQueryLogConfigs'],
  ],
  s3: [
    ...['GetAccountPublicAccessBlock', 'GetAnalyticsConfiguration', 'GetBucketAcl'],
    ...['GetBucketLocation', 'GetBucketLogging', 'GetBucketMetadataTableConfiguration'],
    ...['GetBucketNotification', 'GetBucketObjectLockConfiguration', 'GetBucketOwnershipControls', 'GetBucketPolicy'],
    ...['GetBucketPolicyStatus', 'GetBucketPublicAccessBlock', 'GetBucketVersioning'],
    ...['GetEncryptionConfiguration', 'GetInventoryConfiguration', 'GetLifecycleConfiguration'],
    ...['GetReplicationConfiguration', 'ListAccessPoints', 'ListAllMyBuckets'],
  ],
  sns: [
    ...['GetDataProtectionPolicy', 'GetSubscriptionAttributes', 'GetTopicAttributes', 'ListSubscriptionsByTopic'],
    ...['ListTopics'],
  ],
  sqs: ['ListQueues'],
  tag: ['GetResources'],
};

/** What the auditor sees in addition where user data is on an Outposts rack. */
export const AUDITOR_SIGHT_OF_RACK: Readonly<Record<string, readonly string[]>> = {
  outposts: ['GetOutpost', 'GetSite', 'GetSiteAddress', 'ListAssets', 'ListOutposts'],
  rds: [
    ...['DescribeDBInstanceAutomatedBackups', 'DescribeDBInstances', 'DescribeDBParameters', 'DescribeDBSnapshots'],
    ...['DescribeDBSubnetGroups'],
  ],
  's3-outposts': [
    ...['GetAccessPoint', 'GetAccessPointPolicy', 'GetBucket', 'GetBucketPolicy', 'GetLifecycleConfiguration'],
    ...['GetReplicationConfiguration', 'ListAccessPoints', 'ListEndpoints', 'ListRegionalBuckets'],
  ],
  secretsmanager: ['DescribeSecret', 'ListSecrets'],
};

/** What the auditor sees in addition where workloads have databases of their own. */
export const AUDITOR_SIGHT_OF_DATABASES: Readonly<Record<string, readonly string[]>> = {
  rds: [
    ...['DescribeDBClusterAutomatedBackups', 'DescribeDBClusterParameterGroups', 'DescribeDBClusterParameters'],
    ...['DescribeDBClusterSnapshotAttributes', 'DescribeDBClusterSnapshots', 'DescribeDBClusters'],
    ...['DescribeDBInstanceAutomatedBackups', 'DescribeDBInstances', 'DescribeDBSnapshots', 'DescribeDBSubnetGroups'],
    'DescribeGlobalClusters',
  ],
};

/** The actions of such a table with their prefix, as policies name them. */
export function actionsOf(sight: Readonly<Record<string, readonly string[]>>): string[] {
  return Object.entries(sight).flatMap(([service, actions]) => actions.map((action) => `${service}:${action}`));
}
