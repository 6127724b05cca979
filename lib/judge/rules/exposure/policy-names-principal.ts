import { ofTypes, type ResourceRule } from '../../rule';
import { bindsCaller, isAnybody } from '../../statements/binding';
import { type Statement, statementsAt, statementsIn } from '../../statements/policy-document';
import { RESOURCE_POLICIES } from '../../statements/policy-places';

/** Stores whose policies must not name a whole account; keys and roles have rules of their own. */
const STORES = /^AWS::(?:S3|S3Outposts|SQS|SNS)::/;
const SITE = ['222222222222'];
const role = (statement: object) => ({
  Role: {
    Type: 'AWS::IAM::Role',
    Properties: {
      AssumeRolePolicyDocument: { Statement: [{ Effect: 'Allow', Action: 'sts:AssumeRole', ...statement }] },
    },
  },
});
const Condition = { ArnEquals: { 'aws:PrincipalArn': 'arn:aws:iam::222222222222:role/reader' } };

/** Resource policies of a deployment name whom they allow: an account, a role or a service. */
export const policyNamesPrincipal: ResourceRule = {
  id: 'policy-names-principal',
  aliases: ['named-principal'],
  subject: 'resource',
  title: 'Resource policies of a deployment name whom they allow',
  why: 'behind a wildcard stands one condition: whoever edits it by mistake opens the resource to everybody',
  fix: 'give the account, role or service as Principal, and keep the condition',
  topic: 'exposure',
  level: 'required',
  hook: 'policy',
  needs: 'deployment',
  standards: [
    { standard: 'GDPR', clause: '25(2)' },
    { standard: 'ISO 27001:2022', clause: 'A.5.15' },
  ],
  appliesTo: ofTypes((type) => type === 'AWS::KMS::Key' || Object.hasOwn(RESOURCE_POLICIES, type)),
  check: (resource) =>
    [...statementsIn(resource, RESOURCE_POLICIES), ...statementsAt(resource, 'KeyPolicy')]
      .filter(({ allows }) => allows)
      .flatMap((statement) => {
        const message =
          statement.principals.some(isAnybody) && !isForLinkedRoles(statement)
            ? 'found "*" as principal of an Allow, expected those who are meant'
            : STORES.test(resource.type) && isWholeAccount(statement)
              ? 'found a whole account as principal of an Allow, expected roles, or aws:PrincipalArn with those who are meant'
              : statement.principals.some(({ kind }) => kind === 'Federated')
                ? 'found an identity provider as principal of an Allow, expected roles: whoever runs the provider says who its users are'
                : undefined;
        return message === undefined ? [] : [{ path: statement.path, message }];
      }),
  examples: {
    good: [
      {
        name: 'an account, and the role that is meant',
        accounts: SITE,
        resources: role({ Principal: { AWS: 'arn:aws:iam::222222222222:root' }, Condition }),
      },
      {
        name: 'a role that AWS alone makes, and that may not exist yet',
        accounts: SITE,
        resources: role({
          Principal: '*',
          Condition: {
            ArnEquals: {
              'aws:PrincipalArn':
                'arn:aws:iam::222222222222:role/aws-service-role/backup.amazonaws.com/AWSServiceRoleForBackup',
            },
          },
        }),
      },
    ],
    bad: [
      {
        name: 'whom an identity provider sends',
        accounts: SITE,
        resources: role({
          Action: 'sts:AssumeRoleWithSAML',
          Principal: { Federated: 'arn:aws:iam::222222222222:saml-provider/people' },
          Condition: { StringEquals: { 'SAML:aud': 'https://signin.aws.amazon.com/saml' } },
        }),
      },
      {
        name: 'anybody, and the role that is meant',
        accounts: SITE,
        resources: role({ Principal: '*', Condition }),
      },
    ],
  },
};

const LINKED_ROLE = /^arn:[^:]+:iam::\d{12}:role\/aws-service-role\/[a-z0-9.-]+\/\w+$/;

/**
 * Whether only service-linked roles are meant: none can be named before AWS makes it, nobody else makes a role under that
 * path, and behind the account as principal it would need a policy that AWS writes.
 */
function isForLinkedRoles({ conditions }: Statement): boolean {
  return conditions.some(
    ({ operator, key, values }) =>
      /^Arn(?:Equals|Like)$/.test(operator) &&
      key === 'aws:principalarn' &&
      values.length > 0 &&
      values.every((value) => LINKED_ROLE.test(value)),
  );
}

function isWholeAccount({ principals, conditions }: Statement): boolean {
  return (
    principals.some(({ kind, value }) => kind === 'AWS' && /:root$|^\d{12}$/.test(value)) &&
    !conditions.some((each) => each.key === 'aws:principalarn' && bindsCaller(each))
  );
}
