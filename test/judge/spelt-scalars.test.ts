import { OBLIGATIONS } from '../../lib/judge/catalogue';
import type { Obligation, When } from '../../lib/judge/catalogue/entry';
import { breaksOf } from '../../lib/judge/obligations';
import { evaluate } from '../../lib/judge/report/evaluate';
import type { Example, Rule } from '../../lib/judge/rule';
import { TEMPLATE_RULES } from '../../lib/site-policy/rules';
import { assemblyOf } from './assembly-of';
import { meeting, put } from './catalogue/put';

/** The scalars of a template, each written anew; names of properties stay. */
function rewritten(value: unknown, spell: (scalar: unknown) => unknown): unknown {
  if (Array.isArray(value)) return value.map((each) => rewritten(each, spell));
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, rewritten(each, spell)]));
  return spell(value);
}

const asText = (scalar: unknown) =>
  typeof scalar === 'boolean' || typeof scalar === 'number' ? String(scalar) : scalar;

/** CloudFormation takes "true" for true and "7" for 7, and the other way round where a property is text. */
const SPELLINGS: readonly (readonly [string, (scalar: unknown) => unknown])[] = [
  ['as text', asText],
  ['with a capital', (scalar) => (typeof scalar === 'boolean' ? (scalar ? 'True' : 'False') : scalar)],
  [
    'as booleans and numbers',
    (scalar) => {
      if (scalar === 'true' || scalar === 'false') return scalar === 'true';
      return typeof scalar === 'string' && String(Number(scalar)) === scalar ? Number(scalar) : scalar;
    },
  ],
];

function found(rule: Rule, example: Example, resources: Example['resources']): readonly string[] {
  return evaluate(assemblyOf({ ...example, resources }), [rule]).flatMap(({ resource, findings }) =>
    findings.map(({ path }) => `${resource?.logicalId} ${path.join('.')}`),
  );
}

test.each(SPELLINGS)('scalars that are written %s are checked the same, in every example of every rule', (_, spell) => {
  let written = 0;
  const different = TEMPLATE_RULES.flatMap((rule) =>
    [...rule.examples.good, ...rule.examples.bad].flatMap((example) => {
      const resources = Object.fromEntries(
        Object.entries(example.resources).map(([id, resource]) => [id, rewritten(resource, spell)]),
      );
      if (JSON.stringify(resources) === JSON.stringify(example.resources)) return [];
      written += 1;
      const [before, after] = [found(rule, example, example.resources), found(rule, example, resources)];
      return JSON.stringify(before) === JSON.stringify(after)
        ? []
        : [{ rule: rule.id, example: example.name, before, after }];
    }),
  );
  expect(different).toEqual([]);
  expect(written).toBeGreaterThan(50);
});

/** Copies of a template, each with one boolean of its properties the other way round. */
function flips(value: unknown): readonly unknown[] {
  if (typeof value === 'boolean') return [!value];
  if (Array.isArray(value)) return value.flatMap((each, at) => flips(each).map((flipped) => value.with(at, flipped)));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => flips(each).map((flipped) => ({ ...value, [key]: flipped })));
}

test('each boolean of each example, the other way round, is checked as its text is', () => {
  let compared = 0;
  const different = TEMPLATE_RULES.flatMap((rule) =>
    [...rule.examples.good, ...rule.examples.bad].flatMap((example) =>
      Object.entries(example.resources).flatMap(([id, resource]) =>
        flips(resource).flatMap((flipped) => {
          compared += 1;
          const says = (each: unknown) => found(rule, example, { ...example.resources, [id]: each });
          const [plain, spelt] = [says(flipped), says(rewritten(flipped, asText))];
          return plain.join() === spelt.join() ? [] : [{ rule: rule.id, example: example.name, plain, spelt }];
        }),
      ),
    ),
  );
  expect(different).toEqual([]);
  expect(compared).toBeGreaterThan(100);
});

/** Scalars that decide an obligation or one of its conditions, and those beside them. */
function decidingOf({ must, when = [] }: Obligation): readonly (readonly [string | undefined, unknown])[] {
  const named = (each: Obligation['must'] | When): readonly unknown[] => {
    if ('oneOf' in each) return each.oneOf;
    if ('noneOf' in each) return each.noneOf;
    if ('atLeast' in each) return [each.atLeast, each.atLeast - 1];
    return 'atMost' in each ? [each.atMost, each.atMost + 1] : [];
  };
  const both = (value: unknown) => (typeof value === 'boolean' ? [value, !value] : [value]);
  return [
    ...named(must)
      .flatMap(both)
      .map((value) => [undefined, value] as const),
    ...when.flatMap((each) =>
      named(each)
        .flatMap(both)
        .map((value) => [each.path, value] as const),
    ),
  ];
}

test('the catalogue judges a scalar the same, however it is written', () => {
  let compared = 0;
  const different = Object.entries(OBLIGATIONS).flatMap(([type, obligations]) =>
    obligations.flatMap((obligation) =>
      decidingOf(obligation).flatMap(([path = obligation.path, value]) =>
        SPELLINGS.flatMap(([name, spell]) => {
          const spelt = spell(value);
          if (spelt === value) return [];
          compared += 1;
          const says = (scalar: unknown) => {
            const met = (obligation.when ?? []).filter((each) => each.path !== path).reduce(meeting, {});
            const assembly = assemblyOf({ resources: { It: { Type: type, Properties: put(met, path, scalar) } } });
            return assembly.resources.map((resource) => breaksOf(resource, assembly, [obligation]).length);
          };
          return says(value).join() === says(spelt).join()
            ? []
            : [`${type} ${obligation.path} by ${path} ${name}: ${spelt}`];
        }),
      ),
    ),
  );
  expect(different).toEqual([]);
  expect(compared).toBeGreaterThan(400);
});
