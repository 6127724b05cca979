import { ofTypes, type ResourceRule } from '../../rule';
import { allowsAnybody } from '../../statements/binding';
import { hiddenIn, statementsIn } from '../../statements/policy-document';
import { RESOURCE_POLICIES } from '../../statements/policy-places';

const queuePolicy = (statement: object) => ({
  Policy: {
    Type: 'AWS::SQS::QueuePolicy',
    Properties: { Queues: ['queue'], PolicyDocument: { Version: '2012-10-17', Statement: [statement] } },
  },
});

/** No resource policy gives access to everybody: a wildcard principal is bound by a condition that names who it is. */
export const publicPolicy: ResourceRule = {
  id: 'public-policy',
  subject: 'resource',
  title: 'No resource policy gives access to everybody',
  why: 'a wildcard principal without a condition is every AWS account, and often every anonymous caller',
  fix: 'name the principals, or bind the wildcard by equality with aws:PrincipalOrgID, aws:PrincipalArn, aws:SourceArn, aws:SourceAccount or aws:SourceVpce',
  topic: 'exposure',
  level: 'mandatory',
  profile: 'exposure',
  hook: 'policy',
  standards: [
    { standard: 'GDPR', clause: '5(1)(f)' },
    { standard: 'GDPR', clause: '32(1)(b)' },
    { standard: 'ISO 27001:2022', clause: 'A.8.3' },
  ],
  appliesTo: ofTypes((type) => Object.hasOwn(RESOURCE_POLICIES, type)),
  check: (resource) => [
    ...statementsIn(resource, RESOURCE_POLICIES)
      .filter(allowsAnybody)
      .map(({ path, notPrincipals }) => ({
        path,
        message: notPrincipals.length
          ? 'the statement allows everybody but some principals, expected the principals that it means'
          : 'the statement allows any principal and no condition binds it, expected named principals or a condition that names them',
      })),
    ...hiddenIn(resource, RESOURCE_POLICIES).map((path) => ({
      path,
      message: 'found a policy that is not known before deployment, expected one that can be read',
    })),
    ...(resource.type === 'AWS::Events::EventBusPolicy' ? anyAccount(resource) : []),
  ],
  examples: {
    good: [
      {
        name: 'a wildcard bound to the organization',
        resources: queuePolicy({
          Effect: 'Allow',
          Principal: '*',
          Action: 'sqs:SendMessage',
          Resource: 'arn:aws:sqs:eu-west-1:222222222222:queue',
          Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-exampleorg' } },
        }),
      },
      {
        name: 'a wildcard that is denied',
        resources: queuePolicy({ Effect: 'Deny', Principal: '*', Action: 'sqs:*', Resource: '*' }),
      },
    ],
    bad: [
      {
        name: 'a wildcard without a condition',
        resources: queuePolicy({
          Effect: 'Allow',
          Principal: { AWS: ['*'] },
          Action: 'sqs:SendMessage',
          Resource: '*',
        }),
      },
      {
        name: 'a wildcard bound only where the key exists, which an anonymous caller does not have',
        resources: queuePolicy({
          Effect: 'Allow',
          Principal: '*',
          Action: 'sqs:SendMessage',
          Resource: '*',
          Condition: { StringEqualsIfExists: { 'aws:PrincipalOrgID': 'o-exampleorg' } },
        }),
      },
      {
        name: 'a condition whose pattern matches every account',
        resources: queuePolicy({
          Effect: 'Allow',
          Principal: '*',
          Action: 'sqs:SendMessage',
          Resource: '*',
          Condition: { ArnLike: { 'aws:PrincipalArn': 'arn:aws:iam::*:role/reader' } },
        }),
      },
      {
        name: 'a statement that is included at deployment',
        resources: queuePolicy({ 'Fn::Transform': { Name: 'AWS::Include' } }),
      },
      {
        name: 'everybody but one',
        resources: queuePolicy({
          Effect: 'Allow',
          NotPrincipal: { AWS: 'arn:aws:iam::222222222222:role/reader' },
          Action: 'sqs:SendMessage',
          Resource: '*',
        }),
      },
      {
        name: 'a document that stands as JSON in a string',
        resources: {
          Role: {
            Type: 'AWS::IAM::Role',
            Properties: {
              AssumeRolePolicyDocument:
                '{"Statement":[{"Effect":"Allow","Principal":{"AWS":"*"},"Action":"sts:AssumeRole"}]}',
            },
          },
        },
      },
    ],
  },
};

function anyAccount(policy: Parameters<ResourceRule['check']>[0]) {
  const bound = policy.select('Condition').some((leaf) => leaf.value !== undefined);
  return policy
    .select('Principal')
    .filter((leaf) => leaf.value === '*' && !bound)
    .map((leaf) => ({
      path: ['Properties', ...leaf.path],
      message: 'found "*", every AWS account, expected an account or a Condition on the organization',
    }));
}
