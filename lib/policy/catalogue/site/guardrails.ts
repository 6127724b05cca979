import type { Comparison, Denial } from '../../denial';
import { BUT_NAMED, IN_THE_CLEAR, NO_SERVICE, STRANGERS } from './denials';

const ROOT: Comparison = {
  operator: 'ArnLike',
  key: 'aws:principalarn',
  values: { matches: 'arn:\\*:iam::\\*:root' },
};
const OUTSIDE: Comparison = {
  operator: 'Bool',
  key: 'ram:requestedallowsexternalprincipals',
  values: { matches: 'true' },
};
const TAGS: Comparison = {
  operator: 'ForAnyValue:StringLike',
  key: 'aws:tagkeys',
  values: { matches: '[a-z]+:\\*' },
};
const DATA = ['dynamodb:*', 'kms:*', 's3:*', 'secretsmanager:*', 'sqs:*'];

/** What service control policies of a deployment deny in the accounts of the sites. */
export const SERVICE_CONTROLS: readonly Denial[] = [
  {
    what: 'leaving the organization or opening a Region',
    actions: ['organizations:LeaveOrganization', 'account:EnableRegion', 'account:CloseAccount'],
  },
  { what: 'the root user', actions: ['*'], on: [ROOT] },
  {
    what: 'sharing with the public or with strangers, and leaving a VPC out',
    actions: [
      'ec2:ModifySnapshotAttribute',
      'ec2:ModifyImageAttribute',
      'ec2:DisableSnapshotBlockPublicAccess',
      'ec2:DisableImageBlockPublicAccess',
      'ec2:CreateVpcPeeringConnection',
      'ec2:AcceptVpcPeeringConnection',
      'rds:ModifyDBSnapshotAttribute',
      'rds:ModifyDBClusterSnapshotAttribute',
      'ssm:ModifyDocumentPermission',
      'backup:UpdateGlobalSettings',
      's3:PutAccountPublicAccessBlock',
    ],
    on: [BUT_NAMED],
  },
  {
    what: 'shares outside the organization',
    actions: ['ram:CreateResourceShare', 'ram:UpdateResourceShare'],
    on: [OUTSIDE],
  },
  {
    what: 'ways to the internet',
    actions: [
      'ec2:AttachInternetGateway',
      'ec2:CreateInternetGateway',
      'ec2:CreateEgressOnlyInternetGateway',
      'ec2:CreateNatGateway',
      'ec2:AssociateAddress',
    ],
    on: [BUT_NAMED],
  },
  {
    what: 'stopping or deleting trails',
    actions: ['cloudtrail:DeleteTrail', 'cloudtrail:StopLogging', 'cloudtrail:UpdateTrail'],
    on: [BUT_NAMED],
    resources: ['arn:\\*:cloudtrail:\\*:\\*:trail/[a-z0-9-]+-\\*'],
  },
  {
    what: 'narrowing what trails record',
    actions: ['cloudtrail:PutEventSelectors', 'cloudtrail:PutInsightSelectors'],
    on: [BUT_NAMED],
    resources: ['arn:\\*:cloudtrail:\\*:\\*:trail/[a-z0-9-]+-\\*'],
  },
  {
    what: 'deleting what archives hold',
    actions: [
      's3:BypassGovernanceRetention',
      's3:DeleteBucket',
      's3:DeleteBucketPolicy',
      's3:DeleteObject',
      's3:DeleteObjectVersion',
      's3:PutObjectRetention',
      's3:PutObjectLegalHold',
    ],
    on: [BUT_NAMED],
    resources: [
      'arn:\\*:s3:::[a-z0-9-]+-\\*-archive-\\*',
      'arn:\\*:s3:::[a-z0-9-]+-\\*-archive-\\*/\\*',
      'arn:\\*:s3:::[a-z0-9-]+-\\*-access-logs-\\*',
      'arn:\\*:s3:::[a-z0-9-]+-\\*-access-logs-\\*/\\*',
      'arn:\\*:s3:::[a-z0-9-]+-\\*-config-\\*',
      'arn:\\*:s3:::[a-z0-9-]+-\\*-config-\\*/\\*',
    ],
  },
  {
    what: 'loosening archives',
    actions: [
      's3:PutBucketObjectLockConfiguration',
      's3:PutBucketPolicy',
      's3:PutBucketPublicAccessBlock',
      's3:PutBucketVersioning',
      's3:PutEncryptionConfiguration',
      's3:PutLifecycleConfiguration',
    ],
    on: [BUT_NAMED],
    resources: [
      'arn:\\*:s3:::[a-z0-9-]+-\\*-archive-\\*',
      'arn:\\*:s3:::[a-z0-9-]+-\\*-archive-\\*/\\*',
      'arn:\\*:s3:::[a-z0-9-]+-\\*-access-logs-\\*',
      'arn:\\*:s3:::[a-z0-9-]+-\\*-access-logs-\\*/\\*',
      'arn:\\*:s3:::[a-z0-9-]+-\\*-config-\\*',
      'arn:\\*:s3:::[a-z0-9-]+-\\*-config-\\*/\\*',
    ],
  },
  {
    what: 'stopping recorders, detectors, flow logs and firewalls',
    actions: [
      'access-analyzer:DeleteAnalyzer',
      'config:DeleteConfigRule',
      'config:DeleteConfigurationRecorder',
      'config:DeleteDeliveryChannel',
      'config:StopConfigurationRecorder',
      'guardduty:DeleteDetector',
      'guardduty:DisassociateFromAdministratorAccount',
      'guardduty:StopMonitoringMembers',
      'guardduty:UpdateDetector',
      'ec2:DeleteFlowLogs',
      'ec2:ModifyVpcBlockPublicAccessOptions',
      'route53resolver:DeleteFirewallRule',
      'route53resolver:DeleteResolverQueryLogConfig',
      'route53resolver:DisassociateFirewallRuleGroup',
      'route53resolver:DisassociateResolverQueryLogConfig',
    ],
    on: [BUT_NAMED],
  },
  {
    what: 'deleting logs or shortening them',
    actions: [
      'logs:DeleteLogGroup',
      'logs:DeleteLogStream',
      'logs:DeleteRetentionPolicy',
      'logs:PutLogGroupDeletionProtection',
    ],
    on: [BUT_NAMED],
    resources: ['arn:\\*:logs:\\*:\\*:log-group:/[a-z0-9-]+/\\*'],
  },
  {
    what: 'disabling, copying or deleting keys',
    actions: [
      'kms:DeleteImportedKeyMaterial',
      'kms:DisableKey',
      'kms:DisableKeyRotation',
      'kms:ReplicateKey',
      'kms:ScheduleKeyDeletion',
    ],
    on: [BUT_NAMED],
  },
  {
    what: 'deleting backups or their lock',
    actions: [
      'backup:DeleteBackupVault',
      'backup:DeleteBackupVaultAccessPolicy',
      'backup:DeleteBackupVaultLockConfiguration',
      'backup:DeleteRecoveryPoint',
      'backup:UpdateRecoveryPointLifecycle',
    ],
    on: [BUT_NAMED],
    resources: ['arn:\\*:backup:\\*:\\*:backup-vault:[a-z0-9-]+-\\*', 'arn:\\*:backup:\\*:\\*:recovery-point:\\*'],
  },
  {
    what: 'changing the role of the auditor',
    actions: [
      'iam:AttachRolePolicy',
      'iam:DeleteRole',
      'iam:DeleteRolePolicy',
      'iam:DetachRolePolicy',
      'iam:PutRolePermissionsBoundary',
      'iam:PutRolePolicy',
      'iam:UpdateAssumeRolePolicy',
      'iam:UpdateRole',
    ],
    on: [BUT_NAMED],
    resources: ['arn:\\*:iam::\\*:role/[a-z0-9-]+-\\*-auditor'],
  },
  {
    what: 'cutting or emptying the channel of the auditor',
    actions: [
      'sns:DeleteTopic',
      'sns:RemovePermission',
      'sns:Unsubscribe',
      'sqs:DeleteQueue',
      'sqs:PurgeQueue',
      'sqs:RemovePermission',
    ],
    on: [BUT_NAMED],
    resources: ['arn:\\*:sns:\\*:\\*:[a-z0-9-]+-\\*-alerts\\*', 'arn:\\*:sqs:\\*:\\*:[a-z0-9-]+-\\*-alerts\\*'],
  },
  {
    what: 'changing the tags of a site',
    actions: [
      'backup:TagResource',
      'backup:UntagResource',
      'dynamodb:TagResource',
      'dynamodb:UntagResource',
      'ec2:CreateTags',
      'ec2:DeleteTags',
      'kms:TagResource',
      'kms:UntagResource',
      'logs:TagResource',
      'logs:UntagResource',
      'rds:AddTagsToResource',
      'rds:RemoveTagsFromResource',
      's3:PutBucketTagging',
      's3:TagResource',
      's3:UntagResource',
      'tag:TagResources',
      'tag:UntagResources',
    ],
    on: [BUT_NAMED, TAGS],
  },
];

/** What resource control policies of a deployment deny to whoever comes to the resources of the sites. */
export const RESOURCE_CONTROLS: readonly Denial[] = [
  { what: 'everybody outside the organization', actions: DATA, on: [STRANGERS, NO_SERVICE] },
  {
    what: 'services that act for somebody outside the organization',
    actions: DATA,
    on: [
      { operator: 'StringNotEqualsIfExists', key: 'aws:sourceorgid', values: 'organization' },
      { operator: 'Null', key: 'aws:sourceaccount', values: { matches: 'false' } },
      { operator: 'Bool', key: 'aws:principalisawsservice', values: { matches: 'true' } },
    ],
  },
  {
    what: 'roles to everybody but the organization and the auditor',
    actions: ['sts:AssumeRole', 'sts:SetSourceIdentity', 'sts:TagSession'],
    on: [
      STRANGERS,
      NO_SERVICE,
      { operator: 'StringNotEquals(?:IfExists)?', key: 'aws:principalaccount', values: 'auditor' },
    ],
  },
  { what: 'requests in the clear', actions: DATA, on: [IN_THE_CLEAR] },
];
