import { loadDeployment } from '../../../lib/deployment/load-deployment';
import { evaluate } from '../../../lib/judge/report/evaluate';
import { scopeOf, scopeOfDeployment } from '../../../lib/judge/scope';
import { Assembly } from '../../../lib/judge/template/assembly';
import type { RawMap, Template } from '../../../lib/judge/template/template';
import { Choice, Text, Unknown, type Value } from '../../../lib/judge/template/value';
import { TEMPLATE_RULES } from '../../../lib/site-policy/rules';
import { templateOf } from '../template-of';

function short(value: Value): unknown {
  if (value instanceof Unknown) return '?';
  if (value instanceof Text) return value.toString();
  if (value instanceof Choice) return { either: value.options.map(short) };
  return value;
}

const equals = (one: unknown, other: unknown) => ({ 'Fn::Equals': [one, other] });
const ref = (name: string) => ({ Ref: name });
const SECTIONS: RawMap = {
  Parameters: {
    Stage: { Type: 'String', Default: 'dev', AllowedValues: ['dev', 'live'] },
    Key: { Type: 'String', Default: '' },
    Named: { Type: 'String', Default: 'name' },
    Open: { Type: 'String' },
    Shaped: { Type: 'AWS::EC2::VPC::Id' },
  },
  Mappings: { Sizes: { 'eu-west-1': { Wide: 'yes' }, 'us-east-1': { Wide: 'no' } } },
  Conditions: {
    Gov: equals(ref('AWS::Partition'), 'aws-us-gov'),
    Here: equals(ref('AWS::Region'), 'eu-west-1'),
    Mine: equals('222222222222', ref('AWS::AccountId')),
    Dev: equals(ref('Stage'), 'dev'),
    Live: equals(ref('Stage'), 'live'),
    Neither: { 'Fn::Not': [{ 'Fn::Or': [{ Condition: 'Dev' }, { Condition: 'Live' }] }] },
    Keyed: { 'Fn::Not': [equals(ref('Key'), '')] },
    Always: { 'Fn::Or': [{ Condition: 'Here' }, { Condition: 'Dev' }] },
    Never: { 'Fn::And': [{ Condition: 'Gov' }, { Condition: 'Dev' }] },
    Wide: equals({ 'Fn::FindInMap': ['Sizes', ref('AWS::Region'), 'Wide'] }, 'yes'),
    OpenA: equals(ref('Open'), 'a'),
    OpenB: equals(ref('Open'), 'b'),
    OpenNamed: equals(ref('Open'), ref('Named')),
    OpenItself: equals(ref('Open'), ref('Open')),
    NoVpc: equals(ref('Shaped'), ''),
    Circle: { Condition: 'Circle' },
  },
  Resources: { It: { Type: 'AWS::SSM::Parameter' } },
};
const whether = (condition: string) => ({ 'Fn::If': [condition, 'yes', 'no'] });
const fold = (raw: unknown, change: Partial<Template> = {}, body = SECTIONS) => {
  const only = templateOf(body, change);
  return short(new Assembly([only], scopeOf(['IE'])).value(raw, only));
};
const EITHER = { either: ['yes', 'no'] };

test.each<[string, unknown]>([
  ['Gov', 'no'],
  ['Here', 'yes'],
  ['Mine', 'yes'],
  ['Dev', EITHER],
  ['Neither', 'no'],
  ['Keyed', 'no'],
  ['Always', 'yes'],
  ['Never', 'no'],
  ['Wide', 'yes'],
  ['OpenA', EITHER],
  ['OpenNamed', EITHER],
  ['OpenItself', 'yes'],
  ['NoVpc', 'no'],
  ['Circle', EITHER],
  ['Undeclared', EITHER],
])('the branches of condition %s are those that some input reaches', (condition, expected) => {
  expect(fold(whether(condition))).toEqual(expected);
});

test('a stack that is pinned to no Region has every one', () => {
  expect(fold(whether('Here'), { region: undefined })).toEqual(EITHER);
});

test('a parameter that is given decides', () => {
  const given = new Map([
    ['Stage', 'live'],
    ['Open', 'c'],
    ['Key', 'k'],
  ]);
  expect(fold(whether('Dev'), { given })).toBe('no');
  expect(fold(whether('OpenA'), { given })).toBe('no');
  expect(fold(whether('Keyed'), { given })).toBe('yes');
  expect(fold({ Ref: 'Open' }, { given })).toBe('c');
});

test('two branches that no input reaches together make no text', () => {
  const host = (one: string, other: string) => ({
    'Fn::Join': ['.', [{ 'Fn::If': [one, 'a', 'b'] }, { 'Fn::If': [other, 'c', 'd'] }]],
  });
  expect(fold(host('Dev', 'Live'))).toEqual({ either: ['a.d', 'b.c'] });
  expect(fold(host('OpenA', 'OpenB'))).toEqual({ either: ['a.d', 'b.c', 'b.d'] });
  expect(fold(host('OpenA', 'Dev'))).toEqual({ either: ['a.c', 'a.d', 'b.c', 'b.d'] });
  expect(fold({ 'Fn::Sub': ['${A}.${Stage}', { A: whether('Dev') }] })).toEqual({ either: ['yes.dev', 'no.live'] });
});

