import { checkPermissions, type Given } from '../../../lib/access/permissions/check';
import type { AllowPolicy } from '../../../lib/access/permissions/statements';
import { derived, EXPECTED } from './templates';

const documents = (policies: readonly AllowPolicy[]) => policies.map((policy) => ({ ...policy }));
const given = (identity: readonly AllowPolicy[], others: Partial<Given> = {}): Given => ({
  identity: documents(identity),
  scp: [],
  boundary: [],
  ...others,
});

/** Policies without an action, wherever they allow it. */
function without(policies: readonly AllowPolicy[], action: string): readonly AllowPolicy[] {
  return policies.map(({ Version, Statement }) => ({
    Version,
    Statement: Statement.map((statement) => ({
      ...statement,
      Action: statement.Action.filter((one) => one !== action),
    })).filter(({ Action }) => Action.length > 0),
  }));
}

test.each(EXPECTED)('the policies for $template would do for it', ({ template }) => {
  const permissions = derived(template);
  const checked = checkPermissions(permissions, given(permissions.policies));
  for (const { asked } of checked.slice(0, 2)) expect(asked).toBeGreaterThan(3);
  expect(checked.map(({ lacks }) => lacks)).toEqual([[], [], []]);
});

test.each(EXPECTED)('the policies for $template would not do without any of their actions', ({ template }) => {
  const permissions = derived(template);
  const actions = [
    ...new Set(permissions.policies.flatMap(({ Statement }) => Statement.flatMap(({ Action }) => Action))),
  ];
  expect(actions.length).toBeGreaterThan(6);
  for (const action of actions) {
    const checked = checkPermissions(permissions, given(without(permissions.policies, action)));
    const lacking = checked.flatMap(({ lacks }) => lacks.map(({ need }) => need.action));
    expect({ action, lacking: [...new Set(lacking)] }).toEqual({ action, lacking: [action] });
  }
});

test('what a table that stays needs is not asked for to delete it', () => {
  const permissions = derived('table');
  const [, , deleted] = checkPermissions(permissions, given([]));
  expect(deleted).toMatchObject({ operation: 'delete', asked: 0, lacks: [] });
  const [, , queue] = checkPermissions(derived('queue'), given([]));
  expect(queue?.lacks[0]?.need).toMatchObject({ action: 'sqs:DeleteQueue' });
});

test('a service control policy that denies is told, and one that only denies takes nothing else away', () => {
  const permissions = derived('queue');
  const scp = [
    {
      Version: '2012-10-17',
      Statement: [{ Sid: 'KeepQueues', Effect: 'Deny', Action: 'sqs:DeleteQueue', Resource: '*' }],
    },
  ];
  const [created, updated, deleted] = checkPermissions(permissions, given(permissions.policies, { scp }));
  expect([created?.lacks, updated?.lacks]).toEqual([[], []]);
  expect(deleted?.lacks).toHaveLength(1);
  expect(deleted?.lacks[0]).toMatchObject({
    need: { action: 'sqs:DeleteQueue' },
    decision: { decision: 'explicit-deny', by: { policy: 'scp', sid: 'KeepQueues' } },
  });
});

test('a boundary that lacks an action is told', () => {
  const permissions = derived('function');
  const boundary = documents(without(permissions.policies, 'lambda:PutFunctionConcurrency'));
  const [created] = checkPermissions(permissions, given(permissions.policies, { boundary }));
  expect(created?.lacks.map(({ need }) => need.action)).toEqual(['lambda:PutFunctionConcurrency']);
  expect(created?.lacks[0]?.decision).toMatchObject({ decision: 'implicit-deny', by: { policy: 'boundary' } });
});

test('a role may be passed to its service alone, and a key be used by way of its service', () => {
  const permissions = derived('function');
  const toAnother = JSON.parse(
    JSON.stringify(permissions.policies).replaceAll('lambda.amazonaws.com', 'ec2.amazonaws.com'),
  );
  const [created] = checkPermissions(permissions, given(toAnother));
  expect(created?.lacks.map(({ need }) => need.action)).toEqual(['iam:PassRole']);
  const table = derived('table');
  const byAnother = JSON.parse(JSON.stringify(table.policies).replaceAll('dynamodb.eu-west-1', 's3.eu-west-1'));
  const [made] = checkPermissions(table, given(byAnother));
  expect(made?.lacks.map(({ need }) => need.action)).toContain('kms:CreateGrant');
});
