import { principalKind } from '../../limits/attachments';
import { documentsOf, hasDocuments } from '../../limits/documents';
import { refused } from '../../limits/measure';
import { inlineOf } from '../../limits/principals';
import { ofTypes, type ResourceRule } from '../../rule';
import { CAPACITY_STANDARDS, many } from './shared';

const document = (statements: number, extra: object = {}) => ({
  Version: '2012-10-17',
  Statement: many(statements, (index) => ({
    ...{ Effect: 'Allow', Action: 'sqs:SendMessage', ...extra },
    Resource: `arn:aws:sqs:eu-west-1:222222222222:queue-${index}`,
  })),
});
const service = { Service: 'ecs-tasks.amazonaws.com' };
const role = (inline: number) => ({
  Type: 'AWS::IAM::Role',
  Properties: {
    AssumeRolePolicyDocument: { Statement: [{ Effect: 'Allow', Principal: service, Action: 'sts:AssumeRole' }] },
    Policies: [{ PolicyName: 'own', PolicyDocument: document(inline) }],
  },
});
const attached = (statements: number) => ({
  Type: 'AWS::IAM::Policy',
  Properties: { PolicyName: 'more', Roles: [{ Ref: 'Role' }], PolicyDocument: document(statements) },
});
const queuePolicy = (statements: number) => ({
  Policy: {
    Type: 'AWS::SQS::QueuePolicy',
    Properties: {
      Queues: ['https://sqs.eu-west-1.amazonaws.com/222222222222/queue'],
      PolicyDocument: document(statements, { Principal: { AWS: '222222222222' } }),
    },
  },
});

/** No policy is larger than its service accepts. */
export const policySize: ResourceRule = {
  id: 'policy-size',
  subject: 'resource',
  title: 'No policy is larger than its service accepts',
  why: 'the deployment ends half-way at a policy that the service refuses, and what it was to guard stands without it',
  fix: 'divide the policy, name what several statements have in common once, or move statements to a managed policy',
  topic: 'limits',
  level: 'required',
  hook: 'limits',
  standards: CAPACITY_STANDARDS,
  appliesTo: ofTypes((type) => hasDocuments(type) || principalKind(type) !== undefined),
  check: (resource, assembly) => refused([...documentsOf(resource, assembly), ...inlineOf(resource, assembly)]),
  examples: {
    good: [
      { name: 'a role with policies that fit together', resources: { Role: role(30), Policy: attached(30) } },
      { name: 'a queue policy of some statements', resources: queuePolicy(20) },
    ],
    bad: [
      { name: 'a role whose policies are too large together', resources: { Role: role(60), Policy: attached(60) } },
      { name: 'a queue policy of more than 8,192 bytes', resources: queuePolicy(80) },
      {
        name: 'a resource control policy of more than 5,120 characters',
        resources: {
          Policy: {
            Type: 'AWS::Organizations::Policy',
            Properties: { Name: 'large', Type: 'RESOURCE_CONTROL_POLICY', Content: document(60, { Principal: '*' }) },
          },
        },
      },
    ],
  },
};
