import { evaluate } from '../../../../lib/judge/report/evaluate';
import { outsideAccess } from '../../../../lib/judge/rules/exposure/outside-access';
import { ALL_RULES } from '../../../../lib/site-policy/rules';
import { assemblyOf } from '../../assembly-of';

const OTHER = 'arn:aws:iam::333333333333:role/reader';
const secret = (...Statement: readonly object[]) => ({
  Policy: {
    Type: 'AWS::SecretsManager::ResourcePolicy',
    Properties: {
      SecretId: 'arn:aws:secretsmanager:eu-west-1:222222222222:secret:records',
      ResourcePolicy: { Version: '2012-10-17', Statement },
    },
  },
});
const reads = (Principal: unknown, Condition?: object) => ({
  ...{ Effect: 'Allow', Principal, Action: 'secretsmanager:GetSecretValue', Resource: '*' },
  ...(Condition && { Condition }),
});
const found = (resources: Readonly<Record<string, unknown>>, more: { readonly trusted?: readonly string[] } = {}) =>
  evaluate(assemblyOf({ resources, ...more }), [outsideAccess]).flatMap(({ findings }) => findings);

test('an account that the policy names is advice, until somebody calls it theirs', () => {
  const named = secret(reads({ AWS: OTHER }));
  expect(found(named)).toMatchObject([
    { advice: true, message: expect.stringMatching(/333333333333.* may secretsmanager:GetSecretValue/) },
  ]);
  expect(found(named, { trusted: ['333333333333'] })).toEqual([]);
});

test('all statements decide together', () => {
  const denied = { ...reads('*', { StringNotEquals: { 'aws:PrincipalAccount': '222222222222' } }), Effect: 'Deny' };
  expect(found(secret(reads({ AWS: OTHER }), denied))).toEqual([]);
  const other = { ...denied, Condition: { StringEquals: { 'aws:PrincipalAccount': '444444444444' } } };
  expect(found(secret(reads({ AWS: OTHER }), other))).toHaveLength(1);
});

test('whom a condition does not name is found, not advised', () => {
  const open = secret(reads('*', { StringNotEquals: { 'aws:PrincipalAccount': '444444444444' } }));
  const [finding, ...others] = found(open);
  expect([finding?.advice, others]).toEqual([undefined, []]);
  expect(finding?.message).toMatch(/^found that .* may secretsmanager:GetSecretValue, expected nobody outside$/);
});

test.each([
  ['an organization', { StringEquals: { 'aws:PrincipalOrgID': 'o-exampleorgid' } }],
  ['a network', { StringEquals: { 'aws:SourceVpce': 'vpce-0a1b2c3d4e5f60718' } }],
  ['addresses', { IpAddress: { 'aws:SourceIp': '203.0.113.0/24' } }],
  ['a role of the account', { ArnEquals: { 'aws:PrincipalArn': 'arn:aws:iam::222222222222:role/reader' } }],
])('%s that the policy names is taken to be inside', (_what, condition) => {
  expect(found(secret(reads('*', condition)))).toEqual([]);
});

test.each([
  ['a principal', reads({ AWS: { 'Fn::ImportValue': 'reader' } })],
  ['a condition', reads('*', { StringEquals: { 'aws:PrincipalOrgID': { 'Fn::ImportValue': 'organization' } } })],
  ['part of a principal', reads({ AWS: { 'Fn::Sub': ['arn:aws:iam::${A}:root', { A: { 'Fn::ImportValue': 'a' } }] } })],
])('%s that is not known before deployment is said, and does not pass', (_what, statement) => {
  expect(found(secret(statement))).toMatchObject([
    { advice: true, message: expect.stringMatching(/^it cannot be decided whether somebody outside has access: /) },
  ]);
});

test.each([
  ['anybody', reads('*')],
  ['anybody beside it', reads({ AWS: [OTHER, '*'] })],
  ['all but one', { ...reads(undefined), NotPrincipal: { AWS: OTHER } }],
])('beside an account that is trusted, %s is found or cannot be decided', (_what, statement) => {
  const named = reads({ AWS: OTHER });
  expect(found(secret(named), { trusted: ['333333333333'] })).toEqual([]);
  expect(found(secret(named, statement), { trusted: ['333333333333'] })).not.toEqual([]);
});

test('what another rule finds of a statement is not found twice', () => {
  const all = evaluate(assemblyOf({ resources: secret(reads('*')) }), ALL_RULES);
  const ids = all.filter(({ findings }) => findings.length > 0).map(({ rule }) => rule.id);
  expect(ids).toContain('public-policy');
  expect(ids).not.toContain('outside-access');
});
