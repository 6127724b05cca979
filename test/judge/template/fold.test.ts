import fc from 'fast-check';
import { scopeOf } from '../../../lib/judge/scope';
import { Assembly } from '../../../lib/judge/template/assembly';
import type { RawMap, Template } from '../../../lib/judge/template/template';
import { Choice, Reference, Text, Unknown, type Value } from '../../../lib/judge/template/value';
import { templateOf } from '../template-of';

/** A value in few words: what a reader needs of it to compare. */
function short(value: Value): unknown {
  if (value instanceof Unknown) return '?';
  if (value instanceof Reference) return `<${value.logicalId}${value.attribute ? `.${value.attribute}` : ''}>`;
  if (value instanceof Text) return value.parts.map((part) => (typeof part === 'string' ? part : short(part))).join('');
  if (value instanceof Choice) return { either: value.options.map(short) };
  if (Array.isArray(value)) return value.map(short);
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, short(member)]));
  return value;
}

const SECTIONS: RawMap = {
  Parameters: {
    Name: { Type: 'String', Default: 'data' },
    Open: { Type: 'String' },
    Stage: { Type: 'String', Default: 'dev', AllowedValues: ['dev', 'live'] },
    Zones: { Type: 'CommaDelimitedList', Default: 'a, b' },
    Subnets: { Type: 'List<AWS::EC2::Subnet::Id>', Default: 'subnet-1,subnet-2' },
    Ports: { Type: 'List<Number>', Default: '1,2', AllowedValues: ['1', '2'] },
    Number: { Type: 'Number', Default: 7 },
    Stored: { Type: 'AWS::SSM::Parameter::Value<String>', Default: '/a' },
    Structure: { Type: 'String', Default: { a: 1 } },
  },
  Mappings: {
    Places: {
      'eu-west-1': { bucket: 'dublin', list: ['x', 'y'], deep: { a: 1 } },
      'us-east-1': { bucket: 'virginia', list: ['z'] },
    },
  },
  Resources: { Bucket: { Type: 'AWS::S3::Bucket' } },
  Outputs: { Name: { Value: { Ref: 'Bucket' }, Export: { Name: { 'Fn::Sub': '${AWS::StackName}-bucket' } } } },
};
const fold = (raw: unknown, change: Partial<Template> = {}) => {
  const only = templateOf(SECTIONS, change);
  return short(new Assembly([only], scopeOf(['IE'])).value(raw, only));
};

