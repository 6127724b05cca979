import { principalKind } from '../../limits/attachments';
import { refused } from '../../limits/measure';
import { attachedOf } from '../../limits/principals';
import { ofTargets } from '../../limits/targets';
import { ofTypes, type ResourceRule } from '../../rule';
import { CAPACITY_STANDARDS, many, manyResources } from './shared';

const role = (policies: number) => ({
  Role: {
    Type: 'AWS::IAM::Role',
    Properties: {
      AssumeRolePolicyDocument: {
        Statement: [{ Effect: 'Allow', Principal: { Service: 'ecs-tasks.amazonaws.com' }, Action: 'sts:AssumeRole' }],
      },
      ManagedPolicyArns: many(policies, (index) => `arn:aws:iam::222222222222:policy/part-${index}`),
    },
  },
});
const attached = {
  Type: 'AWS::IAM::ManagedPolicy',
  Properties: {
    Roles: [{ Ref: 'Role' }],
    PolicyDocument: {
      Statement: [{ Effect: 'Allow', Action: 'sqs:SendMessage', Resource: 'arn:aws:sqs:eu-west-1:222222222222:queue' }],
    },
  },
};
const controls = (policies: number) =>
  manyResources(policies, (index) => ({
    Type: 'AWS::Organizations::Policy',
    Properties: {
      ...{ Name: `control-${index}`, Type: 'RESOURCE_CONTROL_POLICY', TargetIds: ['ou-abcd-12345678'] },
      Content: { Statement: [{ Effect: 'Deny', Principal: '*', Action: 's3:*', Resource: '*' }] },
    },
  }));

/** No principal and no organizational unit has more policies attached than AWS accepts. */
export const attachedPolicies: ResourceRule = {
  id: 'attached-policies',
  subject: 'resource',
  title: 'No principal and no organizational unit has more policies attached than AWS accepts',
  why: 'the policy that is one too many is refused: what it was to allow, or to forbid, is not so',
  fix: 'put statements of several policies into one, or attach it further up in the organization',
  topic: 'limits',
  level: 'required',
  hook: 'limits',
  standards: CAPACITY_STANDARDS,
  appliesTo: ofTypes((type) => type === 'AWS::Organizations::Policy' || principalKind(type) !== undefined),
  check: (resource, assembly) => refused([...attachedOf(resource, assembly), ...ofTargets(resource, assembly)]),
  examples: {
    good: [
      { name: 'a role with a policy of its own', resources: { ...role(1), Own: attached } },
      { name: 'four resource control policies of a unit, beside that of AWS', resources: controls(4) },
    ],
    bad: [
      { name: 'a role with 26 policies, one of them attached elsewhere', resources: { ...role(25), Own: attached } },
      { name: 'five resource control policies of a unit, beside that of AWS', resources: controls(5) },
    ],
  },
};
