import { InputError } from '../../../lib/judge/template/input-error';
import { locate } from '../../../lib/judge/template/locate';
import { readTemplate } from '../../../lib/judge/template/read-template';
import { scratch } from '../../support/scratch';

const { write, folder } = scratch();
const problems = (file: string) => {
  try {
    readTemplate(file, true);
    return [];
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return error.problems.map((problem) => problem.replace(file, ''));
  }
};
const nested = (depth: number) =>
  `{"Resources":{"A":{"Type":"A::B","Properties":${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}}}}`;
const laughs = [
  'a: &a [x,x,x,x,x,x,x,x,x,x]',
  ...[...'abcdefgh'].map((name, at) => `${'bcdefghi'[at]}: &${'bcdefghi'[at]} [${Array(10).fill(`*${name}`)}]`),
];

test.each<[string, string, string | Buffer, string | RegExp]>([
  ['an empty file', 'a.json', '', ':1:1: is empty'],
  ['blanks', 'a.yaml', ' \n\n', ':1:1: is empty'],
  [
    'a truncated file',
    'a.json',
    '{"Resources": {"A": ',
    ':1:21: is no JSON: expected a value, found the end of the file',
  ],
  ['an open string', 'a.json', '{"Resources": {"A', ':1:16: is no JSON: expected a key in double quotes, found "\\"A"'],
  [
    'a comma too many',
    'a.json',
    '{\n  "Resources": {},\n}',
    ':3:1: is no JSON: expected a key in double quotes, found "}"',
  ],
  ['a comment', 'a.json', '{"Resources": {} // x\n}', ':1:18: is no JSON: expected a comma or }, found "// x\\n}"'],
  ['single quotes', 'a.json', "{'Resources': {}}", /^:1:2: is no JSON: expected a key in double quotes/],
  ['NaN', 'a.json', '{"Resources": NaN}', /^:1:15: is no JSON: expected a value/],
  ['two values', 'a.json', '{"Resources": {}} {}', ':1:19: is no JSON: expected nothing more, found "{}"'],
  ['a colon missing', 'a.json', '{"Resources" {}}', /^:1:14: is no JSON: expected a colon after the key/],
  ['zero bytes', 'a.json', Buffer.from([0x7b, 0, 0x7d]), /expected a text, found a zero byte at 1/],
  ['UTF-16', 'a.json', Buffer.from('{"Resources": {}}', 'utf16le'), /binary, or UTF-16/],
  ['what is not UTF-8', 'a.json', Buffer.from([0x22, 0xff, 0x22]), ': expected a text in UTF-8, found other bytes'],
  ['too large a file', 'a.json', ' '.repeat(2 * 1024 * 1024 + 1), /has 2097153 bytes, expected at most 2097152/],
  ['a list', 'a.json', '[]', ':1:1: is no template: expected a map, found a list'],
  ['a number', 'a.yaml', '42', ':1:1: is no template: expected a map, found a number'],
  ['no resources', 'a.json', '{"a": 1}', ':1:1: is no template: expected the section Resources, found none'],
  ['resources as a list', 'a.json', '{\n "Resources": []}', ':2:2: Resources: expected a map, found a list'],
  ['resources as null', 'a.yaml', 'Resources:\n', ':1:1: Resources: expected a map, found null'],
  ['parameters as text', 'a.yaml', 'Resources: {}\nParameters: x', ':2:1: Parameters: expected a map, found a string'],
  ['a resource as text', 'a.yaml', 'Resources:\n  A: x\n', ':2:3: resource "A": expected a map, found a string'],
  [
    'a resource without a type',
    'a.yaml',
    'Resources:\n  A: {}\n',
    ':2:3: resource "A": expected a Type, found nothing',
  ],
  ['a type as a map', 'a.json', '{"Resources":{"A":{"Type":{}}}}', ':1:15: resource "A": expected a Type, found a map'],
  [
    'properties as a list',
    'a.yaml',
    'Resources:\n  A:\n    Type: A::X\n    Properties: []\n',
    ':4:5: resource "A": expected Properties as a map, found a list',
  ],
  [
    'a million brackets',
    'a.json',
    `{"a":${'['.repeat(500_000)}${']'.repeat(500_000)}}`,
    /nests deeper than 100 levels$/,
  ],
  ['a hundred and one levels', 'a.json', nested(98), /^:1:\d+: nests deeper than 100 levels$/],
  ['brackets never closed', 'a.json', '{"a":['.repeat(200_000), /expected a value, found the end of the file/],
  ['brackets in YAML', 'a.yaml', '['.repeat(100_000), /nests deeper than 100 levels$/],
  [
    'blocks in YAML',
    'a.yaml',
    Array.from({ length: 1500 }, (_, at) => `${' '.repeat(at)}a:\n`).join(''),
    /nests deeper than 100 levels$/,
  ],
  [
    'a thousand million laughs',
    'a.yaml',
    `${laughs.join('\n')}\nResources: {}\n`,
    /has more than 150000 values, aliases written out$/,
  ],
  ['an alias inside itself', 'a.yaml', 'Resources: &a\n  X: *a\n', ':2:6: has the alias *a inside itself'],
  ['an alias of nothing', 'a.yaml', 'Resources: *a\n', ':1:12: has the alias *a before its anchor'],
  [
    'a tag of another language',
    'a.yaml',
    'Resources: !!python/object:os.system x\n',
    /^:1:\d+: has the tag tag:yaml.org,2002:python/,
  ],
  ['a tag of nobody', 'a.yaml', 'Resources: !Foo x\n', /has the tag !Foo, expected one of CloudFormation/],
  ['a key twice', 'a.yaml', 'Resources:\n  A: {Type: A::X}\n  A: {Type: A::Y}\n', ':3:3: has the key "A" twice'],
  ['a map as key', 'a.yaml', 'Resources:\n  ? {a: 1}\n  : x\n', /has a key that is no plain word/],
  [
    'two documents',
    'a.yaml',
    'Resources: {}\n---\nResources: {}\n',
    /^:\d+:1: holds more than one document, expected one$/,
  ],
  ['a tab', 'a.yaml', 'Resources:\n\tA: 1\n', /^:2:1: is no YAML: tabs are not allowed/],
])('refuses %s', (_name, name, content, problem) => {
  expect(problems(write(name, content))).toEqual([
    typeof problem === 'string' ? problem : expect.stringMatching(problem),
  ]);
});

