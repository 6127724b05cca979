import { makerOf, namedPrincipals, namesPrincipals } from '../../limits/named-principals';
import { ofTypes, type ResourceRule } from '../../rule';

const topicPolicy = (principal: string) => ({
  Policy: {
    Type: 'AWS::SNS::TopicPolicy',
    Properties: {
      Topics: ['arn:aws:sns:eu-west-1:222222222222:topic'],
      PolicyDocument: {
        Statement: [
          {
            ...{ Effect: 'Allow', Principal: { AWS: principal }, Action: 'sns:Publish' },
            Resource: 'arn:aws:sns:eu-west-1:222222222222:topic',
          },
        ],
      },
    },
  },
});

/** Where no deployment says who is in an account, a policy names no role of it that the templates do not make. */
export const standingPrincipal: ResourceRule = {
  id: 'standing-principal',
  subject: 'resource',
  title: 'Where no deployment says who is in an account, a policy names no role of it that the templates do not make',
  why: 'AWS refuses a policy whose principal does not exist, and nothing here shows that it does',
  fix: 'see to it that the role is there before the deployment, or name the account and bind the role with aws:PrincipalArn',
  topic: 'limits',
  level: 'advisory',
  hook: 'limits',
  standards: [],
  appliesTo: ofTypes((type) => namesPrincipals(type)),
  concerns: (_resource, { scope }) => !scope.accounts,
  check: (resource, assembly) =>
    namedPrincipals(resource)
      .filter(({ account }) => !assembly.scope.accounts && account === resource.template.account)
      .filter((principal) => !makerOf(principal, assembly))
      .map(({ arn, path }) => ({ path, message: `found ${arn}, which no template makes, expected that it is there` })),
  examples: {
    good: [{ name: 'the account as principal', resources: topicPolicy('222222222222') }],
    bad: [
      {
        name: 'a role that the template does not make',
        resources: topicPolicy('arn:aws:iam::222222222222:role/writer'),
      },
    ],
  },
};
