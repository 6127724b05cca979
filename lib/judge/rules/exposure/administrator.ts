import { ownOf } from '../../../common/own';
import { ofTypes, type ResourceRule } from '../../rule';
import { texts } from '../../statements/policy-document';

const PLACES: Readonly<Record<string, readonly string[]>> = {
  'AWS::ECS::Service': ['Role'],
  'AWS::IAM::Group': ['ManagedPolicyArns'],
  'AWS::IAM::Role': ['ManagedPolicyArns'],
  'AWS::IAM::User': ['ManagedPolicyArns'],
  'AWS::SSO::PermissionSet': ['ManagedPolicies'],
  'AWS::Serverless::Function': ['Policies'],
};
const ADMINISTERS =
  /(^|\/)(AdministratorAccess|PowerUserAccess|IAMFullAccess|[A-Za-z0-9]+FullAccess|[A-Za-z0-9]+_FullAccess)$/;

const role = (...policies: readonly string[]) => ({
  Role: {
    Type: 'AWS::IAM::Role',
    Properties: {
      AssumeRolePolicyDocument: {
        Statement: [{ Effect: 'Allow', Principal: { Service: 'ec2.amazonaws.com' }, Action: 'sts:AssumeRole' }],
      },
      ManagedPolicyArns: policies,
    },
  },
});

/** No identity has an AWS-managed policy that gives it all of a service, or of the account. */
export const administrator: ResourceRule = {
  id: 'administrator',
  subject: 'resource',
  title: 'No identity has an AWS-managed policy of full access',
  why: 'such a policy reads every bucket and table and uses every key that does not refuse it, and AWS widens it over time',
  fix: 'write a policy of the actions and resources that the work needs',
  topic: 'exposure',
  level: 'required',
  hook: 'nothing',
  standards: [
    { standard: 'GDPR', clause: '25(2)' },
    { standard: 'GDPR', clause: '32(1)(b)' },
    { standard: 'NIS2', clause: '21(2)(i)' },
  ],
  appliesTo: ofTypes((type) => Object.hasOwn(PLACES, type)),
  check: (resource) =>
    (ownOf(PLACES, resource.type) ?? []).flatMap((path) =>
      resource.select(path).flatMap((leaf) =>
        texts(leaf.value)
          .filter((policy) => ADMINISTERS.test(policy))
          .map((policy) => ({
            path: ['Properties', ...leaf.path],
            message: `found ${policy}, expected a policy of the actions that are meant`,
          })),
      ),
    ),
  examples: {
    good: [{ name: 'a narrow policy', resources: role('arn:aws:iam::aws:policy/AWSXRayDaemonWriteAccess') }],
    bad: [
      { name: 'an administrator', resources: role('arn:aws:iam::aws:policy/AdministratorAccess') },
      { name: 'all of a service', resources: role('arn:aws:iam::aws:policy/AmazonS3FullAccess') },
      {
        name: 'an administrator in any partition',
        resources: {
          Group: {
            Type: 'AWS::IAM::Group',
            Properties: { ManagedPolicyArns: [{ 'Fn::Sub': 'arn:${AWS::Partition}:iam::aws:policy/PowerUserAccess' }] },
          },
        },
      },
    ],
  },
};
