import { ofTypes, type ResourceRule } from '../../rule';
import { bindsCaller, isAnybody } from '../../statements/binding';
import { type Condition, type Statement, statementsAt } from '../../statements/policy-document';
import { openToTokens } from '../../statements/web-identity';
import type { Assembly } from '../../template/assembly';
import type { Resource } from '../../template/resource';

const PROVES = new Set([
  'sts:externalid',
  'aws:multifactorauthpresent',
  'aws:multifactorauthage',
  'sts:rolesessionname',
  'sts:sourceidentity',
]);

const role = (statement: object) => ({
  Role: {
    Type: 'AWS::IAM::Role',
    Properties: {
      AssumeRolePolicyDocument: { Statement: [{ Effect: 'Allow', Action: 'sts:AssumeRole', ...statement }] },
    },
  },
});

const GITHUB = 'token.actions.githubusercontent.com';
const token = (
  Condition: object,
  Principal: object = { Federated: `arn:aws:iam::222222222222:oidc-provider/${GITHUB}` },
) => role({ Action: 'sts:AssumeRoleWithWebIdentity', Principal, Condition });

/** A role that another account, or a whole account, may assume asks for more than its number. */
export const roleTrust: ResourceRule = {
  id: 'role-trust',
  subject: 'resource',
  title: 'A role trusts named principals, and other accounts and token providers only on a condition',
  why: 'trust in a whole account is trust in whoever can write a policy there, and trust in a provider of tokens in all its customers',
  fix: 'name the role with aws:PrincipalArn, or ask for sts:ExternalId or MFA; of a token, name its subject',
  topic: 'exposure',
  level: 'required',
  profile: 'exposure',
  hook: 'policy',
  standards: [
    { standard: 'GDPR', clause: '32(1)(b)' },
    { standard: 'ISO 27001:2022', clause: 'A.8.3' },
    { standard: 'BSI C5:2026', clause: 'IAM-08.01B' },
  ],
  yieldsTo: ['public-policy'],
  appliesTo: ofTypes((type) => type === 'AWS::IAM::Role'),
  check: (resource, assembly) =>
    statementsAt(resource, 'AssumeRolePolicyDocument')
      .filter((statement) => statement.allows)
      .flatMap((statement) =>
        [
          ...problems(statement, resource, assembly).map((message) => ({ message })),
          ...openToTokens(statement, resource, assembly),
        ].map((problem) => ({ path: statement.path, ...problem })),
      ),
  examples: {
    good: [
      {
        name: 'an account whose role is named',
        resources: role({
          Principal: { AWS: 'arn:aws:iam::222222222222:root' },
          Condition: { ArnEquals: { 'aws:PrincipalArn': 'arn:aws:iam::222222222222:role/reader' } },
        }),
      },
      { name: 'a service', resources: role({ Principal: { Service: 'ec2.amazonaws.com' } }) },
      {
        name: 'the workflows of one repository',
        resources: token({
          StringEquals: { [`${GITHUB}:aud`]: 'sts.amazonaws.com' },
          StringLike: { [`${GITHUB}:sub`]: 'repo:example/records:*' },
        }),
      },
    ],
    bad: [
      {
        name: 'anybody on behalf of the account',
        resources: role({ Principal: '*', Condition: { StringEquals: { 'aws:SourceAccount': '222222222222' } } }),
      },
      {
        name: 'whoever has a workflow',
        resources: token({ StringEquals: { [`${GITHUB}:aud`]: 'sts.amazonaws.com' } }),
      },
      {
        name: 'the workflows of every repository',
        resources: token({ StringLike: { [`${GITHUB}:sub`]: 'repo:*' } }),
      },
      {
        name: 'the workflows of every repository of an owner',
        resources: token({ StringLike: { [`${GITHUB}:sub`]: 'repo:example/*' } }),
      },
      {
        name: 'whoever signs in to any identity pool',
        resources: token({}, { Federated: 'cognito-identity.amazonaws.com' }),
      },
      {
        name: 'an external id that may be anything',
        resources: role({
          Principal: { AWS: 'arn:aws:iam::333333333333:root' },
          Condition: { StringLike: { 'sts:ExternalId': '?*' } },
        }),
      },
      { name: 'a whole account', resources: role({ Principal: { AWS: '222222222222' } }) },
      {
        name: 'a role of another account, without a condition',
        resources: role({ Principal: { AWS: 'arn:aws:iam::333333333333:role/r' } }),
      },
    ],
  },
};

/** What a caller has to know or show; a wildcard asks for anything, and an operator that holds without the key for nothing. */
function proves({ operator, key, values }: Condition): boolean {
  if (!PROVES.has(key) || /IfExists$|Not|^Null|^ForAllValues/.test(operator)) return false;
  return (
    values.length > 0 && values.every((value) => /[^*?]/.test(value) && !(operator === 'Bool' && value !== 'true'))
  );
}

function problems(statement: Statement, resource: Resource, assembly: Assembly): readonly string[] {
  const named = statement.conditions.some(
    ({ key, ...each }) => /^aws:principal(arn|account|orgid|orgpaths)$/.test(key) && bindsCaller({ key, ...each }),
  );
  if (statement.principals.some(isAnybody) && !named)
    return [
      'found any principal, expected the services or accounts that are meant, or a condition on aws:PrincipalArn',
    ];
  if (statement.conditions.some((each) => bindsCaller(each) || proves(each))) return [];
  const home = resource.template.account;
  return statement.principals.flatMap(({ kind, value, shown }) => {
    if (kind !== 'AWS') return [];
    const account = /^(?:arn:[^:]*:(?:iam|sts)::)?(\d{12}|\$\{\?\})(?=:|$)/.exec(value)?.[1];
    if (account === undefined) return [];
    if (/:root$/.test(value) || value === account)
      return [
        `found the whole account ${account === '${?}' ? shown : account}, expected a condition on aws:PrincipalArn, sts:ExternalId or MFA`,
      ];
    const foreign =
      home !== undefined && /^\d/.test(account) && account !== home && !assembly.scope.accounts?.has(account);
    return foreign ? [`found ${shown} of another account, expected a condition on sts:ExternalId or MFA`] : [];
  });
}
