import * as fc from 'fast-check';
import { isRawMap, type RawMap } from '../../lib/judge/template/template';
import { ALL_RULES } from '../../lib/site-policy/rules';

/** What people and machines write by mistake, and others on purpose. */
const ODD: readonly unknown[] = [
  ...[null, true, false, 0, -1, 1e308, 0.1, '', ' ', '*', '\u202e\u0007\n::error::x', '[x](javascript:1)', '@a ##[b]'],
  ...[
    '__proto__',
    'constructor',
    'toString',
    '${',
    '${a}',
    '{{resolve:',
    '{{resolve:ssm:a}}',
    'arn:aws:s3:::',
    'us-east-1',
  ],
  ...[
    'arn:aws:iam::999999999999:root',
    '0.0.0.0/0',
    '::/0',
    '999999999999',
    '{"a":',
    '[[[[',
    'a'.repeat(3000),
    '-'.repeat(999),
  ],
  ...[{}, [], [[]], [{}], { a: {} }, { Ref: 'Nothing' }, { Ref: {} }, { Ref: 'AWS::Region' }, { Ref: 'AWS::NoValue' }],
  ...[
    { 'Fn::Sub': '${A}${A}' },
    { 'Fn::Sub': ['${a}', { a: {} }] },
    { 'Fn::Join': ['', [{}, 1]] },
    { 'Fn::Select': [0, 1] },
  ],
  ...[{ 'Fn::If': ['C', 'a', {}] }, { 'Fn::GetAtt': [] }, { 'Fn::GetAtt': ['A', 'Arn'] }, { 'Fn::Split': [',', {}] }],
  ...[
    { 'Fn::FindInMap': ['M', {}, 'a'] },
    { 'Fn::ImportValue': {} },
    { 'Fn::ToJsonString': [{}] },
    { 'Fn::GetAZs': {} },
  ],
  ...[{ 'Fn::ForEach::X': [] }, { 'Fn::Transform': {} }, { 'Fn::Cidr': [{}, 1] }, { 'Fn::Base64': {} }],
];

/** A value that does not belong where it is put. */
export const odd = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...ODD) },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 4 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
);

/** Names that collide with those of every object, and others. */
const key = fc.oneof(
  fc.constantFrom('__proto__', 'constructor', 'hasOwnProperty', 'Ref', 'Fn::Sub', 'Fn::If', 'Condition', 'Properties'),
  fc.string({ unit: 'binary', maxLength: 12 }),
);

/** A step that changes a value somewhere; which part, is told by a number, so that a failure shrinks. */
const step = fc.record({
  at: fc.nat(100_000),
  how: fc.constantFrom('replace', 'replace', 'replace', 'remove', 'add', 'wrap', 'double', 'nest'),
  key,
  value: odd,
});

export type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** A value with one part changed. */
export function changed(value: unknown, { at, how, key: name, value: other }: Step): unknown {
  const paths = pathsIn(value);
  return at_(value, paths[at % paths.length] ?? [], (part) => {
    if (how === 'wrap') return [part];
    if (how === 'double') return { 'Fn::Sub': ['${a}${a}', { a: part }] };
    if (how === 'nest') return { [name]: part };
    if (how === 'add' && Array.isArray(part)) return [...part, other];
    if (how === 'add' && isRawMap(part)) return { ...part, [name]: other };
    return how === 'remove' ? undefined : other;
  });
}

function pathsIn(value: unknown, path: readonly (string | number)[] = []): readonly (readonly (string | number)[])[] {
  if (Array.isArray(value)) return [path, ...value.flatMap((each, index) => pathsIn(each, [...path, index]))];
  if (isRawMap(value)) return [path, ...Object.keys(value).flatMap((name) => pathsIn(value[name], [...path, name]))];
  return [path];
}

function at_(
  value: unknown,
  [first, ...rest]: readonly (string | number)[],
  change: (part: unknown) => unknown,
): unknown {
  if (first === undefined) return change(value);
  if (Array.isArray(value)) return value.map((each, index) => (index === first ? at_(each, rest, change) : each));
  if (!isRawMap(value)) return value;
  return Object.fromEntries(
    Object.keys(value).map((name) => [name, name === first ? at_(value[name], rest, change) : value[name]]),
  );
}

/** A value of this shape with a few parts changed. */
export function mutated(from: fc.Arbitrary<unknown>, most = 6): fc.Arbitrary<unknown> {
  return fc.tuple(from, fc.array(step, { maxLength: most })).map(([value, steps]) => steps.reduce(changed, value));
}