test('inside a branch its condition holds', () => {
  expect(fold({ 'Fn::If': ['Dev', whether('Live'), whether('Dev')] })).toBe('no');
  expect(fold({ 'Fn::If': ['Dev', ref('Stage'), 'other'] })).toEqual({ either: ['dev', 'other'] });
});

const resourcesOf = (resources: RawMap, change: Partial<Template> = {}) =>
  new Assembly([templateOf({ ...SECTIONS, Resources: resources }, change)], scopeOf(['IE'])).resources;

test('a resource whose condition no input makes hold is not made', () => {
  const made = resourcesOf({
    Gov: { Type: 'AWS::SSM::Parameter', Condition: 'Gov' },
    Live: { Type: 'AWS::SSM::Parameter', Condition: 'Live', Properties: { Value: whether('Dev') } },
    Unknown: { Type: 'AWS::SSM::Parameter', Condition: 'Undeclared' },
  });
  expect(made.map(({ logicalId }) => logicalId)).toEqual(['Live', 'Unknown']);
  expect(made[0]?.select('Value').map(({ value }) => value)).toEqual(['no']);
});

test('an output likewise', () => {
  const only = templateOf({
    ...SECTIONS,
    Outputs: {
      Gov: { Condition: 'Gov', Value: 'us-gov-east-1', Export: { Name: 'gov' } },
      Live: { Condition: 'Live', Value: whether('Dev'), Export: { Name: 'live' } },
    },
  });
  const assembly = new Assembly([only], scopeOf(['IE']));
  expect(assembly.outputsOf(only)).toEqual([['Live', 'no']]);
  expect(short(assembly.value({ 'Fn::ImportValue': 'gov' }, only))).toBe('?');
  expect(assembly.value({ 'Fn::ImportValue': 'live' }, only)).toBe('no');
});

test('a deployment of ours can be given another value than the default, where none are listed', () => {
  const { deployment } = { deployment: loadDeployment('deployments/reference.yaml', { today: '2026-11-20' }) };
  const only = templateOf(SECTIONS);
  const folded = (raw: unknown, change: Partial<Template> = {}) =>
    short(new Assembly([{ ...only, ...change }], scopeOfDeployment(deployment)).value(raw, only));
  expect(folded(whether('Keyed'))).toEqual(EITHER);
  expect(folded(whether('Gov'))).toBe('no');
});

test('more cases than can be gone through are not told apart', () => {
  const names = Array.from({ length: 20 }, (_, index) => `P${index}`);
  const body = {
    Parameters: Object.fromEntries(names.map((name) => [name, { Type: 'String', AllowedValues: ['a', 'b'] }])),
    Conditions: Object.fromEntries(names.map((name) => [`Is${name}`, equals(ref(name), 'a')])),
    Resources: SECTIONS['Resources'],
  };
  const started = process.cpuUsage();
  for (const name of names) expect(fold(whether(`Is${name}`), {}, body)).toEqual(EITHER);
  expect(process.cpuUsage(started).user / 1e6).toBeLessThan(2);
});

test('conditions that are made of conditions are gone through once each', () => {
  const chain = Object.fromEntries(
    Array.from({ length: 150 }, (_, index) => [
      `C${index}`,
      index === 0
        ? equals(ref('Stage'), 'dev')
        : { 'Fn::And': [{ Condition: `C${index - 1}` }, { Condition: `C${index - 1}` }] },
    ]),
  );
  expect(fold(whether('C149'), {}, { ...SECTIONS, Conditions: chain })).toEqual(EITHER);
});

test('a resource that a default keeps from being made is checked by what it would copy elsewhere, and by nothing else', () => {
  const body = {
    ...SECTIONS,
    Resources: {
      Secret: {
        Type: 'AWS::SecretsManager::Secret',
        Condition: 'Keyed',
        Properties: { ReplicaRegions: [{ Region: 'us-east-1' }] },
      },
      Never: {
        Type: 'AWS::SecretsManager::Secret',
        Condition: 'Gov',
        Properties: { ReplicaRegions: [{ Region: 'us-gov-east-1' }] },
      },
    },
  };
  const assembly = new Assembly([templateOf(body)], scopeOf(['IE']));
  expect(assembly.resources).toEqual([]);
  const found = evaluate(assembly, TEMPLATE_RULES).filter(({ findings }) => findings.length > 0);
  expect(found.map(({ rule, resource }) => [rule.id, resource?.logicalId])).toEqual([['crossing', 'Secret']]);
  expect(found[0]?.findings[0]?.message).toMatch(/us-east-1.*by default, it is not made/);
});
