import fc from 'fast-check';
import type { Policies, PolicyDocument } from '../../lib/iam/authorize/policies';
import type { ContextValue, Request } from '../../lib/iam/authorize/request';

export const HOME = '111122223333';
export const AWAY = '444455556666';
export const ORG = 'o-home';

const ROLES = ['reader', 'reader-2', 'admin', 'auditor'];
const BUCKET = 'arn:aws:s3:::records';
const ACTIONS = ['s3:GetObject', 's3:GetObjectAcl', 's3:PutObject', 's3:DeleteObject'];
const arnOf = (account: string, name: string) => `arn:aws:iam::${account}:role/${name}`;

/** Values that requests have, by condition key; some keys are in every request. */
const VALUES: Readonly<Record<string, readonly string[]>> = {
  'aws:SecureTransport': ['true', 'false'],
  'aws:SourceVpce': ['vpce-1', 'vpce-2', 'vpce-12', 'vpce-x'],
  'aws:RequestedRegion': ['eu-west-1', 'eu-north-1', 'us-east-1', 'eu-west-2'],
  'aws:PrincipalTag/team': ['blue', 'Blue', 'blues', 'red', 'violet'],
  'aws:MultiFactorAuthAge': ['0', '59', '60', '61', '3600', '9999'],
  's3:x-amz-acl': ['private', 'public-read', 'bucket-owner-full-control'],
};
/** Values of keys that have several. */
const SETS: Readonly<Record<string, readonly string[]>> = { 'aws:TagKeys': ['site', 'sites', 'owner', 'cost'] };
const ALWAYS = ['aws:SecureTransport', 'aws:RequestedRegion'];

/** Operands that policies compare with, by condition key and operator. */
const COMPARISONS: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  ['aws:SecureTransport', ['Bool', 'BoolIfExists'], ['true', 'false']],
  ['aws:SourceVpce', text(), ['vpce-1', 'vpce-1*', 'vpce-?', 'vpce-2', '*']],
  ['aws:RequestedRegion', text(), ['eu-west-1', 'eu-*', 'eu-west-?', '*-1']],
  [
    'aws:PrincipalTag/team',
    [...text(), 'StringEqualsIgnoreCase', 'StringNotEqualsIgnoreCase'],
    ['blue', 'blue*', 'red', '*e*'],
  ],
  [
    'aws:MultiFactorAuthAge',
    ['NumericLessThan', 'NumericLessThanEqualsIfExists', 'NumericNotEquals'],
    ['60', '3600', '0'],
  ],
  ['s3:x-amz-acl', text(), ['private', 'public-*', 'bucket-*']],
  [
    'aws:TagKeys',
    ['ForAllValues:StringEquals', 'ForAnyValue:StringLike', 'ForAnyValue:StringNotEquals'],
    ['site', 'site*', 'owner'],
  ],
  ['aws:PrincipalOrgID', text(), [ORG, 'o-*', 'o-hom?', 'o-away']],
  ['aws:PrincipalAccount', text(), [HOME, AWAY, '1111*', '*']],
  [
    'aws:PrincipalArn',
    [...text(), 'ArnLike', 'ArnNotEquals', 'ArnLikeIfExists'],
    [
      arnOf(HOME, 'reader'),
      arnOf(HOME, 'reader*'),
      arnOf('*', 'admin'),
      `arn:aws:iam::${AWAY}:*`,
      'arn:aws:iam::1*:role/a*',
    ],
  ],
  ['aws:ResourceAccount', ['StringEquals', 'StringNotEquals'], ['${aws:PrincipalAccount}', HOME]],
  ['aws:PrincipalAccount', ['StringEquals', 'StringNotEquals'], ['${aws:ResourceAccount}', AWAY]],
  ['aws:PrincipalIsAWSService', ['Bool', 'BoolIfExists'], ['true', 'false']],
];

function text(): readonly string[] {
  return [
    'StringEquals',
    'StringNotEquals',
    'StringLike',
    'StringNotLike',
    'StringEqualsIfExists',
    'StringNotLikeIfExists',
    'Null',
  ];
}

const some = <Value>(values: readonly Value[], most = 2) =>
  fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: most });

const test = fc
  .constantFrom(...COMPARISONS)
  .chain(([key, operators, operands]) =>
    fc
      .constantFrom(...operators)
      .chain((operator) =>
        some(operator === 'Null' ? ['true', 'false'] : operands).map((values) => ({ [operator]: { [key]: values } })),
      ),
  );

const condition = fc.array(test, { maxLength: 3 }).map((tests) => {
  const block: Record<string, Record<string, readonly string[]>> = {};
  for (const one of tests)
    for (const [operator, keys] of Object.entries(one)) block[operator] = { ...block[operator], ...keys };
  return block;
});

const action = fc.oneof(
  some([...ACTIONS, 's3:*', 's3:Get*', 's3:*Object', '*']).map((names) => ({ Action: names })),
  some(ACTIONS).map((names) => ({ NotAction: names })),
);

