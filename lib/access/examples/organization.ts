import type { RawMap } from '../../judge/template/template';

/** A policy document of statements. */
export function policyOf(...statements: readonly RawMap[]): RawMap {
  return {
    Version: '2012-10-17',
    Statement: statements.map((one) => ('NotResource' in one ? one : { Resource: '*', ...one })),
  };
}

/** The condition that exempts roles of the caller's account by name. */
export function unlessRoles(...roles: readonly string[]): RawMap {
  return { ArnNotLike: { 'aws:PrincipalArn': roles.map((role) => `arn:aws:iam::*:role/${role}`) } };
}

const EMERGENCY = unlessRoles('BreakGlass', '*/BreakGlass');
const DEPLOYMENT = unlessRoles('BreakGlass', 'cdk-hnb659fds-cfn-exec-role-${aws:PrincipalAccount}-eu-west-1');
const ARCHIVES = 'arn:aws:s3:::example-*-archive-*';
const SITE_ROLES = 'arn:aws:iam::*:role/example-*';
const EXEMPT_ROLES = [
  'arn:aws:iam::*:role/cdk-*',
  ...['KeyAdministrator', 'Deployer', 'DataReader', 'DataWriter', 'BreakGlass'].flatMap((name) => [
    `arn:aws:iam::*:role/${name}`,
    `arn:aws:iam::*:role/*/${name}`,
  ]),
];
const ROLE_CHANGES = [
  ...['iam:AttachRolePolicy', 'iam:CreateRole', 'iam:DeleteRole*', 'iam:DetachRolePolicy', 'iam:PutRole*'],
  ...['iam:UpdateAssumeRolePolicy', 'iam:UpdateRole*'],
];

