import { ofTypes, type ResourceRule } from '../../rule';
import type { Statement } from '../../statements/policy-document';
import {
  allowsAdministration,
  allowsOf,
  allowsUse,
  coversGrants,
  coversInsight,
  hasKeyPolicy,
  isAccount,
} from './key-statement';

const RIGHTS = [allowsUse, allowsAdministration, coversGrants, coversInsight];

/** A key policy says itself who uses the key, and for whom services do. */
export const keyPolicyDelegation: ResourceRule = {
  id: 'key-policy-delegation',
  subject: 'resource',
  title: 'A key policy says itself who uses the key, and for whom services do',
  why: 'a statement for a whole account, as CDK and the console write it, opens the key to every identity policy there; one for a service alone opens it to whoever calls that service',
  fix: 'write a key policy that names roles, or binds the account by aws:PrincipalArn and services by aws:SourceAccount, aws:SourceArn or the encryption context',
  topic: 'exposure',
  level: 'required',
  hook: 'policy',
  severity: 'low',
  standards: [
    { standard: 'GDPR', clause: '32(1)(a)' },
    { standard: 'BSI C5:2026', clause: 'CRY-19.01B' },
  ],
  yieldsTo: ['key-policy-open'],
  appliesTo: ofTypes((type) => hasKeyPolicy({ type })),
  check: (resource) =>
    resource.raw['Properties'] === undefined || resource.select('KeyPolicy').some(({ value }) => value === undefined)
      ? [
          {
            path: ['Properties'],
            message: 'found no key policy, expected one: the default opens the key to the account',
          },
        ]
      : allowsOf(resource)
          .filter((statement) => isUnbound(statement) && RIGHTS.some((gives) => gives(statement)))
          .map(({ path, principals }) => ({
            path,
            message: `found a statement for all that ${principals.map(({ shown }) => shown).join(', ')} gives access to, expected principals that are named or bound by a condition`,
          })),
  examples: {
    good: [
      {
        name: 'roles of the account, bound by their names, and a service that acts for the account',
        resources: {
          Key: key(
            {
              Principal: { AWS: 'arn:aws:iam::222222222222:root' },
              Action: 'kms:Decrypt',
              Condition: { ArnLike: { 'aws:PrincipalArn': 'arn:aws:iam::222222222222:role/gateway' } },
            },
            {
              Principal: { Service: 'cloudtrail.amazonaws.com' },
              Action: 'kms:GenerateDataKey*',
              Condition: { StringEquals: { 'aws:SourceAccount': '222222222222' } },
            },
          ),
        },
      },
    ],
    bad: [
      {
        name: 'the default policy',
        resources: { Key: { Type: 'AWS::KMS::Key', Properties: { EnableKeyRotation: true } } },
      },
      {
        name: 'the policy that CDK writes',
        resources: {
          Key: key({
            Principal: { AWS: { 'Fn::Sub': 'arn:${AWS::Partition}:iam::${AWS::AccountId}:root' } },
            Action: 'kms:*',
          }),
        },
      },
      {
        name: 'an account through a service, whoever of it',
        resources: {
          Key: key({
            Principal: { AWS: 'arn:aws:iam::222222222222:root' },
            Action: 'kms:Decrypt',
            Condition: { StringEquals: { 'kms:ViaService': 's3.eu-west-1.amazonaws.com' } },
          }),
        },
      },
      {
        name: 'every role of an account',
        resources: {
          Key: key({
            Principal: { AWS: '222222222222' },
            Action: 'kms:Decrypt',
            Condition: { ArnLike: { 'aws:PrincipalArn': 'arn:aws:iam::222222222222:role/*' } },
          }),
        },
      },
      {
        name: 'a service for whomever it acts',
        resources: { Key: key({ Principal: { Service: 'sns.amazonaws.com' }, Action: 'kms:Decrypt' }) },
      },
    ],
  },
};

/** Conditions that say for whom a service acts, and those that say who of an account. */
const FOR_WHOM = /^aws:source(account|arn|orgid|owner)$|^kms:(calleraccount|encryptioncontext:.+)$/;
const WHO = /^aws:(principalarn|userid|username|principaltag\/.+)$|^kms:encryptioncontext:.+$/;
const WIDE = /^\*$|^arn:[^:]*:(iam|sts)::[^:]*:(\*|root|(role|user|assumed-role)\/\*)$/;

function isUnbound({ principals, conditions }: Statement): boolean {
  const bound = (keys: RegExp) =>
    conditions.some(
      ({ operator, key, values }) =>
        !/Not|IfExists|ForAllValues/.test(operator) && keys.test(key) && !values.some((value) => WIDE.test(value)),
    );
  return (
    (principals.some(({ kind }) => kind === 'Service') && !bound(FOR_WHOM)) ||
    (principals.some(({ kind, value }) => kind !== 'Service' && isAccount(value)) && !bound(WHO))
  );
}

function key(...statements: readonly object[]): object {
  return {
    Type: 'AWS::KMS::Key',
    Properties: {
      EnableKeyRotation: true,
      KeyPolicy: {
        Version: '2012-10-17',
        Statement: statements.map((statement) => ({ Effect: 'Allow', Resource: '*', ...statement })),
      },
    },
  };
}
