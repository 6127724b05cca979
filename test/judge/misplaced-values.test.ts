import { evaluate } from '../../lib/judge/report/evaluate';
import type { Example, Rule } from '../../lib/judge/rule';
import type { Assembly } from '../../lib/judge/template/assembly';
import { isRawMap, rawMap } from '../../lib/judge/template/template';
import { ALL_RULES, TEMPLATE_RULES } from '../../lib/site-policy/rules';
import { assemblyOf } from './assembly-of';

/** A value as templates are read: maps without a prototype. */
function asRead(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value), (_key, each: unknown) =>
    isRawMap(each) ? Object.assign(Object.create(null), each) : each,
  );
}

/** What people and machines write where a scalar, a list or a map belongs. */
const MISPLACED: readonly unknown[] = [
  {},
  { a: { b: 1 } },
  [],
  [[{}], null],
  null,
  '',
  7,
  true,
  { Ref: 'Nothing' },
].map(asRead);

/** How many verdicts there are on an assembly, none of which is that a rule has a flaw. */
function countOf(assembly: Assembly, rules: readonly Rule[]): number {
  const all = evaluate(assembly, rules);
  expect(all.flatMap(({ flaw }) => flaw ?? [])).toEqual([]);
  return all.length;
}

/** What every object inherits. */
const INHERITED = Object.getOwnPropertyNames(Object.prototype);

/** `value` with each part of it, in turn, replaced by what `other` gives. */
function* variants(value: unknown, other: () => unknown): Generator<unknown> {
  yield other();
  if (Array.isArray(value)) {
    for (const [at, element] of value.entries())
      for (const variant of variants(element, other)) yield value.map((each, index) => (index === at ? variant : each));
  } else if (isRawMap(value))
    for (const key of Object.keys(value))
      for (const variant of variants(value[key], other)) yield { ...value, [key]: variant };
}

test.each(TEMPLATE_RULES.map((rule) => [rule.id, rule] as const))('%s takes anything anywhere', (_id, rule) => {
  let evaluated = 0;
  let asked = 0;
  let turn = 0;
  // One after the other: each of them everywhere would take long.
  const other = () => MISPLACED[turn++ % MISPLACED.length];
  const examples: readonly Example[] = [...rule.examples.bad, ...rule.examples.good];
  for (const example of examples)
    for (const [id, resource] of Object.entries(example.resources)) {
      if (!isRawMap(resource)) continue;
      for (const Properties of variants(resource['Properties'], other)) {
        const resources = { ...example.resources, [id]: { ...resource, Properties } };
        const assembly = assemblyOf({ ...example, resources });
        evaluated += countOf(assembly, [rule]);
        asked += rule.subject === 'resource' ? assembly.resources.filter((each) => rule.appliesTo(each)).length : 1;
      }
    }
  if (examples.some(({ resources }) => Object.keys(resources).length > 0)) expect(asked).toBeGreaterThan(0);
  expect(evaluated).toBeLessThanOrEqual(asked);
});

test.each(INHERITED)('no table has anything for the type %s, which no template can have', (Type) => {
  const assembly = assemblyOf({ resources: { A: { Type, Properties: { [Type]: Type, Tags: { [Type]: [] } } } } });
  expect(countOf(assembly, ALL_RULES)).toBeGreaterThan(0);
});

/** Keys by which rules that look everywhere tell what stands beside them. */
const BESIDE = [
  'Type',
  'Name',
  'OptionName',
  'Value',
  'Password',
  'NoEcho',
  'Ref',
  'Environment',
  'Condition',
  'Default',
];

test.each(BESIDE)('a key %s may hold anything wherever it stands', (key) => {
  let evaluated = 0;
  for (const value of MISPLACED) {
    const map = { [key]: value, Password: { Ref: 'Secret' }, Within: [{ [key]: value, Value: 'text' }] };
    const resources = { A: { Type: 'AWS::CodeBuild::Project', Properties: { ...map, Environment: map } } };
    const rest = { Parameters: { Secret: { Type: 'String', [key]: value } } };
    evaluated += countOf(
      assemblyOf({ resources: rawMap(asRead(resources)), rest: rawMap(asRead(rest)) }),
      TEMPLATE_RULES,
    );
  }
  expect(evaluated).toBeGreaterThan(MISPLACED.length);
});