test('refuses more resources than CloudFormation could ever take', () => {
  const Resources = Object.fromEntries(Array.from({ length: 2501 }, (_, at) => [`R${at}`, { Type: 'A::X' }]));
  expect(problems(write('many.json', { Resources }))).toEqual([expect.stringMatching(/has 2501 resources/)]);
});

test('refuses what is no file', () => {
  expect(problems(folder)).toEqual([': expected a file, found a folder']);
  expect(problems('/dev/zero')).toEqual([': expected a file, found a device']);
  expect(problems(`${folder}/none.json`)).toEqual([': no such file or folder']);
});

test('names every problem of a template, up to ten', () => {
  const Resources = Object.fromEntries(Array.from({ length: 12 }, (_, at) => [`R${at}`, {}]));
  const found = problems(write('all.json', { Resources }));
  expect(found).toHaveLength(11);
  expect(found.at(-1)).toBe(': and 2 more of the kind');
});

describe('reads', () => {
  const body = (name: string, content: string | Buffer) => readTemplate(write(name, content), true).body;

  test('a hundred levels', () => {
    expect(problems(write('deep.json', nested(96)))).toEqual([]);
  });

  test('a byte order mark', () => {
    expect(body('bom.json', '\uFEFF{"Resources": {}}')).toEqual({ Resources: {} });
  });

  test('names of prototypes as names like others', () => {
    const json = body('proto.json', '{"Resources": {"__proto__": {"Type": "A::X"}, "constructor": {"Type": "A::Y"}}}');
    expect(Object.keys(Object(json['Resources']))).toEqual(['__proto__', 'constructor']);
    const yaml = body(
      'proto.yaml',
      'Resources:\n  __proto__: {Type: A::X, polluted: yes}\n  constructor: {Type: A::Y}\n',
    );
    expect(Object.keys(Object(yaml['Resources']))).toEqual(['__proto__', 'constructor']);
    expect('polluted' in Object(yaml['Resources'])).toBe(false);
  });

  test('resources that loops and macros make, which the catalogue judges', () => {
    const text = '{"Resources": {"Fn::ForEach::X": ["A", ["b"], {}], "Fn::Transform": {"Name": "AWS::Include"}}}';
    expect(problems(write('loop.json', text))).toEqual([]);
  });

  test.each<[string, unknown]>([
    ['!Ref Name', { Ref: 'Name' }],
    ['!Condition C', { Condition: 'C' }],
    ['!GetAtt Bucket.Arn', { 'Fn::GetAtt': ['Bucket', 'Arn'] }],
    ['!GetAtt Nested.Outputs.Name', { 'Fn::GetAtt': ['Nested', 'Outputs.Name'] }],
    ['!GetAtt [Bucket, Arn]', { 'Fn::GetAtt': ['Bucket', 'Arn'] }],
    ['!Sub "${A}"', { 'Fn::Sub': '${A}' }],
    ['!Sub ["${A}", {A: !Ref B}]', { 'Fn::Sub': ['${A}', { A: { Ref: 'B' } }] }],
    ['!If [C, 1, !Ref AWS::NoValue]', { 'Fn::If': ['C', 1, { Ref: 'AWS::NoValue' }] }],
    ['!Transform {Name: AWS::Include}', { 'Fn::Transform': { Name: 'AWS::Include' } }],
    ['!Select [0, !GetAZs ""]', { 'Fn::Select': [0, { 'Fn::GetAZs': '' }] }],
    ['2012-10-17', '2012-10-17'],
    ['yes', true],
    ['y', 'y'],
    ['012345678901', '012345678901'],
    ['123456789012', '123456789012'],
    ['7', 7],
    ['22:22', '22:22'],
    ['!!str 7', '7'],
    ['~', null],
    ['"{{resolve:ssm:/a}}"', '{{resolve:ssm:/a}}'],
  ])('the YAML value %s', (text, value) => {
    expect(body('value.yaml', `Resources: {}\nMetadata:\n  Value: ${text}\n`)['Metadata']).toEqual({ Value: value });
  });

  test('aliases and merge keys', () => {
    const yaml = 'Resources: {}\nMetadata:\n  A: &a {x: 1, y: 2}\n  B: {<<: *a, y: 3}\n  C: *a\n';
    expect(body('alias.yaml', yaml)['Metadata']).toEqual({ A: { x: 1, y: 2 }, B: { y: 3, x: 1 }, C: { x: 1, y: 2 } });
  });

  test('keys as they are written', () => {
    expect(body('keys.yaml', 'Resources: {}\nMetadata: {y: 0, on: 1, 08: 2, 2012-10-17: 3}\n')['Metadata']).toEqual({
      y: 0,
      on: 1,
      '08': 2,
      '2012-10-17': 3,
    });
  });
});

