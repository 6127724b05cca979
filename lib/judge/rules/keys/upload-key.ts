import { ofTypes, type ResourceRule } from '../../rule';
import { policiesOfBucket } from '../../statements/bucket-policies';
import { receivesLogs } from '../../statements/log-receivers';
import { type Condition, type Statement, statementsAt } from '../../statements/policy-document';
import type { Assembly } from '../../template/assembly';
import type { Resource } from '../../template/resource';

const ENCRYPTION = 's3:x-amz-server-side-encryption';
const KEY = `${ENCRYPTION}-aws-kms-key-id`;
const CLIENT_KEY = `${ENCRYPTION}-customer-algorithm`;

/** What a condition of a refusal has to be: its operator, key and value. */
interface Part {
  readonly operator: RegExp;
  readonly key: string;
  /** Absent where the value is a key, which is told from its form. */
  readonly value?: string;
}

/** A refusal of uploads, by all its conditions. */
interface Refusal {
  readonly of: string;
  readonly parts: readonly Part[];
}

const given = (key: string): Part => ({ operator: /^Null$/, key, value: 'false' });
const REFUSALS: readonly Refusal[] = [
  {
    of: 'an encryption other than aws:kms',
    parts: [given(ENCRYPTION), { operator: /^StringNotEquals$/, key: ENCRYPTION, value: 'aws:kms' }],
  },
  {
    of: 'a key other than that of the site',
    parts: [given(KEY), { operator: /^(Arn|String)NotEquals$/, key: KEY }],
  },
  {
    of: 'an encryption that leaves the key to S3',
    parts: [given(ENCRYPTION), { operator: /^Null$/, key: KEY, value: 'true' }],
  },
  { of: 'a key that only the client knows', parts: [given(CLIENT_KEY)] },
];

/** In a deployment, buckets of user data refuse uploads under other keys than their own. */
export const uploadKey: ResourceRule = {
  id: 'upload-key',
  subject: 'resource',
  title: 'In a deployment, buckets of user data refuse uploads under other keys than their own',
  why: 'whoever uploads chooses the key: the default of the bucket is for those who name none',
  fix: 'deny s3:PutObject to everybody under the conditions that the finding names',
  topic: 'keys',
  level: 'required',
  hook: 'others',
  needs: 'deployment',
  standards: [
    { standard: 'GDPR', clause: '32(1)(a)' },
    { standard: 'BSI C5:2026', clause: 'CRY-19.01B' },
  ],
  appliesTo: ofTypes((type) => type === 'AWS::S3::Bucket'),
  check: (bucket, assembly) => {
    if (receivesLogs(bucket, assembly)) return [];
    const denials = denialsOf(bucket, assembly);
    return REFUSALS.filter((refusal) => !denials.some(({ conditions }) => isRefusal(conditions, refusal))).map(
      ({ of, parts }) => ({
        path: [],
        message: `found no statement of its policy that denies s3:PutObject with ${of}, expected one under ${parts.map(({ operator, key }) => `${operator.source.replace(/[$^]/g, '')} ${key}`).join(' and ')}`,
      }),
    );
  },
  examples: {
    good: [
      { name: 'a bucket that takes its own key alone', accounts: ['222222222222'], resources: resources(refusals()) },
    ],
    bad: [
      { name: 'a bucket that takes any key', accounts: ['222222222222'], resources: resources([]) },
      {
        name: 'a bucket that takes keys of clients',
        accounts: ['222222222222'],
        resources: resources(refusals().slice(0, 3)),
      },
      {
        name: 'a bucket that refuses other keys where none is named',
        accounts: ['222222222222'],
        resources: resources(
          refusals().map((each) => ({ Null: { [KEY]: 'true' }, ArnNotEquals: { [KEY]: 'alias/site/data' }, ...each })),
        ),
      },
    ],
  },
};

function denialsOf(bucket: Resource, assembly: Assembly): readonly Statement[] {
  return policiesOfBucket(bucket, assembly)
    .flatMap((policy) => statementsAt(policy, 'PolicyDocument'))
    .filter(
      ({ allows, principals, actions }) =>
        !allows &&
        principals.some(({ value }) => value === '*') &&
        actions.some((action) => /^s3:(PutObject|Put\*|\*)$/.test(action)),
    );
}

function isRefusal(conditions: readonly Condition[], { parts }: Refusal): boolean {
  return (
    conditions.length === parts.length && parts.every((part) => conditions.some((condition) => isPart(condition, part)))
  );
}

function isPart({ operator, key, values }: Condition, part: Part): boolean {
  return (
    part.operator.test(operator) &&
    key === part.key &&
    values.length > 0 &&
    values.every((value) => (part.value === undefined ? !/\*|aws\//.test(value) : value === part.value))
  );
}

function refusals(): readonly object[] {
  return [
    { Null: { [ENCRYPTION]: 'false' }, StringNotEquals: { [ENCRYPTION]: 'aws:kms' } },
    { Null: { [KEY]: 'false' }, ArnNotEquals: { [KEY]: 'arn:aws:kms:eu-west-1:222222222222:key/1234abcd' } },
    { Null: { [ENCRYPTION]: 'false', [KEY]: 'true' } },
    { Null: { [CLIENT_KEY]: 'false' } },
  ];
}

function resources(conditions: readonly object[]): Readonly<Record<string, object>> {
  const deny = { Effect: 'Deny', Principal: '*', Resource: { 'Fn::Sub': '${Objects.Arn}/*' } };
  return {
    Objects: {
      Type: 'AWS::S3::Bucket',
      Properties: {
        BucketEncryption: {
          ServerSideEncryptionConfiguration: [
            { ServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms', KMSMasterKeyID: 'alias/site/data' } },
          ],
        },
      },
    },
    Policy: {
      Type: 'AWS::S3::BucketPolicy',
      Properties: {
        Bucket: { Ref: 'Objects' },
        PolicyDocument: {
          Version: '2012-10-17',
          Statement: [
            { ...deny, Action: 's3:*', Condition: { Bool: { 'aws:SecureTransport': 'false' } } },
            ...conditions.map((condition) => ({ ...deny, Action: 's3:PutObject', Condition: condition })),
          ],
        },
      },
    },
  };
}
