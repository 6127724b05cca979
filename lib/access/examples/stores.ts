import { exampleBucket } from '../../judge/rules/example-bucket';
import type { RawMap } from '../../judge/template/template';
import { policyOf, unlessRoles } from './organization';
import { auditor, CONTENT, HERE, key, role, SITE } from './roles';

const HEADER = 's3:x-amz-server-side-encryption';
const PEOPLE: RawMap = { Bool: { 'aws:PrincipalIsAWSService': 'false' } };

/** Statements of a bucket's policy, by what they say. */
const STATEMENTS = {
  noHttp: { Effect: 'Deny', Action: 's3:*', Condition: { Bool: { 'aws:SecureTransport': 'false' } } },
  onlyGateway: {
    ...{ Effect: 'Deny', Action: CONTENT },
    Condition: { ...unlessRoles(`${SITE}-gateway-read`, `${SITE}-auditor`), ...PEOPLE },
  },
  onlyGatewayAndMigration: {
    ...{ Effect: 'Deny', Action: CONTENT },
    Condition: { ...unlessRoles(`${SITE}-gateway-read`, `${SITE}-lane-legacy-in`), ...PEOPLE },
  },
  onlyGatewayAndWorkload: {
    ...{ Effect: 'Deny', Action: CONTENT },
    Condition: { ...unlessRoles(`${SITE}-gateway-read`, `${SITE}-app-shop`), ...PEOPLE },
  },
  onlyGatewayAndTeam: {
    ...{ Effect: 'Deny', Action: CONTENT },
    Condition: { ...unlessRoles(`${SITE}-gateway-read`, `${SITE}-team-posts`), ...PEOPLE },
  },
  notAuditor: {
    ...{ Effect: 'Deny', Action: CONTENT },
    Condition: { ArnEquals: { 'aws:PrincipalArn': `${HERE}/${SITE}-auditor` } },
  },
  notElsewhere: {
    ...{ Effect: 'Deny', Action: CONTENT },
    Condition: { StringNotEquals: { 'aws:SourceVpce': { Ref: 'Gateway' } }, ...PEOPLE },
  },
  onlyKms: {
    ...{ Effect: 'Deny', Action: 's3:PutObject' },
    Condition: { StringNotEquals: { [HEADER]: 'aws:kms' }, Null: { [HEADER]: 'false' } },
  },
  onlyDataKey: {
    ...{ Effect: 'Deny', Action: 's3:PutObject' },
    Condition: {
      ArnNotEquals: { [`${HEADER}-aws-kms-key-id`]: { 'Fn::GetAtt': ['Key', 'Arn'] } },
      Null: { [`${HEADER}-aws-kms-key-id`]: 'false' },
    },
  },
  noUnnamedKey: {
    ...{ Effect: 'Deny', Action: 's3:PutObject' },
    Condition: { StringEquals: { [HEADER]: 'aws:kms' }, Null: { [`${HEADER}-aws-kms-key-id`]: 'true' } },
  },
  noClientKey: {
    ...{ Effect: 'Deny', Action: 's3:PutObject' },
    Condition: { Null: { [`${HEADER}-customer-algorithm`]: 'false' } },
  },
  versionsStay: { Effect: 'Deny', Action: 's3:DeleteObjectVersion*' },
  onlyServices: { ...{ Effect: 'Deny', Action: CONTENT }, Condition: PEOPLE },
  almostOrganization: {
    ...{ Effect: 'Allow', Action: 's3:GetObject' },
    Condition: { StringLike: { 'aws:PrincipalOrgID': 'o-example*' } },
  },
} as const satisfies Record<string, RawMap>;
export type BucketStatement = keyof typeof STATEMENTS;

/** A bucket of user data, its endpoint and the role of the auditor, with a policy of the statements named. */
export function dataBucket(...named: readonly BucketStatement[]): RawMap {
  return { ...bucketOf('data', named), Gateway: endpoint(), Auditor: auditor() };
}

/** A bucket of logs, with a policy of the statements named. */
export function archiveBucket(...named: readonly BucketStatement[]): RawMap {
  return bucketOf('archive', ['noHttp', ...named]);
}

/** The endpoint through which the gateway reaches objects, in its own account or in every one. */
export function endpoint(isOpen = false): RawMap {
  const account = isOpen ? {} : { 'aws:ResourceAccount': '222222222222' };
  return {
    Type: 'AWS::EC2::VPCEndpoint',
    Properties: {
      VpcId: 'vpc-0123456789abcdef0',
      ServiceName: 'com.amazonaws.eu-west-1.s3',
      VpcEndpointType: 'Gateway',
      PolicyDocument: policyOf({
        ...{ Effect: 'Allow', Principal: '*', Action: 's3:*' },
        Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-exampleorgid', ...account } },
      }),
    },
  };
}

