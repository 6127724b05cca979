import { evaluate } from '../../../lib/judge/report/evaluate';
import { scopeOf } from '../../../lib/judge/scope';
import { Assembly } from '../../../lib/judge/template/assembly';
import { withLoops } from '../../../lib/judge/template/for-each';
import { readTemplate } from '../../../lib/judge/template/read-template';
import { TEMPLATE_RULES } from '../../../lib/site-policy/rules';
import { trefoil } from '../../cli/terminal';
import { scratch } from '../../support/scratch';

const Transform = 'AWS::LanguageExtensions';
const { write } = scratch();
const plain = (value: unknown) => JSON.parse(JSON.stringify(value));
const unrolled = (section: object) => plain(withLoops({ Transform, Resources: section }).body['Resources']);

test('a loop over a list is what it makes, with the element in keys, texts and references', () => {
  const store = {
    Type: 'AWS::S3::Bucket',
    Properties: {
      BucketName: { 'Fn::Sub': 'x-${Which}-${AWS::Region}' },
      Tags: [{ Key: 'of', Value: { Ref: 'Which' } }],
    },
  };
  expect(
    unrolled({
      'Fn::ForEach::Stores': ['Which', ['Red', 'Blue'], { 'Store${Which}': store }],
      Other: { Type: 'A::B' },
    }),
  ).toEqual({
    StoreRed: {
      Type: 'AWS::S3::Bucket',
      Properties: { BucketName: { 'Fn::Sub': 'x-Red-${AWS::Region}' }, Tags: [{ Key: 'of', Value: 'Red' }] },
    },
    StoreBlue: {
      Type: 'AWS::S3::Bucket',
      Properties: { BucketName: { 'Fn::Sub': 'x-Blue-${AWS::Region}' }, Tags: [{ Key: 'of', Value: 'Blue' }] },
    },
    Other: { Type: 'A::B' },
  });
});

test('loops in loops, in properties, and names of letters and digits alone are unrolled', () => {
  const inner = {
    'Fn::ForEach::B': ['B', [1, 2], { 'R&{A}x${B}': { Type: 'A::B', Properties: { at: '${A}/${B}' } } }],
  };
  expect(unrolled({ 'Fn::ForEach::A': ['A', ['10.0', 'b'], inner] })).toEqual({
    R100x1: { Type: 'A::B', Properties: { at: '10.0/1' } },
    R100x2: { Type: 'A::B', Properties: { at: '10.0/2' } },
    Rbx1: { Type: 'A::B', Properties: { at: 'b/1' } },
    Rbx2: { Type: 'A::B', Properties: { at: 'b/2' } },
  });
  const properties = { 'Fn::ForEach::P': ['P', ['a', 'b'], { 'key${P}': { Ref: 'P' } }] };
  expect(unrolled({ R: { Type: 'A::B', Properties: properties } })).toEqual({
    R: { Type: 'A::B', Properties: { keya: 'a', keyb: 'b' } },
  });
});

test.each([
  ['a parameter', { Ref: 'Names' }],
  ['a list of which an element is a parameter', ['a', { Ref: 'Name' }]],
  ['nothing', []],
])('a loop over %s stays a loop', (_name, elements) => {
  const section = { 'Fn::ForEach::A': ['A', elements, { 'R${A}': { Type: 'A::B' } }] };
  expect(unrolled(section)).toEqual(section);
});

test('what is found of a resource that a loop makes is at its line in the loop', () => {
  const text = [
    `Transform: ${Transform}`,
    'Resources:',
    '  Fn::ForEach::Outer:',
    '    - A',
    '    - [One, Two]',
    '    - Fn::ForEach::Inner:',
    '        - B',
    '        - [X, Y]',
    '        - Queue${A}${B}:',
    '            Type: AWS::SQS::Queue',
    '            Properties:',
    '              QueueName: ${A}-us-east-1',
  ].join('\n');
  const file = write('loops.yaml', text);
  const { out } = trefoil('check', file, '--region', 'eu-west-1', '--format', 'json');
  const found: readonly { resource: string; line: number }[] = JSON.parse(out).findings;
  expect(found.filter(({ resource }) => resource !== null).map(({ resource, line }) => [resource, line])).toEqual(
    ['QueueOneX', 'QueueOneY', 'QueueTwoX', 'QueueTwoY'].map((resource) => [resource, 12]),
  );
});

test('without its transform a loop is no loop of AWS', () => {
  const body = { Resources: { 'Fn::ForEach::A': ['A', ['a'], { 'R${A}': { Type: 'A::B' } }] } };
  expect(withLoops(body)).toMatchObject({ body, loops: [] });
});

test('loops that double are left as they are, and take no time', () => {
  const ten = [...'abcdefghij'];
  const deep = ten.reduceRight<object>((inner, at) => ({ [`Fn::ForEach::${at}`]: [`N${at}`, ten, inner] }), {
    [`R${ten.map((at) => `\${N${at}}`).join('')}`]: { Type: 'A::B' },
  });
  const long = ten.reduceRight<object>(
    (inner, at, index) => ({ [`Fn::ForEach::${at}`]: [`N${at}`, [`\${N${ten[index + 1]}}`.repeat(20)], inner] }),
    { R: { Type: 'A::B', Properties: { text: '${Na}' } } },
  );
  for (const section of [deep, long]) {
    const start = process.cpuUsage();
    expect(unrolled(section)).toEqual(section);
    expect(process.cpuUsage(start).user / 1e6).toBeLessThan(2);
  }
});

test('what a loop makes is checked, and that AWS unrolls it is advice', () => {
  const text = [
    'Transform: AWS::LanguageExtensions',
    'Resources:',
    '  Fn::ForEach::Buckets:',
    '    - Which',
    '    - [Red, Green]',
    '    - Store${Which}:',
    '        Type: AWS::S3::Bucket',
    '        Properties: {VersioningConfiguration: {Status: Suspended}}',
  ].join('\n');
  const file = write('loop.yaml', text);
  const template = {
    ...readTemplate(file, true),
    index: 0,
    file,
    stackName: 'loop',
    region: 'eu-west-1',
    nested: new Map(),
  };
  const verdicts = evaluate(new Assembly([template], scopeOf(['EEA'])), TEMPLATE_RULES).filter(
    ({ findings }) => findings.length > 0,
  );
  const found = verdicts.map(({ rule, resource }) => `${rule.id} ${resource?.logicalId}`);
  expect(found).toEqual(expect.arrayContaining(['data-kept StoreRed', 'data-kept StoreGreen']));
  const transform = verdicts.filter(({ rule }) => rule.id === 'opaque-transform').flatMap(({ findings }) => findings);
  expect(transform.map(({ advice, path }) => [advice, path])).toEqual([[true, ['Resources', 'Fn::ForEach::Buckets']]]);
});
