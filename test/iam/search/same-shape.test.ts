import fc from 'fast-check';
import { authorizeWithNeeds, readPolicies } from '../../../lib/iam/authorize/authorize';
import type { Policies } from '../../../lib/iam/authorize/policies';
import type { Request } from '../../../lib/iam/authorize/request';
import type { Question } from '../../../lib/iam/search/question';
import { Renaming } from '../../../lib/iam/search/renaming';
import { SameShape } from '../../../lib/iam/search/same-shape';
import { search } from '../../../lib/iam/search/search';
import { AWAY, bucketPolicies, HOME, ORG, policies, request } from '../arbitrary';

const names = Renaming.of([
  [HOME, AWAY],
  ['reader', 'auditor'],
]);
if (names === undefined) throw new Error('these names overlap');
const renaming = names;

/** A value with every text in it renamed, and its lists turned around. */
function imageOf<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value), (key, one: unknown) => {
    if (Array.isArray(one)) return [...one].reverse();
    return typeof one === 'string' && !/action/i.test(key) ? renaming.text(one) : one;
  });
}

function question(condition: object, more: object = {}): Question {
  const Statement = [{ Effect: 'Allow', Principal: '*', Action: 's3:*', Resource: '*', Condition: condition, ...more }];
  return {
    actions: ['s3:GetObject', 's3:PutObject'],
    resources: [{ arn: 'arn:aws:s3:::records/*', account: HOME, policy: { Version: '2012-10-17', Statement } }],
    principals: [{ kind: 'anyone', accounts: [HOME, AWAY], org: ORG }],
  };
}

const isImage = (one: object, other: object) => new SameShape().isImage(one, other, renaming);

test.each([
  ['an account', { StringEquals: { 'aws:PrincipalAccount': [HOME, '999988887777'] } }],
  ['a role by a pattern', { ArnLike: { 'aws:PrincipalArn': [`arn:aws:iam::*:role/reader`, 'arn:*:iam::*:role/x-*'] } }],
  ['a variable', { StringEquals: { 'aws:ResourceAccount': '${aws:PrincipalAccount}' } }],
  ['an address, which stays', { IpAddress: { 'aws:SourceIp': '192.0.2.0/24' } }],
])('a question that names %s is alike but for names', (_what, condition) => {
  const asked = question(condition);
  expect(isImage(asked, imageOf(asked))).toBe(true);
});

test.each([
  ['an account by its first digits', { StringLike: { 'aws:PrincipalAccount': `${HOME.slice(0, 4)}*` } }],
  ['a name without regard to case', { StringEqualsIgnoreCase: { 'aws:PrincipalTag/team': 'reader' } }],
  ['a name as a number', { NumericEquals: { 'aws:MultiFactorAuthAge': HOME } }],
  [
    'the same key as a text and as a number',
    { NumericLessThan: { 'aws:PrincipalTag/n': '5' }, StringEquals: { 'aws:PrincipalTag/n': HOME } },
  ],
  ['who asks, without regard to case', { StringEqualsIgnoreCase: { 'aws:PrincipalArn': 'arn:aws:iam::1:role/x' } }],
  ['the account of who asks, as a number', { NumericLessThan: { 'aws:PrincipalAccount': '5' } }],
  ['the network of the endpoint, without regard to case', { StringNotEqualsIgnoreCase: { 'aws:SourceVpc': 'vpc-1' } }],
  ['a name as a condition key', { StringEquals: { 'aws:PrincipalTag/reader': 'yes' } }],
])('a question that compares %s is not', (_what, condition) => {
  const asked = question(condition);
  expect(isImage(asked, imageOf(asked))).toBe(false);
});

test.each([
  [
    'one name is another',
    { StringEquals: { 'aws:PrincipalAccount': HOME } },
    { StringEquals: { 'aws:PrincipalAccount': HOME } },
  ],
  ['a condition is missing', { StringEquals: { 'aws:PrincipalOrgID': ORG } }, {}],
  [
    'an operator is another',
    { StringEquals: { 'aws:PrincipalOrgID': ORG } },
    { StringLike: { 'aws:PrincipalOrgID': ORG } },
  ],
])('two questions are not alike where %s', (_what, one, other) => {
  expect(isImage(question(one), question(other))).toBe(false);
});

test('what a document does is a part of what is compared', () => {
  expect(isImage(question({}), imageOf(question({})))).toBe(true);
  expect(isImage(question({}), imageOf(question({}, { Effect: 'Deny' })))).toBe(false);
});