const resource = fc.oneof(
  some([`${BUCKET}/*`, `${BUCKET}/a*`, `${BUCKET}/a/?`, `${BUCKET}/b`, '*', 'arn:aws:s3:::*']).map((arns) => ({
    Resource: arns,
  })),
  some([`${BUCKET}/a/*`, `${BUCKET}/b`]).map((arns) => ({ NotResource: arns })),
);

const principal = fc.oneof(
  fc.constant({ Principal: '*' }),
  some([HOME, AWAY, arnOf(HOME, 'reader'), arnOf(AWAY, 'admin'), `arn:aws:sts::${HOME}:assumed-role/admin/ada`]).map(
    (AWS) => ({ Principal: { AWS } }),
  ),
  some(['logs.amazonaws.com', 'backup.amazonaws.com']).map((Service) => ({ Principal: { Service } })),
);

const effect = fc.constantFrom('Allow', 'Allow', 'Deny');

/** A statement, with a principal or without. */
export const statement = (named: boolean, only?: 'Allow' | 'Deny'): fc.Arbitrary<PolicyDocument> =>
  fc
    .tuple(only ? fc.constant(only) : effect, named ? principal : fc.constant({}), action, resource, condition)
    .map(([Effect, who, what, on, Condition]) => ({ Effect, ...who, ...what, ...on, Condition }));

/** A policy document of one to four statements. */
export const document = (named: boolean): fc.Arbitrary<PolicyDocument> =>
  fc
    .array(statement(named), { minLength: 1, maxLength: 4 })
    .map((statements) => ({ Version: '2012-10-17', Statement: statements }));

/** A policy that denies by some statements and allows all else. */
const perimeter = (named: boolean): fc.Arbitrary<PolicyDocument> =>
  fc.array(statement(named, 'Deny'), { maxLength: 2 }).map((denies) => ({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', ...(named ? { Principal: '*' } : {}), Action: '*', Resource: '*' }, ...denies],
  }));

/** Policies of every kind, each in play or not. */
export const policies: fc.Arbitrary<Policies> = fc.record(
  {
    identity: document(false),
    resource: document(true),
    boundary: perimeter(false),
    scp: perimeter(false),
    rcp: perimeter(true).map((one) => one),
    endpoint: perimeter(true),
  },
  { requiredKeys: ['identity', 'resource'] },
);

/** The policies of a bucket, a control policy over it, and the policy of an endpoint to it. */
export const bucketPolicies: fc.Arbitrary<Pick<Policies, 'resource' | 'rcp' | 'endpoint'>> = fc.record(
  { resource: document(true), rcp: perimeter(true), endpoint: perimeter(true) },
  { requiredKeys: ['resource'] },
);

const caller: fc.Arbitrary<Partial<Request>> = fc.oneof(
  fc
    .record({
      account: fc.constantFrom(HOME, HOME, AWAY, '999988887777', '111199998888'),
      name: fc.constantFrom(...ROLES),
      org: fc.constantFrom('o-away', 'o-horizon', undefined),
      session: fc.constantFrom('ada', 'eve'),
    })
    .map(({ account, name, org, session }) => ({
      principal: `arn:aws:sts::${account}:assumed-role/${name}/${session}`,
      principalAccount: account,
      principalOrg: account === HOME ? ORG : org,
    })),
  fc.constant({ principal: `arn:aws:iam::${HOME}:user/ada`, principalAccount: HOME, principalOrg: ORG }),
  fc.constant({ principal: `arn:aws:iam::${AWAY}:root`, principalAccount: AWAY }),
  fc.constant({ principal: { anonymous: true as const } }),
  fc
    .constantFrom('logs.amazonaws.com', 'backup.amazonaws.com', 'sns.amazonaws.com')
    .map((service) => ({ principal: { service } })),
);

/** A request about an object, with the keys that its kind of caller has. */
export const request: fc.Arbitrary<Request> = fc
  .record({
    caller,
    action: fc.constantFrom(...ACTIONS),
    resource: fc.constantFrom(`${BUCKET}/a/1`, `${BUCKET}/a`, `${BUCKET}/b`, `${BUCKET}/c`, `${BUCKET}/ab`),
    sets: fc.record(Object.fromEntries(Object.entries(SETS).map(([key, values]) => [key, fc.subarray([...values])]))),
    keys: fc.record(
      Object.fromEntries(
        Object.entries(VALUES).map(([key, values]) => [
          key,
          ALWAYS.includes(key) ? fc.constantFrom(...values) : fc.option(fc.constantFrom(...values)),
        ]),
      ),
    ),
  })
  .map(({ caller, action, resource, keys, sets }) => {
    const signed = typeof caller.principal === 'string';
    const service = typeof caller.principal === 'object' && 'service' in caller.principal;
    const context: Record<string, ContextValue> = { ...sets };
    for (const [key, value] of Object.entries(keys)) {
      const ofIdentity = key.startsWith('aws:PrincipalTag/') || key.startsWith('aws:MultiFactor');
      if ((ofIdentity && !signed) || (service && key === 'aws:SourceVpce')) continue;
      context[key] = value;
    }
    return { principal: '*', ...caller, action, resource, resourceAccount: HOME, context };
  });
