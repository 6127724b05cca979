/** In whose requests a condition key may be, as the IAM User Guide has it under "Availability". */
export type Availability = 'always' | 'maybe' | 'signed' | 'services';

/** A condition key, with what policies compare it with and what requests may have. */
export interface Key {
  readonly name: string;
  readonly kind: Kind;
  readonly there: Availability;
  readonly operands: readonly string[];
  /** Values beside those that follow from operands. */
  readonly values: readonly string[];
}

export type Kind = 'string' | 'arn' | 'boolean' | 'number' | 'date' | 'address' | 'binary' | 'set' | 'tag' | 'caller';

export const HOME = '111122223333';
export const AWAY = '444455556666';
export const FAR = '777788889999';
export const ORG = 'o-home';
export const ACCOUNTS = [HOME, AWAY, FAR] as const;

const text = (
  name: string,
  there: Availability,
  operands: readonly string[],
  values: readonly string[] = ['zz'],
): Key => ({
  ...{ name, kind: 'string', there, operands, values },
});
const tag = (name: string, there: Availability): Key => ({
  ...{ name, kind: 'tag', there },
  operands: [
    'blue',
    'Blue',
    'bl*',
    '*e',
    'red',
    '?ed',
    '${aws:PrincipalTag/team}',
    "${aws:RequestTag/team, 'red'}",
    '${*}',
  ],
  values: ['blue', 'BLUE', 'red', 'bed', 'green', '*'],
});

/** Every key of the grammar. Those that follow from the caller are computed, not drawn. */
export const KEYS: readonly Key[] = [
  text('s3:x-amz-acl', 'maybe', ['private', 'public-*', 'bucket-owner-?ull']),
  text(
    'aws:RequestedRegion',
    'always',
    ['eu-west-1', 'eu-*', '*-1', 'us-east-1'],
    ['eu-west-1', 'eu-north-1', 'us-east-1', 'ap-south-1'],
  ),
  text('aws:UserAgent', 'maybe', ['cli', 'cli/*', 'CLI']),
  text('aws:SourceIdentity', 'signed', ['ada', 'a*', '${aws:username}', '${aws:PrincipalTag/team}']),
  tag('aws:PrincipalTag/team', 'signed'),
  tag('aws:PrincipalTag/unit', 'signed'),
  tag('aws:RequestTag/team', 'maybe'),
  tag('aws:ResourceTag/team', 'maybe'),
  ...(['aws:SourceArn', 's3:x-amz-server-side-encryption-aws-kms-key-id'] as const).map(
    (name, index): Key => ({
      ...{ name, kind: 'arn', there: index === 0 ? 'services' : 'maybe' },
      operands: [
        `arn:aws:sns:eu-west-1:${HOME}:alerts`,
        'arn:aws:sns:*:*:alerts',
        `arn:aws:*:*:${HOME}:*`,
        `arn:aws:kms:eu-west-?:${AWAY}:key/a*`,
        'arn:aws:sns:eu-west-1:${aws:ResourceAccount}:*',
      ],
      values: [
        ...[`arn:aws:sns:eu-west-1:${HOME}:alerts`, `arn:aws:kms:eu-west-1:${AWAY}:key/abc`],
        ...[`arn:aws:sns:eu-north-1:${AWAY}:alerts`, `arn:aws:sqs:us-east-1:${FAR}:other`],
      ],
    }),
  ),
  ...(
    [
      ['aws:SecureTransport', 'always'],
      ['aws:MultiFactorAuthPresent', 'signed'],
      ['kms:GrantIsForAWSResource', 'maybe'],
    ] as const
  ).map(([name, there]): Key => ({ ...{ name, kind: 'boolean', there }, operands: ['true', 'false'], values: [] })),
  ...(
    [
      ['aws:MultiFactorAuthAge', 'signed'],
      ['s3:max-keys', 'maybe'],
    ] as const
  ).map(
    ([name, there]): Key => ({
      ...{ name, kind: 'number', there },
      operands: ['0', '10', '60', '3600'],
      values: ['5', '61', '-1'],
    }),
  ),
  ...(
    [
      ['aws:CurrentTime', 'always'],
      ['s3:object-lock-retain-until-date', 'maybe'],
    ] as const
  ).map(
    ([name, there]): Key => ({
      ...{ name, kind: 'date', there },
      operands: ['2026-01-01T00:00:00Z', '2026-06-30T12:00:00Z', '1767225600', '2027-01-01'],
      values: ['2025-12-31T23:59:59Z', '2026-03-01T00:00:00Z', '2026-06-30T12:00:01Z', '2030-01-01T00:00:00Z'],
    }),
  ),
  ...(['aws:SourceIp', 'aws:VpcSourceIp'] as const).map(
    (name): Key => ({
      ...{ name, kind: 'address', there: 'maybe' },
      operands: ['203.0.113.0/24', '203.0.113.7', '10.0.0.0/8', '2001:db8::/32', '10.1.0.0/16'],
      values: [
        '203.0.113.7',
        '203.0.113.8',
        '203.0.114.0',
        '10.1.2.3',
        '10.2.0.0',
        '11.0.0.0',
        '2001:db8::1',
        '2001:db9::1',
      ],
    }),
  ),
  {
    name: 'kms:EncryptionContext:blob',
    kind: 'binary',
    there: 'maybe',
    operands: ['AAEC', 'AAED', 'QQ=='],
    values: ['AAEC', 'QUFB'],
  },
  ...(
    [
      ['aws:TagKeys', 'maybe'],
      ['kms:EncryptionContextKeys', 'maybe'],
    ] as const
  ).map(
    ([name, there]): Key => ({
      ...{ name, kind: 'set', there },
      operands: ['site', 'site*', 'owner', 'OWNER'],
      values: ['site', 'sites', 'owner', 'cost'],
    }),
  ),
  {
    ...{ name: 'aws:PrincipalArn', kind: 'caller', there: 'signed', values: [] },
    operands: [
      ...[`arn:aws:iam::${HOME}:role/reader`, `arn:aws:iam::${HOME}:role/*`, 'arn:aws:iam::*:user/ada'],
      ...[`arn:aws:iam::${AWAY}:*`, 'arn:aws:iam::${aws:PrincipalAccount}:role/re*', `arn:aws:iam::${HOME}:root`],
    ],
  },
  {
    ...{ name: 'aws:PrincipalAccount', kind: 'caller', there: 'signed', values: [] },
    operands: [HOME, AWAY, '1*', '${aws:ResourceAccount}'],
  },
  { ...{ name: 'aws:PrincipalOrgID', kind: 'caller', there: 'signed', values: [] }, operands: [ORG, 'o-*', 'o-away'] },
  {
    ...{ name: 'aws:ResourceAccount', kind: 'caller', there: 'always', values: [] },
    operands: [HOME, AWAY, '${aws:PrincipalAccount}'],
  },
];

