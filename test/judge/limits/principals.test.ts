import { attachedPolicies } from '../../../lib/judge/rules/limits/attached-policies';
import { policySize } from '../../../lib/judge/rules/limits/policy-size';
import { many } from '../../../lib/judge/rules/limits/shared';
import { messagesOf, stacksOf } from '../assembly-of';

const document = (length: number) => ({ Statement: [{ Sid: 'x'.repeat(length) }] });
const role = (properties: object = {}) => ({
  Role: { Type: 'AWS::IAM::Role', Properties: { AssumeRolePolicyDocument: document(10), ...properties } },
});
const own = (length: number) => [{ PolicyName: 'own', PolicyDocument: document(length) }];
const sizes = (...stacks: Parameters<typeof stacksOf>[0]) => messagesOf(stacksOf(stacks), policySize);

const KINDS = [
  ['a policy of the template', { Type: 'AWS::IAM::Policy', Properties: { Roles: [{ Ref: 'Role' }], PolicyName: 'b' } }],
  ['a policy of a role', { Type: 'AWS::IAM::RolePolicy', Properties: { RoleName: { Ref: 'Role' }, PolicyName: 'b' } }],
] as const;

test.each(KINDS)('%s counts with what is written into the role', (_name, { Type, Properties }) => {
  const more = (length: number) => ({
    More: { Type, Properties: { ...Properties, PolicyDocument: document(length) } },
  });
  expect(sizes({ resources: { ...role({ Policies: own(5_000) }), ...more(5_000) } })).toEqual([]);
  expect(sizes({ resources: { ...role({ Policies: own(5_200) }), ...more(5_200) } })).toEqual([
    '10,452 characters, of at most 10,240 for the inline policies of a role',
  ]);
});

test('a role is known by its name in another stack', () => {
  const policy = { Type: 'AWS::IAM::Policy', Properties: { Roles: ['reader'], PolicyDocument: document(9_000) } };
  const stacks = [{ resources: role({ RoleName: 'reader', Policies: own(2_000) }) }, { resources: { Policy: policy } }];
  expect(sizes(...stacks)).toHaveLength(1);
  expect(sizes(stacks[0] ?? { resources: {} }, { resources: { Policy: policy }, account: '333333333333' })).toEqual([]);
});

test('a policy on a condition may not be there', () => {
  const policy = { Type: 'AWS::IAM::Policy', Condition: 'C', Properties: { Roles: [{ Ref: 'Role' }] } };
  const resources = {
    ...role({ Policies: own(6_000) }),
    Policy: { ...policy, Properties: { ...policy.Properties, PolicyDocument: document(6_000) } },
  };
  expect(sizes({ resources })).toEqual([]);
  const either = role({ Policies: [{ 'Fn::If': ['C', own(11_000)[0], { Ref: 'AWS::NoValue' }] }] });
  expect(sizes({ resources: either })).toEqual([]);
});

test('a policy that is attached to a user has to fit into a user', () => {
  const policy = (length: number) => ({
    Policy: {
      Type: 'AWS::IAM::Policy',
      Properties: { Users: ['ann'], Roles: ['r'], PolicyDocument: document(length) },
    },
  });
  expect(sizes({ resources: policy(2_000) })).toEqual([]);
  expect(sizes({ resources: policy(2_048) })).toEqual([
    '2,074 characters, of at most 2,048 for the inline policies of a user',
  ]);
});

const attached = (resources: object) => messagesOf(stacksOf([{ resources: { ...resources } }]), attachedPolicies);
const arns = (count: number) => many(count, (index) => `arn:aws:iam::aws:policy/P${index}`);
const managed = { Type: 'AWS::IAM::ManagedPolicy', Properties: { Roles: [{ Ref: 'Role' }], PolicyDocument: {} } };

test('managed policies count from both sides, and one that is named on both counts once', () => {
  expect(attached({ ...role({ ManagedPolicyArns: arns(24) }), Managed: managed })).toEqual([]);
  expect(attached({ ...role({ ManagedPolicyArns: arns(25) }), Managed: managed })).toEqual([
    '26 managed policies, of at most 25 for a role',
  ]);
  expect(attached({ ...role({ ManagedPolicyArns: [...arns(24), { Ref: 'Managed' }] }), Managed: managed })).toEqual([]);
});

test('a user is in ten groups, and a group has ten policies', () => {
  const user = { User: { Type: 'AWS::IAM::User', Properties: { Groups: many(11, (index) => `g${index}`) } } };
  const group = { Group: { Type: 'AWS::IAM::Group', Properties: { ManagedPolicyArns: arns(11) } } };
  expect(attached(user)).toEqual(['11 groups, of at most 10 for a user']);
  expect(attached(group)).toEqual(['11 managed policies, of at most 10 for a group']);
});
