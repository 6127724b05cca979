import { AT_REST, IN_TRANSIT, KEY_MANAGEMENT } from '../../../lib/judge/catalogue';
import type { Constraint, Obligation } from '../../../lib/judge/catalogue/entry';
import { breaksOf } from '../../../lib/judge/obligations';
import { assemblyOf } from '../assembly-of';
import { meeting, put } from './put';

/** A value that breaks `must`. */
function wrong(must: Constraint): unknown {
  if ('key' in must) return 'alias/aws/ebs';
  if ('oneOf' in must) return must.oneOf[0] === true ? 'false' : must.oneOf[0] === false ? true : 'none-of-these';
  if ('noneOf' in must) return must.noneOf[0];
  if ('atLeast' in must) return must.atLeast - 1;
  if ('atMost' in must) return must.atMost + 1;
  if ('matches' in must) return 'TLS_1_0';
  if ('noMatch' in must)
    return must.noMatch.startsWith('^[hH]')
      ? 'http://example.com'
      : must.noMatch.startsWith('^P')
        ? 'Protocol-TLSv1'
        : 'RC4-MD5';
  return undefined;
}

/** What `must` allows. */
function right(must: Constraint): unknown {
  if ('key' in must) return 'alias/site/data';
  if ('oneOf' in must) return must.oneOf[0];
  if ('atLeast' in must) return must.atLeast;
  if ('atMost' in must) return must.atMost;
  if ('stated' in must) return 'something';
  return undefined;
}

function bites(type: string, obligation: Obligation, value: unknown): boolean {
  // What is only to be stated comes first: a value stands in something that is stated.
  const conditions = [...(obligation.when ?? [])].sort((a, b) => Number('stated' in b) - Number('stated' in a));
  const met = conditions.reduce(meeting, {});
  const assembly = assemblyOf({ resources: { It: { Type: type, Properties: put(met, obligation.path, value) } } });
  return assembly.resources.some((resource) => breaksOf(resource, assembly, [obligation]).length > 0);
}

const rows = [AT_REST, IN_TRANSIT, KEY_MANAGEMENT].flatMap((table) =>
  Object.entries(table).flatMap(([type, obligations]) =>
    obligations.map((obligation): [string, Obligation] => [type, obligation]),
  ),
);
const named = (found: readonly (readonly [string, Obligation])[]) => found.map(([type, { path }]) => `${type} ${path}`);

test('every obligation bites on a wrong value', () => {
  const toothless = rows
    .filter(([, { must }]) => !('stated' in must))
    .filter(
      ([type, obligation]) => !bites(type, obligation, 'never' in obligation.must ? ['x'] : wrong(obligation.must)),
    );
  expect(named(toothless)).toEqual([]);
});

test('every obligation that must be stated bites where the property is omitted', () => {
  const toothless = rows
    .filter(([, { absent, must }]) => absent === 'fails' && !('never' in must))
    .filter(([type, obligation]) => !bites(type, obligation, undefined));
  expect(named(toothless)).toEqual([]);
});

test('no obligation bites on a right value', () => {
  const angry = rows
    .filter(([, { must }]) => right(must) !== undefined)
    .filter(([type, obligation]) => bites(type, obligation, right(obligation.must)));
  expect(named(angry)).toEqual([]);
  expect(rows.length).toBeGreaterThan(650);
});

test('every reason is one clause', () => {
  expect(named(rows.filter(([, { why }]) => !/^[a-zA-Z].{10,}[^.]$/.test(why)))).toEqual([]);
});
