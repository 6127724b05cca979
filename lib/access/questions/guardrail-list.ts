import { BOOTSTRAP_STACK } from '../../deployment/hook-rules';
import type { SiteNames } from '../../deployment/names';
import type { Condition } from '../../iam/search/question';
import type { PrincipalPurpose } from '../site/principals';
import { ENDS_KEY } from './actions';

/** Actions that the organization denies to everybody in an account of a site. */
export interface DeniedActions {
  readonly actions: readonly string[];
  /** Service, and what follows the account in the ARNs. @default any resource */
  readonly on?: (names: SiteNames) => readonly [service: string, ...resources: readonly string[]];
  readonly where?: Condition;
  /** Purposes of the roles that it exempts. @default none */
  readonly but?: readonly PrincipalPurpose[];
  /** Whether it exempts the roles with which AWS Backup reads user data. @default it does not */
  readonly butRolesForBackup?: boolean;
  /** Whether it exempts the roles of gateways that read the password of a database. @default it does not */
  readonly butGateways?: boolean;
}

/** Stands for the free part of a name: policies name more parts of the alert channel than a search can tell apart. */
const NAME = 'example';

/** Log groups of a site, and the one into which RDS writes the log of a database. */
const logGroups = ({ logGroup, table }: SiteNames) =>
  [
    'logs',
    ...(['trail', 'flow-logs', 'dns-queries', 'alerts'] as const).map((purpose) => `log-group:${logGroup(purpose)}`),
    `log-group:/aws/rds/instance/${table}/postgresql`,
  ] as const;

/** Alarms of detections, and those of stacks, which CloudFormation names. */
const alarms = ({ detection, stack }: SiteNames) =>
  ['cloudwatch', `alarm:${detection(NAME)}`, ...ALARMED.map((kind) => `alarm:${stack(kind)}-${NAME}`)] as const;
const ALARMED = ['audit', 'storage', 'network', 'logging'];

