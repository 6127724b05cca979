import { type Finding, ofTypes, type ResourceRule } from '../../../judge/rule';
import {
  allowsAdministration,
  allowsOf,
  allowsUse,
  coversAllUse,
  coversGrants,
  hasKeyPolicy,
} from '../../../judge/rules/keys/key-statement';
import { type Statement, statementsAt } from '../../../judge/statements/policy-document';
import type { Assembly } from '../../../judge/template/assembly';
import type { Resource } from '../../../judge/template/resource';

/** Key policies of a site deny use by administrators, by principals outside, and by direct calls. */
export const keyPolicyDenies: ResourceRule = {
  id: 'key-policy-denies',
  aliases: ['key-policy-guards'],
  subject: 'resource',
  title: 'Key policies of a deployment keep administrators, strangers and direct calls from the data',
  why: 'a statement that is added later, by mistake or in haste, opens the key unless another one denies it',
  fix: 'deny use to administrators and to everybody outside the organization; bind use by kms:ViaService, and grants by kms:GrantIsForAWSResource',
  topic: 'keys',
  level: 'required',
  hook: 'policy',
  needs: 'deployment',
  standards: [
    { standard: 'GDPR', clause: '32(1)(a)' },
    { standard: 'BSI C5:2026', clause: 'CRY-19.01B' },
    { standard: 'SecNumCloud 3.2', clause: '10.5' },
  ],
  appliesTo: ofTypes((type) => hasKeyPolicy({ type })),
  check: (resource, assembly) => [
    ...missingDenials(resource, assembly),
    ...directUse(resource),
    ...freeGrants(resource),
  ],
  examples: {
    good: [
      {
        name: 'a key that state machines use',
        accounts: ['222222222222'],
        resources: {
          Key: key(
            {
              ...users(),
              Condition: {
                StringLike: {
                  'kms:EncryptionContext:aws:states:stateMachineArn':
                    'arn:aws:states:eu-west-1:222222222222:stateMachine:example-dublin-*',
                },
              },
            },
            ...[administrators(), noStrangers(), noAdministrators()],
          ),
        },
      },
      {
        name: 'a key whose users come through S3, and whose administrators never use it',
        accounts: ['222222222222'],
        resources: { Key: key(users(), administrators(), noStrangers(), noAdministrators()) },
      },
    ],
    bad: [
      {
        name: 'users who call KMS themselves, in a context of no service',
        accounts: ['222222222222'],
        resources: {
          Key: key(
            { ...users(), Condition: { StringEquals: { 'kms:EncryptionContext:purpose': 'data' } } },
            ...[administrators(), noStrangers(), noAdministrators()],
          ),
        },
      },
      {
        name: 'administrators whom nothing keeps from the data',
        accounts: ['222222222222'],
        resources: { Key: key(users(), administrators(), noStrangers()) },
      },
      {
        name: 'principals outside the organization whom nothing denies',
        accounts: ['222222222222'],
        resources: { Key: key(users(), administrators(), noAdministrators()) },
      },
      {
        name: 'users who call KMS themselves',
        accounts: ['222222222222'],
        resources: {
          Key: key({ ...users(), Condition: {} }, administrators(), noStrangers(), noAdministrators()),
        },
      },
      {
        name: 'users who hand on what they may',
        accounts: ['222222222222'],
        resources: {
          Key: key({ ...users(), Action: 'kms:CreateGrant' }, administrators(), noStrangers(), noAdministrators()),
        },
      },
    ],
  },
};

function missingDenials(key: Resource, { scope }: Assembly): readonly Finding[] {
  const denials = statementsAt(key, 'KeyPolicy').filter(
    (statement) =>
      !statement.allows && statement.principals.some(({ value }) => value === '*') && coversAllUse(statement),
  );
  const denied = new Set(denials.filter(isDenialByName).flatMap(namesIn));
  const administrators = allowsOf(key)
    .filter(allowsAdministration)
    .flatMap((statement) =>
      namesIn(statement).map((name, at) => ({ name, shown: shownIn(statement)[at], path: statement.path })),
    );
  return [
    ...(denials.some((statement) => deniesStrangers(statement, scope.organization))
      ? []
      : [
          {
            path: ['Properties', 'KeyPolicy'],
            message: `found no statement that denies use to everybody outside ${scope.organization ?? 'the organization'}, expected one`,
          },
        ]),
    ...administrators
      .filter(({ name }) => !denied.has(name))
      .map(({ name, shown = name, path }) => ({
        path,
        message: `found ${shown}, who may administer the key, expected a statement that denies it use`,
      })),
  ];
}

/**
 * The guide of Step Functions names the encryption context alone ("Data at rest encryption"), as both ends of a session of
 * Session Manager do, which call AWS KMS themselves. Who has these roles is another question.
 */
