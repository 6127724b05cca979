import { makerOf, type NamedPrincipal, namedPrincipals, namesPrincipals } from '../../limits/named-principals';
import { ofTypes, type ResourceRule } from '../../rule';
import type { Assembly } from '../../template/assembly';
import { isMadeBefore } from '../../template/made-before';
import type { Resource } from '../../template/resource';

const SITE = ['222222222222'];
const READER = 'arn:aws:iam::222222222222:role/reader';
const queuePolicy = (statement: object, attributes: object = {}) => ({
  Policy: {
    ...{ Type: 'AWS::SQS::QueuePolicy', ...attributes },
    Properties: {
      Queues: ['https://sqs.eu-west-1.amazonaws.com/222222222222/queue'],
      PolicyDocument: {
        Statement: [
          {
            ...{ Effect: 'Allow', Action: 'sqs:ReceiveMessage', ...statement },
            Resource: 'arn:aws:sqs:eu-west-1:222222222222:queue',
          },
        ],
      },
    },
  },
});
const reader = {
  Reader: {
    Type: 'AWS::IAM::Role',
    Properties: {
      RoleName: 'reader',
      AssumeRolePolicyDocument: {
        Statement: [{ Effect: 'Allow', Principal: { Service: 'ecs-tasks.amazonaws.com' }, Action: 'sts:AssumeRole' }],
      },
    },
  },
};

/** A policy that names a role or user as principal comes after it. */
export const createdPrincipal: ResourceRule = {
  id: 'created-principal',
  subject: 'resource',
  title: 'A policy that names a role or user as principal comes after it',
  why: 'AWS refuses a policy whose principal does not exist',
  fix: 'name the account as Principal and bind the role with aws:PrincipalArn, or refer to the role, so that it is made first',
  topic: 'limits',
  level: 'required',
  hook: 'limits',
  standards: [],
  appliesTo: ofTypes((type) => namesPrincipals(type)),
  check: (resource, assembly) =>
    namedPrincipals(resource).flatMap((principal) => {
      const message = problemOf(principal, resource, assembly);
      return message === undefined ? [] : [{ path: principal.path, message }];
    }),
  examples: {
    good: [
      {
        name: 'the account as principal, bound to a role that nobody has made yet',
        accounts: SITE,
        resources: queuePolicy({
          Principal: { AWS: '222222222222' },
          Condition: { ArnEquals: { 'aws:PrincipalArn': READER } },
        }),
      },
      {
        name: 'a role that is made first',
        accounts: SITE,
        resources: { ...queuePolicy({ Principal: { AWS: READER } }, { DependsOn: 'Reader' }), ...reader },
      },
    ],
    bad: [
      { name: 'a role that nobody makes', accounts: SITE, resources: queuePolicy({ Principal: { AWS: READER } }) },
      {
        name: 'a role of the template that may be made later',
        resources: { ...queuePolicy({ Principal: { AWS: READER } }), ...reader },
      },
    ],
  },
};

/** Without a deployment nobody knows which roles an account has already: then only what the templates make is checked. */
function problemOf(principal: NamedPrincipal, policy: Resource, assembly: Assembly): string | undefined {
  const { arn, account } = principal;
  const maker = makerOf(principal, assembly);
  if (!maker)
    return assembly.scope.accounts?.has(account)
      ? `found ${arn}, which no stack makes, expected a principal that is there when the policy is put`
      : undefined;
  if (isMadeBefore(maker, policy, assembly)) return undefined;
  const where = maker.template === policy.template ? maker.logicalId : `${maker.template.stackName}/${maker.logicalId}`;
  return `found ${arn}, which ${where} makes, and nothing makes it first, expected a reference, DependsOn or an earlier stack`;
}