test.each<[string, unknown, unknown]>([
  ['a reference to a resource', { Ref: 'Bucket' }, '<Bucket>'],
  ['a reference to nothing', { Ref: 'Other' }, '?'],
  ['an attribute', { 'Fn::GetAtt': ['Bucket', 'Arn'] }, '<Bucket.Arn>'],
  ['an attribute in one string', { 'Fn::GetAtt': 'Bucket.Arn' }, '<Bucket.Arn>'],
  ['a parameter with a default', { Ref: 'Name' }, 'data'],
  ['a parameter without', { Ref: 'Open' }, '?'],
  ['a parameter with allowed values', { Ref: 'Stage' }, { either: ['dev', 'live'] }],
  ['a list parameter', { Ref: 'Zones' }, ['a', 'b']],
  ['a list of ids', { Ref: 'Subnets' }, ['subnet-1', 'subnet-2']],
  ['a list with allowed values', { Ref: 'Ports' }, { either: [['1', '2'], ['1'], ['2']] }],
  ['a number parameter', { Ref: 'Number' }, 7],
  ['a parameter from SSM', { Ref: 'Stored' }, '?'],
  ['a parameter whose default is no string', { Ref: 'Structure' }, '?'],
  [
    'pseudo parameters',
    { 'Fn::Sub': '${AWS::Partition} ${AWS::Region} ${AWS::AccountId}' },
    'aws eu-west-1 222222222222',
  ],
  ['the name of the stack', { Ref: 'AWS::StackName' }, 'example'],
  ['a substitution', { 'Fn::Sub': 'arn:${AWS::Region}:${Name}/${Bucket.Arn}' }, 'arn:eu-west-1:data/<Bucket.Arn>'],
  ['a substitution with a map', { 'Fn::Sub': ['${A}-${Name}', { A: { Ref: 'AWS::Region' } }] }, 'eu-west-1-data'],
  ['a literal placeholder', { 'Fn::Sub': '${!Name}-${ Name }' }, '${Name}-data'],
  ['an open placeholder', { 'Fn::Sub': 'a${Name' }, 'a${Name'],
  ['a join', { 'Fn::Join': ['-', ['a', { Ref: 'Name' }, { Ref: 'AWS::NoValue' }, 7, true]] }, 'a-data-7-true'],
  ['a join of a list parameter', { 'Fn::Join': [':', { Ref: 'Zones' }] }, 'a:b'],
  ['a join of a resource', { 'Fn::Join': ['', ['s3://', { Ref: 'Bucket' }, '/x']] }, 's3://<Bucket>/x'],
  ['a choice in a join', { 'Fn::Join': ['', ['x-', { Ref: 'Stage' }]] }, { either: ['x-dev', 'x-live'] }],
  ['a selection', { 'Fn::Select': [1, ['a', 'b']] }, 'b'],
  ['a selection by text', { 'Fn::Select': ['1', { Ref: 'Zones' }] }, 'b'],
  ['a selection past the end', { 'Fn::Select': [2, ['a', 'b']] }, '?'],
  ['a selection by what is not known', { 'Fn::Select': [{ Ref: 'Open' }, ['a', 'b']] }, { either: ['a', 'b'] }],
  ['a split', { 'Fn::Select': [0, { 'Fn::Split': ['/', 'eu-west-1/x'] }] }, 'eu-west-1'],
  ['a split of what is not known', { 'Fn::Split': ['/', { Ref: 'Open' }] }, '?'],
  [
    'both branches',
    { 'Fn::If': ['C', 'a', { 'Fn::If': ['D', 'b', { Ref: 'AWS::NoValue' }] }] },
    { either: ['a', 'b', undefined] },
  ],
  ['a branch in a list', ['a', { 'Fn::If': ['C', 'b', { Ref: 'AWS::NoValue' }] }], ['a', { either: ['b', undefined] }]],
  ['an entry of a mapping', { 'Fn::FindInMap': ['Places', { Ref: 'AWS::Region' }, 'bucket'] }, 'dublin'],
  ['a list of a mapping', { 'Fn::FindInMap': ['Places', 'eu-west-1', 'list'] }, ['x', 'y']],
  ['an entry that is not there', { 'Fn::FindInMap': ['Places', 'eu-north-1', 'bucket'] }, '?'],
  ['its default', { 'Fn::FindInMap': ['Places', 'eu-north-1', 'bucket', { DefaultValue: 'none' }] }, 'none'],
  [
    'every entry that can be',
    { 'Fn::FindInMap': ['Places', { Ref: 'Open' }, 'bucket'] },
    { either: ['dublin', 'virginia'] },
  ],
  ['an import', { 'Fn::ImportValue': 'example-bucket' }, '<Bucket>'],
  ['an import from elsewhere', { 'Fn::ImportValue': 'other' }, '?'],
  ['encoded user data', { 'Fn::Base64': { 'Fn::Sub': 'echo ${Name}' } }, 'echo data'],
  ['zones', { 'Fn::GetAZs': '' }, ['eu-west-1a', 'eu-west-1b', 'eu-west-1c']],
  ['zones of a named Region', { 'Fn::GetAZs': 'us-east-1' }, ['us-east-1a', 'us-east-1b', 'us-east-1c']],
  ['a dynamic reference', 'a-{{resolve:ssm:/x:1}}-b', 'a-?-b'],
  ['a dynamic reference in pieces', { 'Fn::Join': ['', ['{{resolve:', 'ssm:/x}}']] }, '?'],
  ['JSON', { 'Fn::ToJsonString': { a: [{ Ref: 'Name' }, { Ref: 'Bucket' }, 1] } }, '{"a":["data","<Bucket>",1]}'],
  ['what a transform makes', { 'Fn::Transform': { Name: 'AWS::Include' } }, '?'],
  ['what another stack puts out', { 'Fn::GetStackOutput': { StackName: 'x', OutputName: 'y' } }, '?'],
  ['a loop', { 'Fn::ForEach::X': ['A', ['b'], {}] }, '?'],
  ['the length of a list', { 'Fn::Length': ['a'] }, '?'],
])('folds %s', (_name, raw, folded) => {
  expect(fold(raw)).toEqual(folded);
});

test('the environment of a stack that is not pinned stays unknown', () => {
  expect(fold({ 'Fn::Sub': '${AWS::Region}/${AWS::AccountId}' }, { region: undefined, account: undefined })).toBe(
    '?/?',
  );
});

test('the partition follows the Region', () => {
  const suffix = { 'Fn::Sub': '${AWS::Partition} ${AWS::URLSuffix}' };
  expect(fold(suffix, { region: 'eusc-de-east-1' })).toBe('aws-eusc amazonaws.eu');
  expect(fold(suffix)).toBe('aws amazonaws.com');
});

