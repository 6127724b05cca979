import { BOOTSTRAP_STACK } from '../../deployment/hook-rules';
import type { Comparison, Denial } from '../../judge/statements/deny';
import { CHANNEL_CONTROLS } from './channel-guardrails';
import { DATA_CONTROLS } from './data-guardrails';
import { BUT_EMERGENCY, BUT_NAMED, IN_THE_CLEAR, NO_SERVICE, STRANGERS } from './denials';
import { NETWORK_CONTROLS } from './network-guardrails';
import { RECORD_CONTROLS } from './record-guardrails';

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
const DATA = ['dynamodb:*', 'kms:*', 's3:*', 'secretsmanager:*', 'sqs:*'];

const ROLE_CHANGES = [
  'iam:AttachRolePolicy',
  'iam:CreatePolicyVersion',
  'iam:CreateRole',
  'iam:DeletePolicy',
  'iam:DeletePolicyVersion',
  'iam:DeleteRole',
  'iam:DeleteRolePermissionsBoundary',
  'iam:DeleteRolePolicy',
  'iam:DetachRolePolicy',
  'iam:PutRolePermissionsBoundary',
  'iam:PutRolePolicy',
  'iam:SetDefaultPolicyVersion',
  'iam:UpdateAssumeRolePolicy',
  'iam:UpdateRole',
];

const SITE_ROLES = 'arn:\\*:iam::\\*:role/(?!cdk-)[a-z0-9-]+-\\*';
const NAMED_ALONE: Comparison = { ...BUT_NAMED, operator: 'Arn(?:Like|Equals)' };

const CONTROLS: readonly Denial[] = [
  {
    what: 'leaving the organization or opening a Region',
    actions: ['organizations:LeaveOrganization', 'account:EnableRegion', 'account:CloseAccount'],
  },
  { what: 'the root user', actions: ['*'], on: [ROOT] },
  {
    what: 'shares outside the organization',
    actions: ['ram:CreateResourceShare', 'ram:UpdateResourceShare'],
    on: [OUTSIDE],
  },
  {
    what: 'stopping, narrowing or deleting trails',
    actions: [
      'cloudtrail:DeleteTrail',
      'cloudtrail:PutEventConfiguration',
      'cloudtrail:PutEventSelectors',
      'cloudtrail:PutInsightSelectors',
      'cloudtrail:StopLogging',
      'cloudtrail:UpdateTrail',
    ],
    on: [BUT_EMERGENCY],
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
      's3:PutObjectAcl',
      's3:PutObjectLegalHold',
      's3:PutObjectRetention',
      's3:PutObjectTagging',
      's3:UpdateObjectEncryption',
    ],
    on: [BUT_EMERGENCY],
    resources: 'logs',
  },
  {
    what: 'loosening archives',
    actions: [
      's3:PutBucketAcl',
      's3:PutBucketLogging',
      's3:PutBucketNotification',
      's3:PutBucketObjectLockConfiguration',
      's3:PutBucketOwnershipControls',
      's3:PutBucketPolicy',
      's3:PutBucketPublicAccessBlock',
      's3:PutBucketVersioning',
      's3:PutBucketWebsite',
      's3:PutEncryptionConfiguration',
      's3:PutInventoryConfiguration',
      's3:PutLifecycleConfiguration',
      's3:PutReplicationConfiguration',
    ],
    on: [BUT_EMERGENCY],
    resources: 'logs',
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
    on: [BUT_EMERGENCY],
  },
  {
    what: 'taking over the roles of sites, that of the auditor among them',
    actions: ROLE_CHANGES,
    on: [BUT_NAMED],
    resources: [SITE_ROLES, 'arn:\\*:iam::\\*:policy/(?!cdk-)(?![a-z0-9-]+-execution-)[a-z0-9-]+-\\*'],
  },
  {
    what: 'taking over the roles of operators, or those with which sites are deployed',
    actions: ROLE_CHANGES,
    on: [BUT_EMERGENCY],
    resources: [
      'arn:\\*:iam::\\*:role/cdk-[a-z0-9]+-\\*',
      'arn:\\*:iam::\\*:role/(?!cdk-)[\\w+=,.@-]+',
      'arn:\\*:iam::\\*:policy/cdk-\\*',
      'arn:\\*:iam::\\*:policy/[a-z0-9-]+-execution-\\*',
    ],
  },
  {
    what: 'handing a role of a site to a service',
    actions: ['iam:PassRole'],
    on: [BUT_NAMED],
    resources: [SITE_ROLES],
  },
  {
    what: 'handing any role but that of restores to a service, by those who restore',
    actions: ['iam:PassRole'],
    on: [NAMED_ALONE],
    resources: ['\\*'],
    but: ['arn:\\*:iam::\\*:role/[a-z0-9-]+-\\*-restore'],
  },
  {
    what: 'handing the role with which sites are deployed to CloudFormation',
    actions: ['iam:PassRole'],
    on: [BUT_NAMED],
    resources: ['arn:\\*:iam::\\*:role/cdk-[a-z0-9]+-cfn-exec-role-\\*'],
  },
  {
    what: 'ending a hook',
    actions: ['cloudformation:DeactivateType', 'cloudformation:DeregisterType'],
    on: [BUT_EMERGENCY],
  },
  {
    what: 'changing a hook or switching it off',
    actions: ['cloudformation:ActivateType', 'cloudformation:SetTypeConfiguration'],
    on: [BUT_NAMED],
  },
  {
    what: 'replacing the rules of the hooks, or deleting them',
    actions: ['s3:DeleteObject', 's3:DeleteObjectVersion', 's3:PutObject'],
    on: [BUT_NAMED],
    resources: ['arn:aws(-eusc)?:s3:::cdk-[a-z0-9]+-assets-\\*/\\*\\.guard'],
  },
  {
    what: 'making, changing or deleting the stack that hooks omit',
    actions: [
      'cloudformation:CreateChangeSet',
      'cloudformation:CreateStack',
      'cloudformation:DeleteStack',
      'cloudformation:ExecuteChangeSet',
      'cloudformation:UpdateStack',
    ],
    on: [BUT_NAMED],
    resources: [`arn:\\*:cloudformation:\\*:\\*:stack/${BOOTSTRAP_STACK}/\\*`],
  },
  {
    what: 'reading passwords of databases off the gateway',
    actions: ['secretsmanager:GetSecretValue'],
    on: [BUT_NAMED],
    resources: ['arn:\\*:secretsmanager:\\*:\\*:secret:rds!\\*'],
  },
  ...CHANNEL_CONTROLS,
  ...DATA_CONTROLS,
  ...NETWORK_CONTROLS,
  ...RECORD_CONTROLS,
];

/** What service control policies of a deployment deny in the accounts of the sites; on everything unless said. */
export const SERVICE_CONTROLS: readonly Denial[] = CONTROLS.map((denial) => ({ resources: ['\\*'], ...denial }));

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
  {
    what: 'roles of sites, and those with which they are deployed, to identity providers',
    actions: ['sts:AssumeRoleWithSAML', 'sts:AssumeRoleWithWebIdentity'],
    resources: [SITE_ROLES, 'arn:\\*:iam::\\*:role/cdk-[a-z0-9]+-\\*'],
  },
  { what: 'plain HTTP requests', actions: DATA, on: [IN_THE_CLEAR] },
];