function bucketOf(purpose: string, named: readonly BucketStatement[]): RawMap {
  const name = `${SITE}-${purpose}-222222222222-eu-west-1`;
  const Resource = [`arn:aws:s3:::${name}`, `arn:aws:s3:::${name}/*`];
  const statements = named.flatMap((one): RawMap[] => {
    const statement: RawMap = { Principal: '*', ...STATEMENTS[one] };
    if (statement['Action'] !== CONTENT) return [{ ...statement, Resource }];
    // Every action on objects.
    const [bucket, objects] = Resource;
    return [
      { ...statement, Resource: bucket },
      { ...statement, Action: 's3:*', Resource: objects },
    ];
  });
  return {
    ...exampleBucket({ BucketName: name }),
    Key: key('KeyAdministrator', `${SITE}-gateway-read`),
    Reader: role('gateway-read', { AWS: `${HERE}/DataReader` }),
    Policy: {
      Type: 'AWS::S3::BucketPolicy',
      Properties: { Bucket: { Ref: 'Bucket' }, PolicyDocument: policyOf(...statements) },
    },
  };
}

/** The vault of backups: whether its policy denies deletion of recovery points, and whether it denies copies, and restores but by data writers. */
export function vault(isKept: boolean, isClosed = true): RawMap {
  const deny: RawMap = { Effect: 'Deny', Principal: '*' };
  const keeps = { ...deny, Action: ['backup:DeleteRecoveryPoint', 'backup:UpdateRecoveryPoint*'] };
  const closes = [
    { ...deny, Action: 'backup:CopyFromBackupVault' },
    { ...deny, Action: 'backup:StartRestoreJob', Condition: unlessRoles('DataWriter', '*/DataWriter') },
  ];
  return {
    Key: key('KeyAdministrator', `${SITE}-backup`, 'backup'),
    Vault: {
      Type: 'AWS::Backup::BackupVault',
      DeletionPolicy: 'Retain',
      UpdateReplacePolicy: 'Retain',
      Properties: {
        BackupVaultName: `${SITE}-vault`,
        EncryptionKeyArn: { 'Fn::GetAtt': ['Key', 'Arn'] },
        AccessPolicy: policyOf(...(isKept ? [keeps] : []), ...(isClosed ? closes : [])),
      },
    },
  };
}

/** The trail of the site, and the key and bucket that it needs. */
export function trail(): RawMap {
  return {
    ...archiveBucket('onlyServices'),
    Trail: {
      Type: 'AWS::CloudTrail::Trail',
      Properties: {
        TrailName: `${SITE}-trail`,
        S3BucketName: { Ref: 'Bucket' },
        KMSKeyId: { 'Fn::GetAtt': ['Key', 'Arn'] },
        ...{ IsLogging: true, IsMultiRegionTrail: true, EnableLogFileValidation: true },
      },
    },
  };
}

/** Roles that a queue allows to receive, beside the auditor's, and to send, beside services. */
interface QueueUsers {
  readonly receivers?: readonly string[];
  readonly senders?: readonly string[];
}

/** The queue from which the auditor takes alerts. */
export function alertQueue({ receivers = [], senders = [] }: QueueUsers = {}): RawMap {
  return {
    Key: key('KeyAdministrator', `${SITE}-auditor`, 'sqs'),
    Alias: {
      Type: 'AWS::KMS::Alias',
      Properties: { AliasName: 'alias/example-dublin/alerts', TargetKeyId: { Ref: 'Key' } },
    },
    Auditor: auditor(),
    Queue: {
      Type: 'AWS::SQS::Queue',
      Properties: {
        QueueName: `${SITE}-alerts-auditor`,
        KmsMasterKeyId: { 'Fn::GetAtt': ['Key', 'Arn'] },
      },
    },
    QueuePolicy: {
      Type: 'AWS::SQS::QueuePolicy',
      Properties: {
        Queues: [{ Ref: 'Queue' }],
        PolicyDocument: policyOf(
          { Effect: 'Deny', Principal: '*', Action: 'sqs:*', Condition: { Bool: { 'aws:SecureTransport': 'false' } } },
          {
            ...{
              Effect: 'Deny',
              Principal: '*',
              Action: ['sqs:ChangeMessageVisibility', 'sqs:DeleteMessage', 'sqs:ReceiveMessage'],
            },
            Condition: unlessRoles(`${SITE}-auditor`, ...receivers),
          },
          { Effect: 'Deny', Principal: '*', Action: 'sqs:PurgeQueue' },
          {
            ...{ Effect: 'Deny', Principal: '*', Action: 'sqs:SendMessage' },
            Condition: { ...PEOPLE, ...(senders.length > 0 && unlessRoles(...senders)) },
          },
        ),
      },
    },
  };
}

/** What the policy of a bucket of user data says, but for what examples omit. */
export const CLOSED: readonly BucketStatement[] = [
  'noHttp',
  'onlyGateway',
  'notAuditor',
  'notElsewhere',
  'versionsStay',
];
/** A bucket of user data that denies all that it has to. */
export const OBJECTS: RawMap = dataBucket(...CLOSED);
/** The same, where a migration writes as well. */
export const WITH_MIGRATION: RawMap = dataBucket('noHttp', 'onlyGatewayAndMigration', 'notElsewhere', 'versionsStay');
/** A bucket of logs that services fill. */
export const ARCHIVE: RawMap = archiveBucket('onlyServices');
/** A queue that services fill and the auditor reads. */
export const QUEUE: RawMap = alertQueue();
/** A log group of a workload. */
export const LOG_GROUP: RawMap = {
  Group: { Type: 'AWS::Logs::LogGroup', Properties: { LogGroupName: '/example/dublin/workload' } },
};