/** Everything that it denies, whatever the policy of a resource says, and also where a site has no such resource yet. */
export const DENIED: readonly DeniedActions[] = [
  { actions: ['organizations:LeaveOrganization', 'account:EnableRegion', 'account:CloseAccount'] },
  {
    actions: [
      ...['ec2:ModifySnapshotAttribute', 'ec2:ModifyImageAttribute', 'ec2:DisableSnapshotBlockPublicAccess'],
      ...['ec2:DisableImageBlockPublicAccess', 'ec2:CreateVpcPeeringConnection', 'ec2:AcceptVpcPeeringConnection'],
      ...['rds:ModifyDBSnapshotAttribute', 'rds:ModifyDBClusterSnapshotAttribute', 'ssm:ModifyDocumentPermission'],
      ...['backup:UpdateGlobalSettings', 's3:PutAccountPublicAccessBlock'],
    ],
    but: ['break-glass'],
  },
  {
    actions: ['ram:CreateResourceShare', 'ram:UpdateResourceShare'],
    where: { Bool: { 'ram:RequestedAllowsExternalPrincipals': 'true' } },
  },
  {
    actions: [
      ...['ec2:AttachInternetGateway', 'ec2:CreateInternetGateway', 'ec2:CreateEgressOnlyInternetGateway'],
      ...['ec2:CreateNatGateway', 'ec2:AssociateAddress'],
    ],
    but: ['break-glass'],
  },
  {
    actions: [
      ...['access-analyzer:DeleteAnalyzer', 'config:DeleteConfigRule', 'config:DeleteConfigurationRecorder'],
      ...['config:DeleteDeliveryChannel', 'config:StopConfigurationRecorder', 'guardduty:DeleteDetector'],
      ...['guardduty:DisassociateFromAdministratorAccount', 'guardduty:StopMonitoringMembers'],
      ...['guardduty:UpdateDetector', 'ec2:DeleteFlowLogs', 'ec2:ModifyVpcBlockPublicAccessOptions'],
      ...['route53resolver:DeleteFirewallRule', 'route53resolver:DeleteResolverQueryLogConfig'],
      ...['route53resolver:DisassociateFirewallRuleGroup', 'route53resolver:DisassociateResolverQueryLogConfig'],
    ],
    but: ['break-glass'],
  },
  { actions: ['cloudformation:DeactivateType', 'cloudformation:DeregisterType'], but: ['break-glass'] },
  {
    actions: ['cloudformation:ActivateType', 'cloudformation:SetTypeConfiguration'],
    but: ['break-glass', 'cloudformation'],
  },
  {
    actions: [
      ...['cloudformation:CancelUpdateStack', 'cloudformation:CreateChangeSet', 'cloudformation:CreateStack'],
      ...['cloudformation:DeleteChangeSet', 'cloudformation:DeleteStack', 'cloudformation:ExecuteChangeSet'],
      ...['cloudformation:RollbackStack', 'cloudformation:UpdateStack'],
    ],
    on: () => ['cloudformation', `stack/${BOOTSTRAP_STACK}/?*`],
    but: ['break-glass'],
  },
  {
    actions: ['logs:DeleteLogGroup', 'logs:DeleteLogStream', 'logs:DeleteMetricFilter'],
    on: logGroups,
    but: ['break-glass'],
  },
  {
    // CloudFormation creates log groups, and protects them, in accounts that are already under the guardrails.
    actions: ['logs:DeleteRetentionPolicy', 'logs:PutLogGroupDeletionProtection', 'logs:PutRetentionPolicy'],
    on: logGroups,
    but: ['break-glass', 'cloudformation'],
  },
  { actions: ['logs:PutMetricFilter'], on: logGroups, but: ['break-glass', 'cloudformation'] },
  {
    // Whether or not the key policies deny it as well.
    actions: ENDS_KEY,
    but: ['break-glass'],
  },
  {
    actions: [
      // After these, less is backed up.
      ...['backup:DeleteBackupPlan', 'backup:DeleteBackupSelection', 'backup:StopBackupJob', 'backup:UpdateBackupPlan'],
      ...['backup:UpdateRegionSettings', 'kms:DeleteCustomKeyStore', 'kms:DisconnectCustomKeyStore'],
      'kms:UpdateCustomKeyStore',
      ...['datasync:Delete*', 'dynamodb:DeleteResourcePolicy', 'dynamodb:PutResourcePolicy', 'rds:AddRole*'],
      ...['rds:Copy*', 'rds:CreateBlueGreenDeployment', 'rds:CreateDBInstance*', 'rds:CreateDBProxy*'],
      ...['rds:CreateIntegration', 'rds:Delete*', 'rds:Modify*', 'rds:Restore*', 'rds:Start*', 's3:PutAccessPoint*'],
      ...['s3-outposts:Create*', 's3-outposts:DeleteAccessPoint*', 's3-outposts:DeleteBucket*'],
      ...['s3-outposts:DeleteEndpoint', 's3-outposts:PutAccessPointPolicy', 's3-outposts:PutBucket*'],
      ...['s3-outposts:PutLifecycleConfiguration', 's3-outposts:PutReplicationConfiguration'],
    ],
    but: ['break-glass', 'cloudformation'],
  },
  {
    actions: [
      ...['backup:CopyFromBackupVault', 'backup:CopyIntoBackupVault', 's3:PutBucketNotification'],
      's3:PutInventoryConfiguration',
    ],
    but: ['break-glass', 'cloudformation'],
    butRolesForBackup: true,
  },
  {
    // A database of a rack, also where a site has none yet.
    actions: [
      ...['rds:ApplyPendingMaintenanceAction', 'rds:CreateDBSnapshot', 'rds:DownloadDBLogFilePortion'],
      ...['rds:PromoteReadReplica', 'rds:RebootDBInstance', 'rds:RemoveRoleFromDBInstance', 'rds:StopDBInstance'],
      'rds:SwitchoverReadReplica',
    ],
    on: ({ table }) => ['rds', `db:${table}`],
    but: ['break-glass', 'cloudformation'],
  },
  {
    actions: [
      ...['secretsmanager:DeleteResourcePolicy', 'secretsmanager:DeleteSecret', 'secretsmanager:PutResourcePolicy'],
      ...['secretsmanager:PutSecretValue', 'secretsmanager:ReplicateSecretToRegions', 'secretsmanager:UpdateSecret*'],
    ],
    on: () => ['secretsmanager', 'secret:rds!?*'],
    but: ['break-glass', 'cloudformation'],
  },
  {
    actions: [
      ...['backup:DeleteBackupVault', 'backup:DeleteBackupVaultAccessPolicy', 'backup:UpdateRecoveryPointLifecycle'],
      'backup:DeleteBackupVaultLockConfiguration',
    ],
    on: ({ vault }) => ['backup', `backup-vault:${vault}`],
    but: ['break-glass'],
  },
  {
    actions: ['backup:CreateBackupAccessPoint', 'backup:DeleteRecoveryPoint'],
    on: () => ['backup', 'recovery-point:?*'],
    but: ['break-glass'],
  },
  {
    actions: ['events:DeleteRule', 'events:DisableRule', 'events:RemoveTargets'],
    on: ({ detection }) => ['events', `rule/${detection(NAME)}`],
    but: ['break-glass'],
  },
  {
    actions: ['events:PutRule', 'events:PutTargets'],
    on: ({ detection }) => ['events', `rule/${detection(NAME)}`],
    but: ['break-glass', 'cloudformation'],
  },
  {
    actions: ['cloudwatch:DeleteAlarms', 'cloudwatch:DisableAlarmActions', 'cloudwatch:SetAlarmState'],
    on: alarms,
    but: ['break-glass'],
  },
  {
    actions: ['cloudwatch:PutCompositeAlarm', 'cloudwatch:PutLogAlarm', 'cloudwatch:PutMetricAlarm'],
    on: alarms,
    but: ['break-glass', 'cloudformation'],
  },
  {
    // The stream that carries alerts into the archive.
    actions: ['firehose:DeleteDeliveryStream', 'firehose:StopDeliveryStreamEncryption', 'firehose:UpdateDestination'],
    on: ({ channel }) => ['firehose', `deliverystream/${channel('archive')}`],
    but: ['break-glass'],
  },
  { actions: ['sns:DeleteTopic'], on: ({ channel }) => ['sns', channel('auditor')], but: ['break-glass'] },
  {
    actions: ['sqs:DeleteQueue', 'sqs:PurgeQueue'],
    on: ({ channel }) => ['sqs', channel('auditor'), channel('auditor-dead')],
    but: ['break-glass'],
  },
  {
    // Whether or not the topic policies deny it as well.
    actions: ['sns:ConfirmSubscription', 'sns:Subscribe'],
    on: ({ channel }) => ['sns', channel('auditor'), channel('operators')],
    but: ['break-glass', 'cloudformation'],
  },
  {
    // Whether or not the key policies deny it as well. A service retires the grants that it was given.
    actions: ['kms:RetireGrant', 'kms:RevokeGrant'],
    where: { Null: { 'kms:ViaService': 'true' } },
    but: ['break-glass', 'cloudformation'],
  },
  {
    // Passwords of databases, which RDS keeps: also where no site has a database yet.
    actions: ['secretsmanager:GetSecretValue'],
    on: () => ['secretsmanager', 'secret:rds!?*'],
    butGateways: true,
  },
  {
    // AWS Backup copies the tags of what it protects.
    actions: ['backup:TagResource'],
    on: ({ vault }) => ['backup', `backup-vault:${vault}`, 'recovery-point:?*'],
    where: { 'ForAnyValue:StringLike': { 'aws:TagKeys': 'trefoil:*' } },
    but: ['break-glass', 'cloudformation'],
    butRolesForBackup: true,
  },
  {
    actions: [
      ...['backup:UntagResource', 'cloudtrail:AddTags', 'cloudtrail:RemoveTags', 'dynamodb:Tag*', 'dynamodb:Untag*'],
      ...['ec2:CreateTags', 'ec2:DeleteTags', 'iam:Tag*', 'iam:Untag*', 'kms:Tag*', 'kms:Untag*', 'logs:Tag*'],
      ...['logs:Untag*', 'rds:AddTagsToResource', 'rds:RemoveTagsFromResource', 's3:PutBucketTagging'],
      ...['s3:TagResource', 's3:UntagResource', 'secretsmanager:Tag*', 'secretsmanager:Untag*', 'sns:Tag*'],
      ...['sns:Untag*', 'sqs:Tag*', 'sqs:Untag*', 'tag:TagResources', 'tag:UntagResources'],
    ],
    where: { 'ForAnyValue:StringLike': { 'aws:TagKeys': 'trefoil:*' } },
    but: ['break-glass', 'cloudformation'],
  },
];