/** What an organization denies in its accounts, by what it protects. */
const GUARDRAILS = {
  regions: { NotAction: ['iam:*'], Condition: { StringNotEquals: { 'aws:RequestedRegion': 'eu-west-1' } } },
  stores: {
    Action: [
      ...['s3:DeleteBucket*', 's3:PutBucket*', 's3:PutEncryption*', 's3:PutLifecycle*', 's3:PutReplication*'],
      ...['s3:CreateBucketMetadata*', 's3:PauseReplication', 's3:PutAccelerate*', 's3:PutAnalytics*'],
      ...['s3:PutInventory*', 's3:UpdateBucketMetadata*', 's3:UpdateObjectEncryption'],
      ...[
        'kms:CreateAlias',
        'kms:DeleteAlias',
        'kms:PutKeyPolicy',
        'kms:UpdateAlias',
        's3:PutAccess*',
        's3-outposts:*',
        'kms:*CustomKeyStore',
      ],
      ...['dynamodb:DeleteResourcePolicy', 'dynamodb:PutResourcePolicy', 'rds:*', 'secretsmanager:Delete*'],
      ...['secretsmanager:Put*', 'secretsmanager:Replicate*', 'secretsmanager:Update*'],
    ],
    Condition: DEPLOYMENT,
  },
  buckets: {
    ...{ NotAction: ['s3:Get*', 's3:List*'], Resource: 'arn:aws:s3:::example-dublin-data-222222222222-eu-west-1' },
    Condition: DEPLOYMENT,
  },
  roles: { Action: ROLE_CHANGES, Resource: SITE_ROLES, Condition: DEPLOYMENT },
  passing: { Action: 'iam:PassRole', Resource: SITE_ROLES, Condition: DEPLOYMENT },
  starting: {
    ...{ Action: 'iam:PassRole', Resource: 'arn:aws:iam::*:role/cdk-*' },
    Condition: unlessRoles('BreakGlass', 'cdk-hnb659fds-deploy-role-${aws:PrincipalAccount}-eu-west-1'),
  },
  workloads: {
    ...{ NotAction: ['lambda:Get*', 'lambda:List*'], Resource: 'arn:aws:lambda:*:*:function:example-*' },
    Condition: DEPLOYMENT,
  },
  apis: { NotAction: ['apigateway:GET'], Resource: 'arn:aws:apigateway:*::/*', Condition: DEPLOYMENT },
  triggers: { Action: 'lambda:*EventSourceMapping', Condition: DEPLOYMENT },
  policies: { Action: 'iam:*Policy*', Resource: 'arn:aws:iam::*:policy/*', Condition: EMERGENCY },
  operators: { Action: ROLE_CHANGES, Resource: EXEMPT_ROLES, Condition: EMERGENCY },
  keys: {
    Action: [
      ...['kms:DeleteImportedKeyMaterial', 'kms:DisableKey*', 'kms:ReplicateKey', 'kms:RetireGrant', 'kms:RevokeGrant'],
      'kms:ScheduleKeyDeletion',
    ],
    Condition: EMERGENCY,
  },
  trails: {
    Action: [
      'cloudtrail:CreateTrail',
      'cloudtrail:DeleteTrail',
      'cloudtrail:Put*',
      'cloudtrail:StopLogging',
      'cloudtrail:UpdateTrail',
    ],
    Condition: EMERGENCY,
  },
  archives: {
    NotAction: [
      ...['s3:AbortMultipartUpload', 's3:Get*', 's3:List*', 's3:PutBucketTagging', 's3:PutObject', 's3:Replicate*'],
      ...['s3:TagResource', 's3:UntagResource'],
    ],
    Resource: ARCHIVES,
    Condition: EMERGENCY,
  },
  objects: { Action: ['s3:DeleteObject', 's3:DeleteObjectVersion'], Resource: ARCHIVES },
  leaving: { Action: ['account:*', 'organizations:LeaveOrganization', 'ram:*'] },
  root: { Action: '*', Condition: { ArnLike: { 'aws:PrincipalArn': 'arn:aws:iam::*:root' } } },
  records: {
    Action: [
      ...[
        'access-analyzer:*',
        'backup:*',
        'cloudformation:*Type*',
        'cloudwatch:*',
        'config:*',
        'ec2:D*',
        'ec2:M*',
        'events:*',
        'firehose:*',
        'guardduty:*',
        'logs:*',
      ],
      ...['rds:Modify*', 'route53resolver:*', 's3:PutAccount*', 'ssm:Modify*'],
    ],
    Condition: EMERGENCY,
  },
  bootstrap: {
    Action: ['cloudformation:*ChangeSet', 'cloudformation:*Stack'],
    Resource: 'arn:aws:cloudformation:*:*:stack/CDKToolkit/*',
    Condition: EMERGENCY,
  },
  network: {
    Action: ['ec2:*', 'networkmanager:*', 'route53resolver:*', 'vpc-lattice:*'],
    Condition: EMERGENCY,
  },
  outsiders: {
    Action: [
      ...['datasync:*', 'iam:*Delegation*', 'iam:EnableOutbound*', 'oam:*', 's3:CreateAccess*', 's3:CreateMulti*'],
      ...['guardduty:Accept*', 's3:PutStorageLens*'],
      ...['interconnect:*', 'observabilityadmin:*', 's3tables:*', 'sts:GetFederationToken', 'sts:GetWebIdentityToken'],
      'supportauthz:*',
    ],
    Condition: EMERGENCY,
  },
  issuers: {
    Action: [
      ...['account-access:Create*', 'cloudshell:*', 'iam:AddClientID*', 'iam:Create*Provider', 'iam:CreateUser'],
      ...['iam:CreateAccessKey', 'iam:CreateLoginProfile', 'iam:*ServiceSpecificCredential', 'iam:UpdateAccessKey'],
      ...['iam:UpdateLoginProfile', 'iam:UpdateOpenID*', 'iam:UpdateSAML*', 'iam:Upload*', 'rolesanywhere:*', 'sso:*'],
    ],
    Condition: EMERGENCY,
  },
  sessions: {
    Action: [
      ...[
        'ec2-instance-connect:*',
        'ecs:ExecuteCommand',
        'ssm-guiconnect:*',
        'ssm:GetAccessToken',
        'ssm:ResumeSession',
      ],
      ...['ssm:SendCommand', 'ssm:Start*'],
    ],
    Condition: EMERGENCY,
  },
  tags: {
    Action: [
      ...['cloudtrail:*Tags', 'dynamodb:*Tag*', 'iam:Tag*', 'iam:Untag*', 'kms:Tag*', 'kms:Untag*'],
      ...['rds:*Tag*', 's3:*Tag*'],
      ...['secretsmanager:*Tag*', 'sns:*Tag*', 'sqs:*Tag*', 'tag:TagResources', 'tag:UntagResources'],
    ],
    Condition: EMERGENCY,
  },
  subscriptions: { Action: ['sns:ConfirmSubscription', 'sns:DeleteTopic', 'sns:Subscribe'], Condition: EMERGENCY },
  deployments: {
    ...{ Action: 'sts:AssumeRole', Resource: 'arn:aws:iam::*:role/cdk-*' },
    Condition: unlessRoles('BreakGlass', 'Deployer', '*/Deployer'),
  },
  stacks: {
    ...{ Action: ['cloudformation:*ChangeSet', 'cloudformation:*Stack'] },
    Condition: unlessRoles('BreakGlass', 'cdk-hnb659fds-deploy-role-${aws:PrincipalAccount}-eu-west-1'),
  },
  staged: {
    ...{ Action: ['s3:DeleteObject*', 's3:PutObject'], Resource: 'arn:aws:s3:::cdk-*-assets-*/*' },
    Condition: unlessRoles('BreakGlass', 'cdk-hnb659fds-file-publishing-role-${aws:PrincipalAccount}-eu-west-1'),
  },
  databaseLogs: { Action: ['firehose:PutRecord*', 'logs:PutLogEvents'], Condition: unlessRoles('example-*') },
  passwords: { Action: 'secretsmanager:GetSecretValue', Condition: unlessRoles('example-*-gateway-write') },
  queues: { Action: ['sqs:*MoveTask', 'sqs:DeleteQueue', 'sqs:PurgeQueue'], Condition: EMERGENCY },
  channel: { Action: ['sqs:AddPermission', 'sqs:RemovePermission', 'sqs:SetQueueAttributes'], Condition: EMERGENCY },
} as const satisfies Record<string, RawMap>;

