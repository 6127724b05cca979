import { diff } from '../../../lib/evidence/diff/diff';
import { evidenceFor } from '../evidence-for';

const ALLOW = {
  Sid: 'Read',
  Effect: 'Allow',
  Principal: { AWS: ['222222222222'] },
  Action: ['s3:GetObject'],
  Resource: ['arn:aws:s3:::b/*'],
  Condition: { StringEquals: { 'aws:SourceVpce': ['vpce-1'] } },
};
const DENY = {
  Sid: 'Elsewhere',
  Effect: 'Deny',
  Principal: '*',
  Action: ['s3:GetObject', 's3:PutObject'],
  Resource: '*',
  Condition: { ArnNotLike: { 'aws:PrincipalArn': ['arn:aws:iam::222222222222:role/gateway'] } },
};

function evidence(...statements: readonly object[]) {
  const Policy = {
    Type: 'AWS::S3::BucketPolicy',
    Metadata: { 'aws:cdk:path': 'dublin/Bucket/Policy/Resource' },
    Properties: { Bucket: 'b', PolicyDocument: { Statement: statements } },
  };
  const Bucket = { Type: 'AWS::SQS::Queue', Metadata: { 'aws:cdk:path': 'dublin/Bucket/Resource' }, Properties: {} };
  return evidenceFor([{ resources: { Bucket, ...(statements.length > 0 ? { Policy } : {}) } }], { rules: [] });
}

function changes(base: readonly object[], head: readonly object[]) {
  return diff(evidence(...base), evidence(...head))
    .filter(({ topic }) => topic === 'policy')
    .map(({ strength, what }) => `${strength}: ${what}`);
}

test('another order, another id and a list of one in place of a text change nothing', () => {
  const renamed = { ...ALLOW, Sid: 'Other', Action: 's3:GetObject' };
  expect(changes([ALLOW, DENY], [DENY, renamed])).toEqual([]);
});

test.each<[string, object, object, string]>([
  [
    'principals',
    ALLOW,
    { ...ALLOW, Principal: { AWS: ['222222222222', '333333333333'] } },
    'an allow reaches further: principals',
  ],
  ['actions', ALLOW, { ...ALLOW, Action: ['s3:GetObject', 's3:PutObject'] }, 'an allow reaches further: actions'],
  [
    'resources',
    ALLOW,
    { ...ALLOW, Resource: ['arn:aws:s3:::b/*', 'arn:aws:s3:::c/*'] },
    'an allow reaches further: resources',
  ],
  ['no condition', ALLOW, { ...ALLOW, Condition: {} }, 'an allow reaches further: conditions'],
  [
    'another value of a condition',
    ALLOW,
    { ...ALLOW, Condition: { StringEquals: { 'aws:SourceVpce': ['vpce-1', 'vpce-2'] } } },
    'an allow reaches further: conditions',
  ],
  ['other resources', ALLOW, { ...ALLOW, Resource: ['arn:aws:s3:::c/*'] }, 'an allow reaches further: resources'],
])('an allow with more %s weakens', (_what, base, head, expected) => {
  expect(changes([base], [head])).toEqual([`weakened: ${expected}`]);
});

test.each<[string, object, object, string]>([
  ['fewer actions', DENY, { ...DENY, Action: ['s3:PutObject'] }, 'a deny exempts more: actions'],
  [
    'another exemption',
    DENY,
    {
      ...DENY,
      Condition: {
        ArnNotLike: {
          'aws:PrincipalArn': ['arn:aws:iam::222222222222:role/gateway', 'arn:aws:iam::222222222222:role/x'],
        },
      },
    },
    'a deny exempts more: conditions',
  ],
  [
    'another condition',
    DENY,
    { ...DENY, Condition: { ...DENY.Condition, Bool: { 'aws:PrincipalIsAWSService': 'false' } } },
    'a deny exempts more: conditions',
  ],
])('a deny with %s weakens, and the other way strengthens', (_what, base, head, expected) => {
  expect(changes([base], [head])).toEqual([`weakened: ${expected}`]);
  expect(changes([head], [base])).toEqual([expect.stringMatching(/^strengthened: a deny reaches further/)]);
});

test('an allow that reaches less far strengthens', () => {
  const more = { ...ALLOW, Principal: { AWS: ['222222222222', '333333333333'] } };
  expect(changes([more], [ALLOW])).toEqual(['strengthened: an allow reaches less far: principals']);
});

test('statements that come or go are told by what they do', () => {
  expect(changes([DENY], [DENY, ALLOW])).toEqual(['weakened: a policy allows more']);
  expect(changes([DENY, ALLOW], [DENY])).toEqual(['strengthened: a policy allows less']);
  expect(changes([ALLOW, DENY], [ALLOW])).toEqual(['weakened: a policy no longer denies']);
  expect(changes([ALLOW], [ALLOW, DENY])).toEqual(['strengthened: a policy denies more']);
});

test('a policy that is gone is missed while what it protected is there', () => {
  expect(changes([ALLOW, DENY], [])).toEqual(['weakened: a policy no longer denies']);
});
