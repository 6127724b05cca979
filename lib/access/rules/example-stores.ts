import { exampleBucket } from '../../policy/rules/example-bucket';
import type { RawMap } from '../../policy/template';
import { policyOf, unlessRoles } from './example-organization';

const HERE = 'arn:aws:iam::222222222222:role';
const SITE = 'example-dublin';
const CONTENT = [
  ...['s3:AbortMultipartUpload', 's3:*Object*', 's3:ListBucket*', 's3:ListMultipartUploadParts', 's3:Replicate*'],
];
const CRYPTOGRAPHIC = ['kms:CreateGrant', 'kms:Decrypt', 'kms:Encrypt', 'kms:GenerateDataKey*', 'kms:ReEncrypt*'];
const PEOPLE: RawMap = { Bool: { 'aws:PrincipalIsAWSService': 'false' } };

/** Statements of a bucket's policy, by what they say. */
const STATEMENTS = {
  noHttp: { Effect: 'Deny', Action: 's3:*', Condition: { Bool: { 'aws:SecureTransport': 'false' } } },
  onlyGateway: {
    ...{ Effect: 'Deny', Action: CONTENT },
    Condition: { ...unlessRoles(`${SITE}-gateway-read`, `${SITE}-auditor`), ...PEOPLE },
  },
  notAuditor: {
    ...{ Effect: 'Deny', Action: CONTENT },
    Condition: { ArnEquals: { 'aws:PrincipalArn': `${HERE}/${SITE}-auditor` } },
  },
  notElsewhere: {
    ...{ Effect: 'Deny', Action: CONTENT },
    Condition: { StringNotEquals: { 'aws:SourceVpce': { Ref: 'Gateway' } }, ...PEOPLE },
  },
  almostOrganization: {
    ...{ Effect: 'Allow', Action: 's3:GetObject' },
    Condition: { StringLike: { 'aws:PrincipalOrgID': 'o-example*' } },
  },
} as const satisfies Record<string, RawMap>;
export type BucketStatement = keyof typeof STATEMENTS;

/** A bucket of user data, its endpoint and the role of the auditor, with a policy of the statements named. */
export function dataBucket(...named: readonly BucketStatement[]): RawMap {
  return {
    ...bucketOf('data', named),
    Gateway: {
      Type: 'AWS::EC2::VPCEndpoint',
      Properties: {
        VpcId: 'vpc-0123456789abcdef0',
        ServiceName: 'com.amazonaws.eu-west-1.s3',
        VpcEndpointType: 'Gateway',
        PolicyDocument: policyOf({
          ...{ Effect: 'Allow', Principal: '*', Action: 's3:*' },
          Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-exampleorgid' } },
        }),
      },
    },
    Auditor: role('auditor', { AWS: '555555555555' }, ...CONTENT, ...CRYPTOGRAPHIC),
  };
}

/** A bucket of logs. */
export function archiveBucket(): RawMap {
  return bucketOf('archive', ['noHttp', 'onlyGateway']);
}

function bucketOf(purpose: string, named: readonly BucketStatement[]): RawMap {
  const name = `${SITE}-${purpose}-222222222222-eu-west-1`;
  const Resource = [`arn:aws:s3:::${name}`, `arn:aws:s3:::${name}/*`];
  const statements = named.map((one): RawMap => ({ Principal: '*', ...STATEMENTS[one], Resource }));
  return {
    ...exampleBucket({ BucketName: name }),
    Policy: {
      Type: 'AWS::S3::BucketPolicy',
      Properties: { Bucket: { Ref: 'Bucket' }, PolicyDocument: policyOf(...statements) },
    },
  };
}

/** A role of the site that somebody may take on, and what it is denied. */
export function role(purpose: string, Principal: RawMap, ...denied: readonly string[]): RawMap {
  const Condition = { StringEquals: 'AWS' in Principal ? { 'sts:ExternalId': 'example-audit' } : {} };
  return {
    Type: 'AWS::IAM::Role',
    Properties: {
      RoleName: `${SITE}-${purpose}`,
      AssumeRolePolicyDocument: {
        Version: '2012-10-17',
        Statement: [{ Effect: 'Allow', Principal, Action: 'sts:AssumeRole', Condition }],
      },
      ...(denied.length > 0 && {
        Policies: [{ PolicyName: 'takes-nothing', PolicyDocument: policyOf({ Effect: 'Deny', Action: [...denied] }) }],
      }),
    },
  };
}

/** A key whose administrators are one role, and whose users another. */
export function key(administrator: string, user: string): RawMap {
  const allow = (name: string, ...Action: readonly string[]): RawMap => ({
    ...{ Effect: 'Allow', Principal: { AWS: '222222222222' }, Action: [...Action] },
    Condition: { ArnLike: { 'aws:PrincipalArn': `${HERE}/${name}` } },
  });
  return {
    Type: 'AWS::KMS::Key',
    DeletionPolicy: 'Retain',
    UpdateReplacePolicy: 'Retain',
    Properties: {
      EnableKeyRotation: true,
      PendingWindowInDays: 30,
      KeyPolicy: policyOf(
        allow(administrator, 'kms:PutKeyPolicy', 'kms:DescribeKey', 'kms:ScheduleKeyDeletion'),
        allow(user, 'kms:Decrypt', 'kms:GenerateDataKey'),
      ),
    },
  };
}

/** The trail of the site, and the key and bucket that it needs. */
export function trail(): RawMap {
  return {
    ...archiveBucket(),
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

/** The queue from which the auditor takes alerts; `spared` are the roles that its policy lets receive. */
export function alertQueue(...spared: readonly string[]): RawMap {
  return {
    Key: key('KeyAdministrator', `${SITE}-auditor`),
    Alias: {
      Type: 'AWS::KMS::Alias',
      Properties: { AliasName: 'alias/example-dublin/alerts', TargetKeyId: { Ref: 'Key' } },
    },
    Auditor: role('auditor', { AWS: '555555555555' }, ...CONTENT, ...CRYPTOGRAPHIC),
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
              Action: ['sqs:DeleteMessage', 'sqs:ReceiveMessage', 'sqs:SendMessage'],
            },
            Condition: unlessRoles(...spared),
          },
        ),
      },
    },
  };
}
