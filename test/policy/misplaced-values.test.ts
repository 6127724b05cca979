import { ALL_RULES } from '../../lib/access/rules';
import { evaluate } from '../../lib/policy/evaluate';
import type { Example } from '../../lib/policy/rule';
import { RULES } from '../../lib/policy/rules';
import { isRawMap } from '../../lib/policy/template';
import { assemblyOf } from './assembly-of';

/** What people and machines write where a scalar, a list or a map belongs; maps of templates have no prototype. */
const MISPLACED: readonly unknown[] = [{}, { a: { b: 1 } }, [], [[{}], null], null, '', 7, true, { Ref: 'Nothing' }];

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

test.each(RULES.map((rule) => [rule.id, rule] as const))('%s takes anything anywhere', (_id, rule) => {
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
        evaluated += evaluate(assembly, [rule]).length;
        asked += rule.subject === 'resource' ? assembly.resources.filter((each) => rule.appliesTo(each)).length : 1;
      }
    }
  if (examples.some(({ resources }) => Object.keys(resources).length > 0)) expect(asked).toBeGreaterThan(0);
  expect(evaluated).toBeLessThanOrEqual(asked);
});

test.each(INHERITED)('no table has anything for the type %s, which no template can have', (Type) => {
  const assembly = assemblyOf({ resources: { A: { Type, Properties: { [Type]: Type, Tags: { [Type]: [] } } } } });
  expect(evaluate(assembly, ALL_RULES).length).toBeGreaterThan(0);
});