test('a question that is not plain data is refused', () => {
  expect(() => isImage({ one: new Map() }, { one: new Map() })).toThrow('plain data');
});

test('questions that are alike but for names have the same answer, whatever the policies', () => {
  const seen = { alike: 0, holds: 0, fails: 0 };
  const check = ({ endpoint, resource, rcp }: Pick<Policies, 'resource' | 'rcp' | 'endpoint'>) => {
    const asked: Question = {
      actions: ['s3:GetObject', 's3:PutObject'],
      resources: [{ arn: 'arn:aws:s3:::records/*', account: HOME, policy: resource, rcp }],
      principals: [
        { kind: 'anyone', accounts: [AWAY], org: 'o-away' },
        { kind: 'named', principal: `arn:aws:iam::${HOME}:role/reader`, account: HOME },
      ],
      endpoints: [{ id: 'vpce-1', vpc: 'vpc-1', policy: endpoint }],
      where: { StringEquals: { 'aws:RequestedRegion': 'eu-west-1' } },
    };
    const image = imageOf(asked);
    if (!isImage(asked, image)) return;
    seen.alike += 1;
    const { holds } = search(asked);
    expect(search(image).holds).toBe(holds);
    if (holds === true) seen.holds += 1;
    else seen.fails += 1;
  };
  fc.assert(fc.property(bucketPolicies, check), { seed: 11, numRuns: 500 });
  expect(seen.alike).toBeGreaterThan(60);
  expect(seen.holds).toBeGreaterThan(10);
  expect(seen.fails).toBeGreaterThan(10);
});

describe('with the same in the same places', () => {
  const inOrder = (one: object, other: object) => new SameShape({ inOrder: true }).isImage(one, other, renaming);
  const list = (...names: readonly string[]) => question({ StringEquals: { 'aws:PrincipalAccount': names } });
  const renamed = (value: object) =>
    JSON.parse(JSON.stringify(value), (_key, one) => (typeof one === 'string' ? renaming.text(one) : one));
  const turnedIn = (value: object, member: string) =>
    JSON.parse(JSON.stringify(value), (key, one) => (key === member ? [...one].reverse() : one));

  test('values of a condition may stand in any order', () => {
    const asked = list(HOME, '999988887777');
    expect(inOrder(asked, turnedIn(renamed(asked), 'aws:PrincipalAccount'))).toBe(true);
  });

  test.each([
    ['resources', 'resources'],
    ['actions that are asked about', 'actions'],
    ['accounts that are asked about', 'accounts'],
    ['principals', 'principals'],
  ])('%s in another order are another question', (_what, member) => {
    const asked = list(HOME);
    const more = {
      ...asked,
      resources: [...asked.resources, { arn: 'arn:aws:s3:::records', account: HOME }],
      principals: [...asked.principals, { kind: 'services' }],
    };
    const image = renamed(more);
    const turned = turnedIn(image, member);
    expect([inOrder(more, image), inOrder(more, turned), isImage(more, turned)]).toEqual([true, false, true]);
  });

  test('a request is decided as its image is, by the same statements', () => {
    const few = policies.map(({ identity, resource }) => ({ identity, resource }));
    const seen = { renamed: 0, allow: 0, 'explicit-deny': 0, 'implicit-deny': 0, undecided: 0, needs: 0 };
    const check = (asked: { readonly policies: Policies; readonly request: Request }) => {
      const image: typeof asked = renamed(asked);
      if (!inOrder(asked, image)) return;
      if (JSON.stringify(image) !== JSON.stringify(asked)) seen.renamed += 1;
      const [own, other] = [asked, image].map((one) => authorizeWithNeeds(readPolicies(one.policies), one.request));
      if (own === undefined || other === undefined) throw new Error('expected two decisions');
      const { policy, level, document, index } = own.by;
      expect(other).toMatchObject({ decision: own.decision, needs: own.needs });
      expect(other.by).toEqual(expect.objectContaining(JSON.parse(JSON.stringify({ policy, level, document, index }))));
      seen[own.decision] += 1;
      seen.needs += own.needs.length;
    };
    fc.assert(fc.property(fc.record({ policies: few, request }), check), { seed: 5, numRuns: 2000 });
    expect(seen.renamed).toBeGreaterThan(200);
    expect(Math.min(seen.allow, seen['explicit-deny'], seen['implicit-deny'], seen.needs)).toBeGreaterThan(30);
  });
});