describe('nested stacks', () => {
  const parent = templateOf(
    {
      Parameters: { Place: { Type: 'String', Default: 'us-east-1' } },
      Resources: {
        Bucket: { Type: 'AWS::S3::Bucket' },
        Nested: {
          Type: 'AWS::CloudFormation::Stack',
          Properties: {
            Parameters: {
              Given: { Ref: 'Place' },
              Bucket: { Ref: 'Bucket' },
              List: { 'Fn::Join': [',', ['a', 'b']] },
              Maybe: { 'Fn::If': ['C', 'given', { Ref: 'AWS::NoValue' }] },
              Structure: { a: 1 },
            },
          },
        },
      },
    },
    { nested: new Map([['Nested', 1]]) },
  );
  const child = templateOf(
    {
      Parameters: {
        Given: { Type: 'String', Default: 'eu-west-1' },
        Bucket: { Type: 'String' },
        List: { Type: 'CommaDelimitedList' },
        Maybe: { Type: 'String', Default: 'own' },
        Structure: { Type: 'String' },
        Left: { Type: 'String', Default: 'own' },
      },
      Resources: {},
      Outputs: { Out: { Value: { 'Fn::Sub': '${Given}-x' } }, List: { Value: ['a'] } },
    },
    { index: 1, parent: { template: 0, logicalId: 'Nested' } },
  );
  const assembly = new Assembly([parent, child], scopeOf(['IE']));
  const inChild = (raw: unknown) => short(assembly.value(raw, child));

  test('take the parameters that their parent gives, else their defaults', () => {
    const names = ['Given', 'Bucket', 'List', 'Maybe', 'Structure', 'Left'];
    expect(inChild(names.map((name) => ({ Ref: name })))).toEqual([
      'us-east-1',
      '<Bucket>',
      ['a', 'b'],
      { either: ['given', 'own'] },
      '?',
      'own',
    ]);
  });

  test('hand their outputs to their parent', () => {
    const out = (name: string) => ({ 'Fn::GetAtt': ['Nested', `Outputs.${name}`] });
    expect(short(assembly.value([out('Out'), out('List'), out('None')], parent))).toEqual(['us-east-1-x', '?', '?']);
  });

  test('refer to the resource of the parent, not to one of their own of that name', () => {
    expect(assembly.value({ Ref: 'Bucket' }, child)).toEqual(new Reference(0, 'Bucket'));
  });
});

describe('templates that mean harm', () => {
  const outputs = (count: number, value: (next: object) => unknown): RawMap => ({
    Resources: {},
    Outputs: Object.fromEntries(
      Array.from({ length: count }, (_, at) => [
        `O${at}`,
        { Value: value({ 'Fn::ImportValue': `e${at + 1}` }), Export: { Name: `e${at}` } },
      ]),
    ),
  });
  const first = (body: RawMap) => {
    const only = templateOf(body);
    return new Assembly([only], scopeOf(['IE'])).value({ 'Fn::ImportValue': 'e0' }, only);
  };

  test('a circle of imports is not known', () => {
    const circle = outputs(1, () => ({ 'Fn::ImportValue': 'e0' }));
    expect(first(circle)).toBeInstanceOf(Unknown);
  });

  test('a chain of a hundred thousand imports is not followed to its end', () => {
    expect(first(outputs(100_000, (next) => next))).toBeInstanceOf(Unknown);
  });

  test('strings that double at each step stop growing', () => {
    const doubled = outputs(60, (next) => ({ 'Fn::Join': ['', [next, 'xxxxxxxxxx', next]] }));
    expect(first(doubled)).toBeInstanceOf(Text);
  });

  test('lists do not double: an output is a string', () => {
    expect(first(outputs(60, (next) => [next, next]))).toBeInstanceOf(Unknown);
  });

  test('a million open placeholders are read in one pass', () => {
    expect(fold({ 'Fn::Sub': '${'.repeat(1_000_000) })).toBeDefined();
    expect(fold('{{resolve:'.repeat(300_000))).toBeDefined();
  });

  test('names of prototypes are names like others', () => {
    for (const name of ['__proto__', 'constructor', 'toString']) {
      expect(fold({ Ref: name })).toBe('?');
      expect(fold({ 'Fn::GetAtt': [name, 'Arn'] })).toBe('?');
      expect(fold({ 'Fn::FindInMap': [name, name, name] })).toBe('?');
      expect(fold({ 'Fn::Sub': [`\${${name}}`, {}] })).toBe('?');
    }
    expect(Object.keys(Object(fold(JSON.parse('{"__proto__": {"polluted": 1}, "a": 2}'))))).toContain('a');
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  test('whatever a function is given, folding ends', () => {
    const names = [
      'Ref',
      'GetAtt',
      'Sub',
      'Join',
      'Select',
      'Split',
      'If',
      'FindInMap',
      'ImportValue',
      'Base64',
      'GetAZs',
      'ToJsonString',
    ];
    const functions = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 4 },
        fc.constantFrom('Name', 'Stage', 'Zones', 'Bucket', 'AWS::Region', 'AWS::NoValue', 'a', ',', '${Name}', '${'),
        fc.integer({ min: -1, max: 3 }),
        fc.constant(null),
        fc.array(tie('value'), { maxLength: 4 }),
        fc
          .tuple(fc.constantFrom(...names), tie('value'))
          .map(([name, argument]) => ({ [name === 'Ref' ? name : `Fn::${name}`]: argument })),
      ),
    }));
    fc.assert(
      fc.property(functions.value, (raw) => {
        expect(() => fold(raw)).not.toThrow();
      }),
      { numRuns: 2000, seed: 20261123 },
    );
  });
});
