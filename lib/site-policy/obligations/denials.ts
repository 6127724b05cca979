import type { Comparison, Denial } from '../../judge/statements/deny';

/**
 * The role of somebody who is named: the pattern `*` names nobody. A name that IAM Identity Center gives is one under its
 * path alone, for under another anybody may give it.
 */
const NAMED = [
  'arn:[^:]+:iam::(?:\\d{12}|\\*):role/(?:',
  'aws-reserved/sso\\.amazonaws\\.com/(?:\\*/?|[a-z0-9-]+/)?AWSReservedSSO_[\\w+=,.@-]+_[0-9a-f*?]+',
  '|(?:\\*/)?(?!AWSReservedSSO_)[A-Za-z][\\w+=,.@*-]*(?:\\$\\{aws:PrincipalAccount\\}[\\w+=,.@*-]*)?',
  ')',
].join('');
/** Everybody but those who are named. */
const BUT_NAMED: Comparison = {
  operator: 'ArnNot(?:Like|Equals)',
  key: 'aws:principalarn',
  values: { matches: NAMED },
};
const PLAIN_HTTP: Comparison = {
  operator: 'Bool(?:IfExists)?',
  key: 'aws:securetransport',
  values: { matches: 'false' },
};
const NO_SERVICE: Comparison = {
  operator: 'Bool(?:IfExists)?',
  key: 'aws:principalisawsservice',
  values: { matches: 'false' },
};
const STRANGERS: Comparison = {
  operator: 'StringNotEquals(?:IfExists)?',
  key: 'aws:principalorgid',
  values: 'organization',
};
const OLD_TLS: Comparison = { operator: 'NumericLessThan', key: 's3:tlsversion', values: { matches: '1\\.[23]' } };
const OTHER_SENDERS: Comparison = {
  operator: 'ArnNot(?:Like|Equals)',
  key: 'aws:sourcearn',
  values: { matches: 'arn:[^:]+:(?:sns|events):[a-z0-9-]+:\\d{12}:[^*].*' },
  // Into the queue of a workload, roles send.
  or: BUT_NAMED,
};
const RACK = [
  's3-outposts:AbortMultipartUpload',
  's3-outposts:DeleteObject*',
  's3-outposts:GetObject*',
  's3-outposts:ListBucket*',
  's3-outposts:ListMultipartUploadParts',
  's3-outposts:PutObject*',
];

const RECORDS = [
  'dynamodb:BatchGetItem',
  'dynamodb:BatchWriteItem',
  'dynamodb:ConditionCheckItem',
  'dynamodb:DeleteItem',
  'dynamodb:GetItem',
  'dynamodb:PartiQLDelete',
  'dynamodb:PartiQLInsert',
  'dynamodb:PartiQLSelect',
  'dynamodb:PartiQLUpdate',
  'dynamodb:PutItem',
  'dynamodb:Query',
  'dynamodb:Scan',
  'dynamodb:UpdateItem',
];
const COPIES = [
  'dynamodb:CreateBackup',
  'dynamodb:EnableKinesisStreamingDestination',
  'dynamodb:ExportTableToPointInTime',
  'dynamodb:RestoreTableToPointInTime',
];
const THE_AUDITOR: Comparison = {
  operator: 'Arn(?:Equals|Like)',
  key: 'aws:principalarn',
  values: { matches: 'arn:[^:]+:iam::\\d{12}:role/[\\w-]+-auditor' },
};
const OFF_ENDPOINT: Comparison = {
  operator: 'StringNotEquals',
  key: 'aws:sourcevpce',
  // The endpoint is one of the assembly: an id that stands there as text could be anybody's.
  values: { matches: '\\$\\{[^?]+\\}' },
};

const OFF_ACCESS_POINT: Comparison = {
  operator: 'StringNotEquals',
  key: 's3-outposts:dataaccesspointarn',
  values: { matches: 'arn:[^:]+:s3-outposts:[a-z0-9-]+:\\d{12}:outpost/op-[0-9a-f]+/accesspoint/[^*]+' },
};