const OF_STATE_MACHINES = ['kms:encryptioncontext:aws:states:statemachinearn', 'kms:encryptioncontext:sourcearn'];

function directUse(key: Resource): readonly Finding[] {
  return allowsOf(key)
    .filter(
      (statement) =>
        (allowsUse(statement) || coversGrants(statement)) &&
        statement.principals.some(({ kind }) => kind !== 'Service') &&
        !statement.conditions.some(
          ({ key: of, operator, values }) =>
            ((of === 'kms:viaservice' || OF_STATE_MACHINES.includes(of)) && /^String(Equals|Like)$/.test(operator)) ||
            (of === 'kms:encryptioncontext:aws:ssm:sessionid' && operator === 'Null' && values.join() === 'false'),
        ),
    )
    .map(({ path }) => ({ path, message: 'found use of the key without kms:ViaService, expected the services meant' }));
}

function freeGrants(key: Resource): readonly Finding[] {
  return allowsOf(key)
    .filter(
      (statement) =>
        coversGrants(statement) &&
        !statement.conditions.some(
          ({ key: of, operator, values }) =>
            of === 'kms:grantisforawsresource' && operator === 'Bool' && values.every((value) => value === 'true'),
        ),
    )
    .map(({ path }) => ({
      path,
      message: 'found kms:CreateGrant without kms:GrantIsForAWSResource, expected grants for AWS services only',
    }));
}

/** Who a statement is about: its principals or, of an account, those whom a condition names. */
function namesIn({ principals, conditions }: Statement): readonly string[] {
  const named = conditions.filter(({ key }) => key === 'aws:principalarn').flatMap(({ values }) => values);
  return named.length > 0 ? named : principals.map(({ value }) => value);
}

/** The same, as a reader of the template knows them. */
function shownIn({ principals, conditions }: Statement): readonly string[] {
  const named = conditions.filter(({ key }) => key === 'aws:principalarn');
  const shown = named.flatMap(({ values, shown: names = values }) => names);
  return shown.length > 0 ? shown : principals.map((each) => each.shown);
}

/** A deny statement may exempt what comes through a service, and nothing else. */
function isDenialByName({ conditions }: Statement): boolean {
  return conditions.every(
    ({ operator, key, values }) =>
      (key === 'aws:principalarn' && /^Arn(Like|Equals)$/.test(operator)) ||
      (key === 'kms:viaservice' && operator === 'Null' && values.every((value) => value === 'true')),
  );
}

function deniesStrangers({ conditions }: Statement, organization: string | undefined): boolean {
  return (
    conditions.some(
      ({ operator, key, values }) =>
        key === 'aws:principalorgid' &&
        /^StringNotEquals(IfExists)?$/.test(operator) &&
        values.every((value) => organization === undefined || value === organization),
    ) &&
    conditions.every(
      ({ key, values }) =>
        key === 'aws:principalorgid' ||
        (key === 'aws:principalisawsservice' && values.every((value) => value === 'false')),
    )
  );
}

function users() {
  return {
    Effect: 'Allow',
    Principal: { AWS: 'arn:aws:iam::222222222222:role/gateway' },
    Action: ['kms:Decrypt', 'kms:GenerateDataKey'],
    Condition: { StringEquals: { 'kms:ViaService': 's3.eu-west-1.amazonaws.com' } },
  };
}

function administrators() {
  return {
    Effect: 'Allow',
    Principal: { AWS: 'arn:aws:iam::222222222222:root' },
    Action: ['kms:PutKeyPolicy', 'kms:ScheduleKeyDeletion'],
    Condition: { ArnLike: { 'aws:PrincipalArn': 'arn:aws:iam::222222222222:role/admin' } },
  };
}

function deny(condition: object) {
  return {
    Effect: 'Deny',
    Principal: '*',
    Action: ['kms:Decrypt', 'kms:Encrypt', 'kms:GenerateDataKey*', 'kms:ReEncrypt*', 'kms:CreateGrant'],
    Condition: condition,
  };
}

function noStrangers() {
  return deny({ StringNotEqualsIfExists: { 'aws:PrincipalOrgID': 'o-exampleorgid' } });
}

function noAdministrators() {
  return deny({ ArnLike: { 'aws:PrincipalArn': 'arn:aws:iam::222222222222:role/admin' } });
}

function key(...statements: readonly object[]): object {
  return {
    Type: 'AWS::KMS::Key',
    Properties: {
      EnableKeyRotation: true,
      KeyPolicy: { Version: '2012-10-17', Statement: statements.map((each) => ({ ...each, Resource: '*' })) },
    },
  };
}