const TEXT = [
  'StringEquals',
  'StringNotEquals',
  'StringEqualsIgnoreCase',
  'StringNotEqualsIgnoreCase',
  'StringLike',
  'StringNotLike',
];
const ARN = ['ArnEquals', 'ArnNotEquals', 'ArnLike', 'ArnNotLike'];
const ORDER = ['Equals', 'NotEquals', 'LessThan', 'LessThanEquals', 'GreaterThan', 'GreaterThanEquals'];
const orNot = (names: readonly string[]) => [...names, ...names.map((name) => `${name}IfExists`)];

/** The operators for each kind of key, beside Null. */
export const OPERATORS: Readonly<Record<Kind, readonly string[]>> = {
  string: orNot(TEXT),
  tag: orNot(TEXT),
  caller: orNot([...TEXT, ...ARN]),
  arn: orNot(ARN),
  boolean: orNot(['Bool']),
  number: orNot(ORDER.map((one) => `Numeric${one}`)),
  date: orNot(ORDER.map((one) => `Date${one}`)),
  address: orNot(['IpAddress', 'NotIpAddress']),
  binary: orNot(['BinaryEquals']),
  // What ForAnyValue with IfExists is without the key, two pages say differently: it is asked of neither.
  set: [...orNot(TEXT).map((name) => `ForAllValues:${name}`), ...TEXT.map((name) => `ForAnyValue:${name}`)],
};

/** Every operator, with and without IfExists and set prefixes, and every kind of key. */
export const EVERY_OPERATOR: readonly string[] = [...new Set([...Object.values(OPERATORS).flat(), 'Null'])].sort();
export const EVERY_KIND: readonly string[] = Object.keys(OPERATORS);
