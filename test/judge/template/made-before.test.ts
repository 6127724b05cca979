import { loadDeployment } from '../../../lib/deployment/load-deployment';
import { scopeOfDeployment } from '../../../lib/judge/scope';
import { isMadeBefore } from '../../../lib/judge/template/made-before';
import { type StackOf, stacksOf } from '../assembly-of';

const role = { Type: 'AWS::IAM::Role', Properties: {} };
const nested = (more: object = {}) => ({ Type: 'AWS::CloudFormation::Stack', ...more });
const queue = (more: object = {}) => ({ Type: 'AWS::SQS::Queue', Properties: {}, ...more });
const deployment = loadDeployment('deployments/reference.yaml', { today: '2026-11-23' });

/** Whether the role of an assembly is made before its queue. */
function before(stacks: readonly StackOf[], scope = {}) {
  const assembly = stacksOf(stacks, scope);
  const [maker] = assembly.ofType('AWS::IAM::Role');
  const [user] = assembly.ofType('AWS::SQS::Queue');
  if (!maker || !user) throw new Error('expected a role and a queue');
  return isMadeBefore(maker, user, assembly);
}

test.each([
  ['DependsOn', queue({ DependsOn: 'Role' })],
  ['a list of DependsOn', queue({ DependsOn: ['Other', 'Role'] })],
  ['Ref', queue({ Properties: { A: { Ref: 'Role' } } })],
  ['Fn::GetAtt', queue({ Properties: { A: { 'Fn::GetAtt': ['Role', 'Arn'] } } })],
  ['Fn::GetAtt as a text', queue({ Properties: { A: { 'Fn::GetAtt': 'Role.Arn' } } })],
  ['Fn::Sub', queue({ Properties: { A: { 'Fn::Sub': 'x ${Role.Arn}' } } })],
  ['Fn::Sub with names', queue({ Properties: { A: { 'Fn::Sub': ['${N}', { N: { Ref: 'Role' } }] } } })],
  ['another resource', queue({ DependsOn: 'Other' })],
])('within a template, %s brings an order', (_name, user) => {
  expect(before([{ resources: { Queue: user, Role: role, Other: queue({ DependsOn: 'Role' }) } }])).toBe(true);
});

test.each([
  ['nothing', queue()],
  ['a text that looks alike', queue({ Properties: { A: 'Role' } })],
  ['what Fn::Sub escapes', queue({ Properties: { A: { 'Fn::Sub': '${!Role}' } } })],
])('within a template, %s brings none', (_name, user) => {
  expect(before([{ resources: { Queue: user, Role: role } }])).toBe(false);
});

test('a nested stack comes after what it waits for', () => {
  const inside = (more: object) => [
    { resources: { Role: role, Nested: nested(more) } },
    { resources: { Queue: queue() }, parent: { template: 0, logicalId: 'Nested' } },
  ];
  expect(before(inside({ DependsOn: 'Role' }))).toBe(true);
  expect(before(inside({}))).toBe(false);
});

test('what a nested stack makes is there for what waits for the stack', () => {
  const stacks = (more: object) => [
    { resources: { Queue: queue(more), Nested: nested() } },
    { resources: { Role: role }, parent: { template: 0, logicalId: 'Nested' } },
  ];
  expect(before(stacks({ DependsOn: 'Nested' }))).toBe(true);
  expect(before(stacks({}))).toBe(false);
});

test('stacks come one after the other as the cloud assembly says, over steps', () => {
  const stacks = (after: readonly number[]) => [
    { resources: { Role: role } },
    { resources: {}, after: [0] },
    { resources: { Queue: queue() }, after },
  ];
  expect(before(stacks([1]))).toBe(true);
  expect(before(stacks([]))).toBe(false);
});

test.each([
  ['hamar', 'dublin', true],
  ['dublin', 'hamar', false],
  ['hamar', 'guardrails', true],
  ['guardrails', 'hamar', false],
])('what %s makes is there for %s: %s', (one, other, expected) => {
  const accountOf = (id: string) => deployment.sites[id]?.account ?? deployment.organization.managementAccount;
  const stacks = [
    { resources: { Role: role }, account: accountOf(one) },
    { resources: { Queue: queue() }, account: accountOf(other) },
  ];
  expect(before(stacks, scopeOfDeployment(deployment))).toBe(expected);
  expect(before(stacks)).toBe(false);
});