/** The examples of all rules are templates of every kind that the rules look at. */
const EXAMPLES: readonly RawMap[] = ALL_RULES.flatMap(({ examples }) =>
  [...examples.good, ...examples.bad].map(({ resources, rest }) => ({ Resources: resources, ...rest })),
);

const REST = {
  Parameters: {
    P: { Type: 'String' },
    L: { Type: 'CommaDelimitedList', Default: 'a,b' },
    Q: { Type: 'String', AllowedValues: ['a', 'b'] },
  },
  Conditions: { C: { 'Fn::Equals': [{ Ref: 'Q' }, 'a'] }, D: { 'Fn::Not': [{ Condition: 'C' }] } },
  Mappings: { M: { 'eu-west-1': { a: 'b' } } },
  Outputs: { O: { Value: { 'Fn::Sub': '${P}' }, Export: { Name: 'o' } } },
};

/** Templates: several examples together, with what templates have beside resources, and a few parts that do not belong. */
export const template = mutated(
  fc
    .tuple(fc.array(fc.constantFrom(...EXAMPLES), { minLength: 1, maxLength: 3 }), fc.boolean())
    .map(([examples, full]) => ({
      ...(full ? REST : {}),
      ...Object.assign({}, ...examples),
      Resources: Object.fromEntries(
        examples.flatMap((example, index) =>
          Object.entries(isRawMap(example['Resources']) ? example['Resources'] : {}).map(([id, raw]) => [
            index === 0 ? id : `${id}${index}`,
            raw,
          ]),
        ),
      ),
    })),
);

/** Manifests of assemblies whose templates are `a.json` and `b.json`. */
export const manifest = mutated(
  fc.constant({
    version: '55.0.0',
    artifacts: {
      a: {
        type: 'aws:cloudformation:stack',
        environment: 'aws://222222222222/eu-west-1',
        properties: { templateFile: 'a.json', stackName: 'a' },
        dependencies: ['b', 'list'],
        metadata: { '/a/b': [{ type: 'aws:cdk:logicalId', data: 'A', trace: ['f (/x/a.ts:1:2)'] }] },
      },
      b: {
        type: 'aws:cloudformation:stack',
        environment: 'aws://unknown-account/unknown-region',
        properties: { templateFile: 'b.json' },
        displayName: 'b',
      },
      list: { type: 'cdk:asset-manifest', properties: { file: 'list.json' } },
      stage: { type: 'cdk:cloud-assembly', properties: { directoryName: 'stage' } },
    },
  }),
  3,
);

/** Lists of assets of the same. */
export const assets = mutated(
  fc.constant({
    files: { x: { source: { path: 'b.json' }, destinations: { d: { bucketName: 'bucket', objectKey: 'key.json' } } } },
  }),
  3,
);

/** Texts that are not what they seem: cut, with something in the middle, or none at all. */
export function text(from: fc.Arbitrary<unknown>, write: (value: unknown) => string): fc.Arbitrary<string> {
  const whole = from.map(write);
  return fc.oneof(
    { weight: 12, arbitrary: whole },
    {
      weight: 1,
      arbitrary: fc
        .tuple(whole, fc.nat(), fc.string({ unit: 'binary', maxLength: 9 }))
        .map(([all, at, some]) => `${all.slice(0, at % (all.length + 1))}${some}`),
    },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 200 }) },
  );
}

/** Flags with values that they take, and values that they do not. */
export const flags = fc
  .array(
    fc.tuple(
      fc.constantFrom(
        ...[
          '--region',
          '--account',
          '--boundary',
          '--format',
          '--profile',
          '--fail-on',
          '--unknown-types',
          '--parameter',
        ],
        ...[
          '--trusted-account',
          '--verbose',
          '--baseline',
          '--catalogue',
          '--deployment',
          '--from',
          '--nothing',
          '-',
          '',
        ],
      ),
      fc.oneof(
        fc.constantFrom(
          'eu-west-1',
          'us-east-1',
          '111111111111',
          'EEA',
          'IE,GB',
          'sarif',
          'json',
          'markdown',
          'full',
          'residency',
        ),
        fc.constantFrom('high', 'warn', 'P=a', 'Q=b', '/dev/null', 'constructor', '__proto__', '0', '101', ''),
        fc.string({ unit: 'binary', maxLength: 10 }),
      ),
    ),
    { maxLength: 3 },
  )
  .map((pairs) => pairs.flat());