/** What policies of a deployment's resources deny, by type; stores of user data have guards of their own besides. */
export const DENIALS: Readonly<Record<string, readonly Denial[]>> = {
  'AWS::Backup::BackupVault': [
    {
      what: 'whoever would delete or shorten backups',
      actions: ['backup:DeleteRecoveryPoint', 'backup:UpdateRecoveryPointLifecycle'],
    },
    { what: 'restores by others than those who write', actions: ['backup:StartRestoreJob'], on: [BUT_NAMED] },
    {
      what: 'the auditor',
      actions: ['backup:CopyFromBackupVault', 'backup:StartRestoreJob'],
      on: [THE_AUDITOR],
    },
    {
      what: 'copies from outside the organization',
      actions: ['backup:CopyIntoBackupVault'],
      on: [STRANGERS, NO_SERVICE],
    },
  ],
  'AWS::DynamoDB::Table': [
    {
      what: 'everybody outside the organization',
      actions: ['dynamodb:*'],
      on: [STRANGERS, NO_SERVICE],
      resources: 'contents',
    },
    { what: 'everybody but named roles', actions: RECORDS, on: [BUT_NAMED, NO_SERVICE], resources: 'contents' },
    {
      what: 'everybody but named roles, whatever the action that does not only read',
      actions: ['dynamodb:DeleteTable', 'dynamodb:GetRecords', 'dynamodb:SearchVectors', 'dynamodb:UpdateTable'],
      on: [BUT_NAMED, NO_SERVICE],
      resources: 'contents',
    },
    { what: 'requests past the endpoint', actions: RECORDS, on: [OFF_ENDPOINT, NO_SERVICE], resources: 'contents' },
    { what: 'the auditor', actions: [...RECORDS, ...COPIES], on: [THE_AUDITOR], resources: 'contents' },
    { what: 'copies that nothing protects', actions: COPIES, resources: 'contents' },
  ],
  'AWS::S3::BucketPolicy': [
    { what: 'plain HTTP requests', actions: ['s3:*'], on: [PLAIN_HTTP], resources: 'contents' },
    { what: 'TLS older than 1.2', actions: ['s3:*'], on: [OLD_TLS], resources: 'contents' },
    {
      what: 'everybody outside the organization',
      actions: ['s3:*'],
      on: [STRANGERS, NO_SERVICE],
      resources: 'contents',
    },
  ],
  'AWS::S3Outposts::BucketPolicy': [
    { what: 'plain HTTP requests', actions: ['s3-outposts:*'], on: [PLAIN_HTTP], resources: 'contents' },
    {
      what: 'everybody outside the organization',
      actions: ['s3-outposts:*'],
      on: [STRANGERS, NO_SERVICE],
      resources: 'contents',
    },
    { what: 'everybody but named roles', actions: RACK, on: [BUT_NAMED, NO_SERVICE], resources: 'contents' },
    {
      what: 'everybody but named roles at objects, whatever the action',
      actions: ['s3-outposts:*'],
      on: [BUT_NAMED, NO_SERVICE],
      resources: ['.+/object/\\*'],
    },
    {
      what: 'configuration by others than deployments',
      actions: [
        's3-outposts:DeleteBucketPolicy',
        's3-outposts:PutBucketPolicy',
        's3-outposts:PutLifecycleConfiguration',
      ],
      on: [BUT_NAMED, NO_SERVICE],
    },
    { what: 'requests past the access point', actions: RACK, on: [OFF_ACCESS_POINT], resources: 'contents' },
    {
      what: 'requests past the access point to objects, whatever the action',
      actions: ['s3-outposts:*'],
      on: [OFF_ACCESS_POINT],
      resources: ['.+/object/\\*'],
    },
  ],
  'AWS::SNS::TopicPolicy': [
    { what: 'plain HTTP requests', actions: ['sns:Publish'], on: [PLAIN_HTTP] },
    { what: 'senders that are not named', actions: ['sns:Publish'], on: [BUT_NAMED, NO_SERVICE] },
    {
      what: 'whoever would open or redirect it',
      actions: ['sns:AddPermission', 'sns:RemovePermission', 'sns:SetTopicAttributes', 'sns:Subscribe'],
      on: [BUT_NAMED],
    },
    { what: 'whoever would delete it', actions: ['sns:DeleteTopic'], on: [BUT_NAMED] },
  ],
  'AWS::SQS::QueuePolicy': [
    { what: 'plain HTTP requests', actions: ['sqs:*'], on: [PLAIN_HTTP] },
    { what: 'senders that are not named', actions: ['sqs:SendMessage'], on: [OTHER_SENDERS] },
    { what: 'whoever would empty it', actions: ['sqs:PurgeQueue'] },
    {
      what: 'whoever would open or redirect it',
      actions: ['sqs:AddPermission', 'sqs:RemovePermission', 'sqs:SetQueueAttributes'],
      on: [BUT_NAMED],
    },
    { what: 'whoever would delete it', actions: ['sqs:DeleteQueue'], on: [BUT_NAMED] },
  ],
};

/** Where the policy of a type stands, if not under `PolicyDocument`. */
export const POLICY_PATHS: Readonly<Record<string, string>> = {
  'AWS::Backup::BackupVault': 'AccessPolicy',
  'AWS::DynamoDB::Table': 'ResourcePolicy.PolicyDocument',
};
