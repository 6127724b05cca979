import { ofTypes, type ResourceRule } from '../../../judge/rule';
import { allowsOf, allowsUse, coversGrants, hasKeyPolicy, isAccount } from '../../../judge/rules/keys/key-statement';
import { bindsCaller } from '../../../judge/statements/binding';
import type { Condition } from '../../../judge/statements/policy-document';

const SITE = ['222222222222'];
const ROLE = 'arn:aws:iam::222222222222:role/gateway';
const key = (Condition: object) => ({
  Key: {
    Type: 'AWS::KMS::Key',
    Properties: {
      EnableKeyRotation: true,
      KeyPolicy: {
        Version: '2012-10-17',
        Statement: [
          {
            Effect: 'Allow',
            Principal: { AWS: 'arn:aws:iam::222222222222:root' },
            Action: 'kms:Decrypt',
            Resource: '*',
            Condition,
          },
        ],
      },
    },
  },
});

/** Who may use a key of a deployment is a role that is named, of the organization. */
export const keyUsersNamed: ResourceRule = {
  id: 'key-users-named',
  aliases: ['key-use-bound'],
  subject: 'resource',
  title: 'Who may use a key of a deployment is a role that is named, of the organization',
  why: 'an account as principal leaves the choice to whoever writes identity policies there, and an account can leave the organization',
  fix: 'add aws:PrincipalArn with the roles that are meant, and aws:PrincipalOrgID with the organization',
  topic: 'keys',
  level: 'required',
  hook: 'policy',
  needs: 'deployment',
  standards: [
    { standard: 'GDPR', clause: '32(1)(a)' },
    { standard: 'BSI C5:2026', clause: 'CRY-19.01B' },
    { standard: 'ISO 27001:2022', clause: 'A.8.24' },
  ],
  appliesTo: ofTypes((type) => hasKeyPolicy({ type })),
  check: (resource) =>
    allowsOf(resource)
      .filter((statement) => allowsUse(statement) || coversGrants(statement))
      .filter(({ principals }) => principals.some(({ kind }) => kind !== 'Service'))
      .flatMap(({ path, principals, conditions }) => {
        const bound = new Set(conditions.filter(bindsCaller).map(({ key: name }) => name));
        const wanted = [
          'aws:principalorgid',
          ...(principals.some(({ value }) => isAccount(value)) && !namesData(conditions) ? ['aws:principalarn'] : []),
        ];
        return wanted
          .filter((name) => !bound.has(name))
          .map((name) => ({
            path,
            message: `found use of the key without ${name}, expected the names that are meant`,
          }));
      }),
  examples: {
    good: [
      {
        name: 'a role of the organization',
        accounts: SITE,
        organization: 'o-exampleorg',
        resources: key({
          ArnLike: { 'aws:PrincipalArn': ROLE },
          StringEquals: { 'aws:PrincipalOrgID': 'o-exampleorg' },
        }),
      },
    ],
    bad: [
      { name: 'a role of any organization', accounts: SITE, resources: key({ ArnLike: { 'aws:PrincipalArn': ROLE } }) },
      {
        name: 'any role of the account',
        accounts: SITE,
        resources: key({ StringEquals: { 'aws:PrincipalOrgID': 'o-exampleorg' } }),
      },
    ],
  },
};

/** Whoever may use a key on one queue or table only is bound by what may read that. */
function namesData(conditions: readonly Condition[]): boolean {
  return conditions.some(
    ({ operator, key: name, values }) =>
      operator === 'StringEquals' && /^kms:encryptioncontext:aws:sqs:/.test(name) && values.length > 0,
  );
}