test.each([
  [
    'at the indent of its key',
    'Resources:\n  A:\n    Type: A::B\n    Value: !Sub \'{\n      "a": 1\n    }\'\n    Next: 1\n',
  ],
  ['before it', 'Resources:\n  A:\n    Type: A::B\n    Value: !Sub \'{\n"a": 1\n}\'\n    Next: 1\n'],
  ['in double quotes', 'Resources:\n  A:\n    Type: A::B\n    Value: !Sub "{\n \\"a\\": 1\n}"\n    Next: 1\n'],
])('a quoted text of several lines may end %s, as readers of AWS have it', (_name, text) => {
  const file = write('quoted.yaml', text);
  expect(readTemplate(file, true).body['Resources']).toEqual({
    A: { Type: 'A::B', Value: { 'Fn::Sub': '{ "a": 1 }' }, Next: 1 },
  });
  expect(locate(file, text, [['Resources', 'A', 'Next']])).toEqual([{ line: 7, column: 5 }]);
});

test('many quoted texts that end too far to the left take no longer than the text is long', () => {
  const text = `Resources:\n${'  A:\n    Type: "A\n  B"\n'.repeat(10_000)}`;
  const start = process.cpuUsage();
  expect(problems(write('many.yaml', text))).toHaveLength(1);
  expect(process.cpuUsage(start).user / 1e6).toBeLessThan(8);
});
