import { App, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { OrganizationPolicy, POLICY_SIZE_LIMITS } from '../../../lib/app/guardrails/organization-policy';

const policyOf = (length: number, region?: string) => {
  const stack = new Stack(new App(), 'Stack', region === undefined ? {} : { env: { region } });
  const content = { text: 'x'.repeat(length - '{"text":""}'.length) };
  const type = 'SERVICE_CONTROL_POLICY' as const;
  return {
    stack,
    policy: new OrganizationPolicy(stack, 'Policy', {
      name: 'n',
      description: 'd',
      type,
      content,
      targets: ['ou-abcd-12345678'],
    }),
  };
};

test('a document of the largest size is attached to its targets', () => {
  const { stack, policy } = policyOf(POLICY_SIZE_LIMITS.SERVICE_CONTROL_POLICY);
  expect(policy.size).toBe(5120);
  Template.fromStack(stack).hasResourceProperties('AWS::Organizations::Policy', {
    TargetIds: ['ou-abcd-12345678'],
    Type: 'SERVICE_CONTROL_POLICY',
  });
});

test('a document that is one character larger is refused, with both sizes', () => {
  expect(() => policyOf(POLICY_SIZE_LIMITS.SERVICE_CONTROL_POLICY + 1)).toThrow(
    'found 5121 characters, expected at most 5120',
  );
});

test('in partition aws a service control policy has twice the room, in aws-eusc as much as everywhere', () => {
  expect(policyOf(10_240, 'eu-west-1').policy.size).toBe(10_240);
  expect(() => policyOf(10_241, 'eu-west-1')).toThrow('expected at most 10240');
  expect(() => policyOf(5_121, 'eusc-de-east-1')).toThrow('expected at most 5120');
});
