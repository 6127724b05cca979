import { ofTypes, type ResourceRule } from '../../rule';
import { bucketOfPolicy, policiesOfBucket } from '../../statements/bucket-policies';
import { isAccountOf } from '../../statements/deny';
import { type Statement, statementsAt } from '../../statements/policy-document';
import type { Assembly } from '../../template/assembly';
import type { Resource } from '../../template/resource';

const BUCKETS: ReadonlySet<string> = new Set(['AWS::S3::Bucket', 'AWS::S3Outposts::Bucket']);
const POLICIES: ReadonlySet<string> = new Set(['AWS::S3::BucketPolicy', 'AWS::S3Outposts::BucketPolicy']);

const BOTH = [{ 'Fn::GetAtt': ['Objects', 'Arn'] }, { 'Fn::Sub': '${Objects.Arn}/*' }];

/** Every bucket has a policy that denies plain HTTP requests. */
export const bucketDeniesHttp: ResourceRule = {
  id: 'bucket-denies-http',
  subject: 'resource',
  title: 'Every bucket has a policy that denies plain HTTP requests',
  why: 'S3 answers plain HTTP, also to requests that are signed, so that objects can be read on the way',
  fix: 'deny s3:* on the bucket and its objects to everybody where aws:SecureTransport is false; in CDK, enforceSSL: true',
  topic: 'encryption-in-transit',
  level: 'required',
  hook: 'others',
  standards: [
    { standard: 'GDPR', clause: '32(1)(a)' },
    { standard: 'BSI C5:2026', clause: 'CRY-04.01B' },
    { standard: 'ISO 27001:2022', clause: 'A.8.24' },
  ],
  appliesTo: ofTypes((type) => BUCKETS.has(type) || POLICIES.has(type)),
  check: (resource, assembly) => {
    const policies = BUCKETS.has(resource.type) ? policiesOfBucket(resource, assembly) : [resource];
    // A bucket whose policies say nothing of it is reported where they stand, and once.
    if (policies.length > 0 && policies[0] !== resource) return [];
    return denyHttp(policies)
      ? []
      : othersDeny(resource, assembly)
        ? []
        : [
            {
              path: policies.length > 0 ? ['Properties', 'PolicyDocument'] : [],
              message:
                policies.length > 0
                  ? 'found no statement that denies every action on the bucket and its objects to everybody where aws:SecureTransport is false'
                  : 'found no policy of the bucket, expected one that denies every action where aws:SecureTransport is false',
            },
          ];
  },
  examples: {
    good: [
      {
        name: 'a policy that denies plain HTTP requests',
        resources: {
          Key: { Type: 'AWS::KMS::Key', Properties: { EnableKeyRotation: true } },
          Objects: bucket(),
          Policy: policy({ Bool: { 'aws:SecureTransport': 'false' } }),
        },
      },
    ],
    bad: [
      { name: 'a bucket without a policy', resources: { Objects: bucket() } },
      {
        name: 'a policy that denies plain HTTP requests to some',
        resources: {
          Objects: bucket(),
          Policy: policy({ Bool: { 'aws:SecureTransport': 'false' }, StringEquals: { 'aws:PrincipalTag/team': 'a' } }),
        },
      },
      {
        name: 'a policy that denies plain HTTP requests for objects, but not for the list of them',
        resources: {
          Objects: bucket(),
          Policy: policy({ Bool: { 'aws:SecureTransport': 'false' } }, [{ 'Fn::Sub': '${Objects.Arn}/*' }]),
        },
      },
      {
        name: 'a policy that denies the wrong half',
        resources: { Objects: bucket(), Policy: policy({ Bool: { 'aws:SecureTransport': 'true' } }) },
      },
    ],
  },
};

/** A bucket has one policy, but conditions can choose between several. */
function othersDeny(policy: Resource, assembly: Assembly): boolean {
  const bucket = bucketOfPolicy(policy, assembly);
  return bucket !== undefined && policiesOfBucket(bucket, assembly).some((each) => each !== policy && denyHttp([each]));
}

/** Listing is an action on the bucket, reading one on its objects: the ARN of one does not cover the other. */
function denyHttp(policies: readonly Resource[]): boolean {
  const denied = policies
    .flatMap((policy) =>
      statementsAt(policy, 'PolicyDocument').filter(
        (statement) => deniesHttp(statement) && isForEverybody(statement, policy),
      ),
    )
    .flatMap(({ resources }) => resources);
  return denied.some((resource) => resource.endsWith('*')) && denied.some((resource) => !resource.endsWith('/*'));
}

/** S3 on Outposts answers to the account of the bucket alone, and takes `*` as principal only with a condition on addresses. */
function isForEverybody({ principals }: Statement, { type, template }: Resource): boolean {
  const account = type.startsWith('AWS::S3Outposts::') ? template.account : undefined;
  return principals.some(({ value }) => value === '*' || (account !== undefined && isAccountOf(value, account)));
}

function deniesHttp({ allows, actions, conditions }: Statement): boolean {
  return (
    !allows &&
    actions.some((action) => /^(\*|s3:\*|s3-outposts:\*)$/.test(action)) &&
    conditions.length === 1 &&
    conditions.every(
      ({ operator, key, values }) =>
        key === 'aws:securetransport' &&
        /^Bool(IfExists)?$/.test(operator) &&
        values.every((value) => value === 'false'),
    )
  );
}

function bucket(): object {
  return {
    Type: 'AWS::S3::Bucket',
    Properties: {
      BucketEncryption: {
        ServerSideEncryptionConfiguration: [
          {
            ServerSideEncryptionByDefault: {
              SSEAlgorithm: 'aws:kms',
              KMSMasterKeyID: { 'Fn::GetAtt': ['Key', 'Arn'] },
            },
          },
        ],
      },
    },
  };
}

function policy(condition: object, resources: readonly object[] = BOTH): object {
  return {
    Type: 'AWS::S3::BucketPolicy',
    Properties: {
      Bucket: { Ref: 'Objects' },
      PolicyDocument: {
        Version: '2012-10-17',
        Statement: [
          {
            Effect: 'Deny',
            Principal: { AWS: '*' },
            Action: 's3:*',
            Resource: resources,
            Condition: condition,
          },
        ],
      },
    },
  };
}
