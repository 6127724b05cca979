import { attachedPolicies } from '../../../lib/judge/rules/limits/attached-policies';
import { defaultQuota } from '../../../lib/judge/rules/limits/default-quota';
import { policySize } from '../../../lib/judge/rules/limits/policy-size';
import { manyResources } from '../../../lib/judge/rules/limits/shared';
import { messagesOf, stacksOf } from '../assembly-of';

const UNIT = 'ou-abcd-12345678';
const policies = (count: number, Type: string, Effect = 'Deny') =>
  manyResources(count, () => ({
    Type: 'AWS::Organizations::Policy',
    Properties: { Type, TargetIds: [UNIT], Content: { Statement: [{ Effect, Action: '*', Resource: '*' }] } },
  }));
const say = (resources: object, ...rules: Parameters<typeof messagesOf>[1][]) =>
  messagesOf(stacksOf([{ resources: { ...resources } }]), ...rules);

/** What a rule says in a partition of which AWS did not say that it doubled the figures. */
const sayInSovereignCloud = (resources: object, ...rules: Parameters<typeof messagesOf>[1][]) =>
  messagesOf(stacksOf([{ resources: { ...resources }, region: 'eusc-de-east-1' }]), ...rules);

test.each([
  ['RESOURCE_CONTROL_POLICY', 4, 'resource control policies'],
  ['SERVICE_CONTROL_POLICY', 9, 'service control policies'],
  ['DECLARATIVE_POLICY_EC2', 10, 'declarative policies for EC2'],
  ['AISERVICES_OPT_OUT_POLICY', 5, 'AI services opt-out policies'],
])('of %s, a unit takes %i beside that of AWS', (type, most, plural) => {
  expect(say(policies(most, type), attachedPolicies)).toEqual([]);
  expect(say(policies(most + 1, type), attachedPolicies)).toEqual([
    expect.stringMatching(new RegExp(`^\\d+ ${plural} of ${UNIT}, of at most \\d+ for a root, unit or account$`)),
  ]);
});

test('more than the five service control policies that every partition takes is advice', () => {
  expect(sayInSovereignCloud(policies(4, 'SERVICE_CONTROL_POLICY'), defaultQuota)).toEqual([]);
  expect(sayInSovereignCloud(policies(5, 'SERVICE_CONTROL_POLICY'), defaultQuota)).toHaveLength(1);
  // One that allows stands for the policy that AWS attaches.
  expect(sayInSovereignCloud(policies(5, 'SERVICE_CONTROL_POLICY', 'Allow'), defaultQuota)).toEqual([]);
});

const sized = (Type: string, length: number) => ({
  Policy: { Type: 'AWS::Organizations::Policy', Properties: { Type, Content: { t: 'x'.repeat(length - 8) } } },
});

test.each([
  ['RESOURCE_CONTROL_POLICY', 5_120, 'a resource control policy'],
  ['SERVICE_CONTROL_POLICY', 10_240, 'a service control policy'],
  ['AISERVICES_OPT_OUT_POLICY', 2_500, 'an AI services opt-out policy'],
  ['DECLARATIVE_POLICY_EC2', 10_000, 'a declarative policy for EC2'],
])('a document of %s has at most %i characters', (type, most, what) => {
  expect(say(sized(type, most), policySize)).toEqual([]);
  expect(say(sized(type, most + 1), policySize)).toEqual([
    expect.stringMatching(new RegExp(`characters, of at most .* for ${what}$`)),
  ]);
});

test('a service control policy of 5,312 characters is advice: it fits where AWS doubled the figure', () => {
  expect(sayInSovereignCloud(sized('SERVICE_CONTROL_POLICY', 5_312), defaultQuota)).toEqual([
    '5,312 characters, of at most 5,120 for a service control policy unless AWS has raised it',
  ]);
});
