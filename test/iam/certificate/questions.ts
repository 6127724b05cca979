import fc from 'fast-check';
import type { Policies } from '../../../lib/iam/authorize/policies';
import type { Condition, PrincipalClass, Question } from '../../../lib/iam/search/question';
import { AWAY, bucketPolicies, HOME, ORG, policies } from '../arbitrary';

const READER = `arn:aws:iam::${HOME}:role/reader`;

const classes = fc.uniqueArray(
  fc.constantFrom<PrincipalClass>(
    { kind: 'anyone', accounts: [HOME], org: ORG },
    { kind: 'anyone', accounts: 'any', exceptAccounts: [HOME], org: { not: ORG } },
    { kind: 'anyone', accounts: 'any', except: [READER] },
    { kind: 'anyone', accounts: [HOME, AWAY] },
    { kind: 'anonymous' },
    { kind: 'services' },
    { kind: 'providers' },
  ),
  { minLength: 1, maxLength: 2 },
);

const where = fc.constantFrom<Condition>(
  {},
  { StringNotEquals: { 'aws:PrincipalOrgID': ORG } },
  { StringNotLike: { 'aws:SourceVpce': 'vpce-1*' } },
  { StringNotEqualsIfExists: { 'aws:SourceVpc': 'vpc-1' } },
  { StringNotEquals: { 'aws:RequestedRegion': ['eu-west-1', 'eu-north-1'] } },
  { ArnNotLike: { 'aws:PrincipalArn': `arn:aws:iam::${HOME}:role/reader*` } },
  { Bool: { 'aws:SecureTransport': 'false' }, Null: { 'aws:SourceVpce': 'true' } },
  { NotIpAddress: { 'aws:SourceIp': '192.0.2.0/24' }, DateLessThan: { 'aws:CurrentTime': '2026-01-01T00:00:00Z' } },
);

const unless = fc.subarray<Condition>(
  [
    { StringEquals: { 'aws:PrincipalAccount': HOME } },
    { ArnLike: { 'aws:PrincipalArn': [`arn:aws:iam::${HOME}:role/reader*`, 'arn:aws:iam::*:role/admin'] } },
    { 'ForAnyValue:StringEquals': { 'aws:TagKeys': 'site' } },
  ],
  { maxLength: 1 },
);

const actions = fc.constantFrom(
  ['s3:GetObject', 's3:GetObjectAcl', 's3:PutObject', 's3:DeleteObject'],
  ['s3:?*'],
  ['s3:GetObject'],
);

/** Two tests of which every request meets exactly one. */
const OPPOSITES = [
  [{ StringEquals: { 'aws:SourceVpce': 'vpce-1' } }, { StringNotEquals: { 'aws:SourceVpce': 'vpce-1' } }],
  [{ StringLike: { 'aws:PrincipalTag/team': 'blue*' } }, { StringNotLike: { 'aws:PrincipalTag/team': 'blue*' } }],
  [{ ArnLike: { 'aws:PrincipalArn': READER } }, { ArnNotLike: { 'aws:PrincipalArn': READER } }],
  [{ Null: { 'aws:SourceIp': 'true' } }, { Null: { 'aws:SourceIp': 'false' } }],
  [{ NumericLessThan: { 's3:TlsVersion': '1.2' } }, { NumericGreaterThanEqualsIfExists: { 's3:TlsVersion': '1.2' } }],
  [{ Bool: { 'aws:SecureTransport': 'true' } }, { BoolIfExists: { 'aws:SecureTransport': 'false' } }],
  [{ IpAddress: { 'aws:SourceIp': '192.0.2.0/24' } }, { NotIpAddress: { 'aws:SourceIp': '192.0.2.0/24' } }],
] as const;

/** Statements that deny everything between them, by two conditions, but perhaps for one of them. */
const denials = fc
  .record({
    tests: fc.uniqueArray(fc.constantFrom(...OPPOSITES), { minLength: 2, maxLength: 2 }),
    without: fc.constantFrom(-1, -1, 0, 3),
  })
  .map(({ tests: [one, other], without }) => {
    const pairs = one?.flatMap((first) => other?.map((second) => [first, second] as const) ?? []) ?? [];
    return pairs
      .filter((_, index) => index !== without)
      .map(([first, second]) => ({
        ...{ Effect: 'Deny', Principal: '*', Action: 's3:*', Resource: '*' },
        Condition: both(first, second),
      }));
  });

function both(first: Condition, second: Condition): Condition {
  const operators = new Set([...Object.keys(first), ...Object.keys(second)]);
  return Object.fromEntries([...operators].map((operator) => [operator, { ...first[operator], ...second[operator] }]));
}

/** Small questions about a bucket: who comes by, under what policies, from where. */
export const question: fc.Arbitrary<Question> = fc
  .record({
    bucket: bucketPolicies,
    own: policies,
    principals: classes,
    isNamed: fc.boolean(),
    isLimited: fc.boolean(),
    arn: fc.constantFrom('arn:aws:s3:::records/*', 'arn:aws:s3:::records/a/1', 'arn:aws:s3:::records'),
    type: fc.constantFrom('gateway' as const, 'interface' as const, undefined),
    where,
    unless,
    actions,
    denials: fc.option(denials),
  })
  .map(({ bucket, own, principals, isNamed, isLimited, arn, type, denials, ...asked }) => {
    const { identity, boundary, scp } = own;
    const named: PrincipalClass = {
      ...{ kind: 'named', principal: READER, org: ORG },
      policies: { identity, boundary, scp },
    };
    const limited = principals.map((one) => (one.kind === 'anyone' && isLimited ? { ...one, policies: { scp } } : one));
    return {
      ...asked,
      resources: [{ arn, account: HOME, policy: withStatements(bucket.resource, denials ?? []), rcp: bucket.rcp }],
      principals: isNamed ? [...limited, named] : limited,
      endpoints: [{ id: 'vpce-1', vpc: 'vpc-1', policy: bucket.endpoint, type }],
    };
  });

function withStatements(policy: Policies['resource'], statements: readonly object[]): Policies['resource'] {
  const own = [policy ?? []].flat().flatMap((document) => document['Statement']);
  return { Version: '2012-10-17', Statement: [...own, ...statements] };
}
