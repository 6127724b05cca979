import { ofTypes, type ResourceRule } from '../../rule';
import { type Condition, statementsIn } from '../../statements/policy-document';
import { placesOf } from '../../statements/policy-places';

const PLACES = placesOf('resource', 'trust', 'identity', 'endpoint', 'key');
const SITE = ['222222222222'];
const role = (Condition: object) => ({
  Role: {
    Type: 'AWS::IAM::Role',
    Properties: {
      AssumeRolePolicyDocument: {
        Statement: [
          {
            Effect: 'Allow',
            Principal: { Service: 'backup.amazonaws.com' },
            Action: 'sts:AssumeRole',
            Condition,
          },
        ],
      },
    },
  },
});

/** Conditions on which a deployment allows something ask for a key that is there, and for a value that somebody chose. */
export const noWildcardCondition: ResourceRule = {
  id: 'no-wildcard-condition',
  aliases: ['exact-condition'],
  subject: 'resource',
  title: 'Conditions of Allow statements require their key to be present, and compare it with exact values',
  why: 'a comparison with * is met by everybody, and an operator that ends in IfExists by every request without the key',
  fix: 'compare with the names that are meant, by an operator without IfExists',
  topic: 'exposure',
  level: 'required',
  hook: 'policy',
  needs: 'deployment',
  standards: [
    { standard: 'GDPR', clause: '25(2)' },
    { standard: 'ISO 27001:2022', clause: 'A.5.15' },
  ],
  appliesTo: ofTypes((type) => Object.hasOwn(PLACES, type)),
  check: (resource, { scope }) =>
    statementsIn(resource, PLACES)
      .filter(({ allows }) => allows)
      .flatMap(({ path, conditions }) =>
        conditions.flatMap((condition) => {
          const problem = inexact(condition) ?? pathless(condition) ?? strange(condition, scope.organization);
          return problem === undefined ? [] : [{ path, message: problem }];
        }),
      ),
  examples: {
    good: [
      {
        name: 'the account that is meant',
        accounts: SITE,
        resources: role({ StringEquals: { 'aws:SourceAccount': '222222222222' } }),
      },
      {
        name: 'people of IAM Identity Center, under the path that is its own',
        accounts: SITE,
        resources: role({
          ArnLike: {
            'aws:PrincipalArn':
              'arn:aws:iam::222222222222:role/aws-reserved/sso.amazonaws.com/*AWSReservedSSO_Readers_*',
          },
        }),
      },
    ],
    bad: [
      { name: 'any value', accounts: SITE, resources: role({ StringLike: { 'aws:SourceAccount': '*' } }) },
      {
        name: 'a key that need not be there',
        accounts: SITE,
        resources: role({ StringEqualsIfExists: { 'aws:SourceAccount': '222222222222' } }),
      },
      {
        name: 'a name of IAM Identity Center under any path',
        accounts: SITE,
        resources: role({
          ArnLike: { 'aws:PrincipalArn': 'arn:aws:iam::222222222222:role/*/AWSReservedSSO_Readers_*' },
        }),
      },
      {
        name: 'grants that anybody may hand on',
        accounts: SITE,
        resources: role({ Bool: { 'kms:GrantIsForAWSResource': 'false' } }),
      },
    ],
  },
};

/** Conditions that are meant to be true, and are none when they ask for the contrary. */
const PROOFS = new Set(['kms:grantisforawsresource', 'aws:multifactorauthpresent', 'aws:securetransport']);

function inexact({ operator, key, values, shown = values }: Condition): string | undefined {
  if (operator.endsWith('IfExists'))
    return `found ${operator} of ${key}, which holds where the key is absent, expected the operator without IfExists`;
  if (/(?:String|Arn)(?:Equals|Like)/.test(operator) && values.some((value) => isAnything(value, key)))
    return `found ${operator} of ${key} with a value that every key matches, expected the names that are meant`;
  return operator === 'Bool' && PROOFS.has(key) && values.some((value) => value !== 'true')
    ? `found ${key} to be ${shown.join(', ')}, expected true`
    : undefined;
}

/** A name that IAM Identity Center gives, under a path that is open to whoever may make a role. */
function pathless({ key, values, shown = values }: Condition): string | undefined {
  const found =
    key === 'aws:principalarn' &&
    shown.find(
      (value) => value.includes('/AWSReservedSSO_') && !value.includes(':role/aws-reserved/sso.amazonaws.com/'),
    );
  return found
    ? `found ${key} to be ${found}, a name that whoever makes a role may give it, expected it under role/aws-reserved/sso.amazonaws.com/`
    : undefined;
}

function strange({ key, values, shown = values }: Condition, organization: string | undefined): string | undefined {
  const others = shown.filter((value) => value !== organization);
  return organization !== undefined && /^aws:(?:principal|resource|source)orgid$/.test(key) && others.length > 0
    ? `found ${key} to be ${others.join(', ')}, expected ${organization}`
    : undefined;
}

/** A tag of a request is asked to be there by `?*`; of every other key, that is any value. */
function isAnything(value: string, key: string): boolean {
  return value === '*' || (/^[*?]+$/.test(value) && !key.startsWith('aws:requesttag/'));
}
