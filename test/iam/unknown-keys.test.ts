import { authorize } from '../../lib/iam';

const RESOURCE = 'arn:aws:s3:::reports/2026.csv';
const decide = (Statement: readonly object[], request: Partial<Parameters<typeof authorize>[0]['request']> = {}) =>
  authorize({
    request: {
      principal: 'arn:aws:iam::111111111111:role/Reader',
      action: 's3:GetObject',
      resource: RESOURCE,
      resourceAccount: '111111111111',
      unknown: (key) => key !== 'aws:viaawsservice',
      ...request,
    },
    policies: { identity: { Version: '2012-10-17', Statement } },
  });
const allow = { Effect: 'Allow', Action: 's3:*', Resource: '*' };
const deny = (Condition: object) => ({ Effect: 'Deny', Action: '*', Resource: '*', Condition });

test('a key that is not known leaves undecided what depends on it, and is told', () => {
  const found = decide([allow, deny({ Bool: { 'aws:SecureTransport': 'false' } })]);
  expect(found).toMatchObject({ decision: 'undecided', by: { policy: 'identity', key: 'aws:securetransport' } });
});

test('a key that is known, or known to be absent, decides', () => {
  const statements = [allow, deny({ Bool: { 'aws:SecureTransport': 'false' } })];
  expect(decide(statements, { context: { 'aws:SecureTransport': true } }).decision).toBe('allow');
  expect(decide([allow, deny({ Bool: { 'aws:ViaAWSService': 'true' } })]).decision).toBe('allow');
});

test('what is decided whatever the key has is decided', () => {
  expect(decide([deny({ Bool: { 'aws:SecureTransport': 'false' } })]).decision).toBe('implicit-deny');
});

test('of a resource that is not known, statements about every resource decide', () => {
  const one = { ...allow, Resource: RESOURCE };
  expect(decide([allow], { resourceUnknown: true }).decision).toBe('allow');
  expect(decide([one], { resourceUnknown: true })).toMatchObject({ decision: 'undecided', by: { key: 'resource' } });
});

test.each<[string, string, object]>([
  ['arn:aws:s3:::reports/*', 'all of them', { decision: 'allow' }],
  ['arn:aws:s3:::*', 'some of them', { decision: 'undecided', by: { key: 'resource' } }],
  ['arn:*:ec2:*:*:*', 'none of them', { decision: 'implicit-deny' }],
  ['*', 'some of them', { decision: 'undecided', by: { key: 'resource' } }],
])('of a resource that is one of %s, a statement about %s decides or not', (pattern, _, decision) => {
  const one = { ...allow, Resource: 'arn:aws:s3:::reports/*' };
  expect(decide([one], { resourceUnknown: [pattern] })).toMatchObject(decision);
});

test('of a resource that is of one of two kinds, a statement about one kind does not decide', () => {
  const one = { ...allow, Resource: 'arn:aws:s3:::reports/*' };
  expect(decide([one], { resourceUnknown: ['arn:aws:s3:::reports/*', 'arn:*:ec2:*:*:*'] }).decision).toBe('undecided');
  expect(decide([one], { resourceUnknown: ['arn:*:sqs:*:*:*', 'arn:*:ec2:*:*:*'] }).decision).toBe('implicit-deny');
});

test('a wildcard of a statement that may reach over a colon does not decide', () => {
  expect(decide([{ ...allow, Resource: 'arn:aws:s3:*/x' }], { resourceUnknown: ['arn:aws:s3:::*/x'] }).decision).toBe(
    'undecided',
  );
});

test('of a resource of which only a pattern is known, a statement with a variable decides only where none can match', () => {
  const own = (Resource: string) => ({ ...allow, Resource });
  const asked = { resourceUnknown: ['arn:aws:s3:::reports/jane/*'], context: { 'aws:username': 'jane' } };
  expect(decide([own('arn:aws:s3:::reports/${aws:username}/*')], asked).decision).toBe('undecided');
  expect(decide([own('arn:aws:s3:::letters/${aws:username}/*')], asked).decision).toBe('implicit-deny');
});

test('a resource that is not known is not taken for one that was asked about before', () => {
  const one = { ...allow, Resource: RESOURCE };
  const every = () => decide([one], { resource: '*' }).decision;
  expect([every(), decide([one], { resource: '*', resourceUnknown: true }).decision, every()]).toEqual([
    'implicit-deny',
    'undecided',
    'implicit-deny',
  ]);
});