const DATA = ['dynamodb:*', 'kms:*', 's3:*', 'secretsmanager:*', 'sqs:*'];
const STRANGERS = { 'aws:PrincipalOrgID': 'o-exampleorgid' };
const NO_SERVICE = { BoolIfExists: { 'aws:PrincipalIsAWSService': 'false' } };

/** What it denies on resources in its accounts, whoever asks; without all of it, they have no perimeter. */
const RESOURCE_CONTROLS = {
  strangers: { Action: DATA, Condition: { StringNotEqualsIfExists: STRANGERS, ...NO_SERVICE } },
  deputies: {
    Action: DATA,
    Condition: {
      StringNotEqualsIfExists: { 'aws:SourceOrgID': 'o-exampleorgid' },
      Null: { 'aws:SourceAccount': 'false' },
      Bool: { 'aws:PrincipalIsAWSService': 'true' },
    },
  },
  assuming: {
    Action: ['sts:AssumeRole', 'sts:SetSourceIdentity', 'sts:TagSession'],
    Condition: { StringNotEqualsIfExists: { ...STRANGERS, 'aws:PrincipalAccount': '555555555555' }, ...NO_SERVICE },
  },
  federation: { Action: 'sts:AssumeRoleWith*', Resource: [SITE_ROLES, 'arn:aws:iam::*:role/cdk-*'] },
  onlyTls: { Action: DATA, Condition: { BoolIfExists: { 'aws:SecureTransport': 'false' } } },
} as const satisfies Record<string, RawMap>;

/** What examples can omit of the policies of an organization. */
export type Guardrail = keyof typeof GUARDRAILS | keyof typeof RESOURCE_CONTROLS | 'perimeter';

/** The control policies of an organization, but for what is omitted of them. */
export function organizationBut(...without: readonly Guardrail[]): RawMap {
  const denies = Object.entries(GUARDRAILS)
    .filter(([name]) => !without.some((one) => one === name))
    .map(([, rest]): RawMap => ({ Effect: 'Deny', ...rest }));
  const controls = Object.entries(RESOURCE_CONTROLS)
    .filter(([name]) => !without.some((one) => one === name))
    .map(([, rest]): RawMap => ({ Effect: 'Deny', Principal: '*', ...rest }));
  return {
    Controls: control('SERVICE_CONTROL_POLICY', denies),
    ...(without.includes('perimeter') ? {} : { Perimeter: control('RESOURCE_CONTROL_POLICY', controls) }),
  };
}

/** A policy of the organization over the accounts of the sites. */
export function control(Type: string, statements: readonly RawMap[]): RawMap {
  const Content = policyOf(...statements);
  return {
    Type: 'AWS::Organizations::Policy',
    Properties: { Name: 'guardrails', Type, TargetIds: ['ou-abcd-12345678'], Content },
  };
}
