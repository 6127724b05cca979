import { loadAwsServiceSpecSync } from '@aws-cdk/aws-service-spec';
import { NEUTRAL, OBLIGATIONS } from '../../../lib/judge/catalogue';

/** Names that speak of the public or the internet; keys and certificates are public by nature. */
const SPEAKS = /public(?!key|cert)|internet|unauthenticated|anonymous/i;
const DEPTH = 6;

type Database = ReturnType<typeof loadAwsServiceSpecSync>;
type Properties = Readonly<Record<string, { readonly type: PropertyType }>>;
type PropertyType = ReturnType<typeof resourcesOf>[number]['properties'][string]['type'];

const database = loadAwsServiceSpecSync();

function resourcesOf(from: Database) {
  return from.all('resource');
}

function speaking(properties: Properties, path: string, depth: number): readonly string[] {
  return Object.entries(properties).flatMap(([name, property]) => {
    const here = path === '' ? name : `${path}.${name}`;
    return [...(SPEAKS.test(name) ? [here] : []), ...within(property.type, here, depth)];
  });
}

function within(type: PropertyType, path: string, depth: number): readonly string[] {
  if (depth === 0) return [];
  switch (type.type) {
    case 'ref':
      return speaking(database.get('typeDefinition', type.reference.$ref).properties, path, depth - 1);
    case 'array':
      return within(type.element, `${path}[]`, depth);
    case 'map':
      return within(type.element, `${path}.*`, depth);
    case 'union':
      return type.types.flatMap((each) => within(each, path, depth));
    default:
      return [];
  }
}

/** Whether an obligation speaks of a property, of a part of it, or of the whole that it is a part of. */
function isDecided(type: string, path: string): boolean {
  if (NEUTRAL[type]?.[path] !== undefined) return true;
  return (OBLIGATIONS[type] ?? []).some(({ path: judged }) => {
    const [a, b] = [`${judged.replace(/\[\]$/, '')}.`, `${path}.`];
    return judged === '' || a.startsWith(b) || b.startsWith(a) || judged.startsWith(`${path}[]`);
  });
}

test('every property whose name speaks of the public or the internet has an obligation, or a reason for none', () => {
  const undecided = resourcesOf(database).flatMap(({ cloudFormationType, properties }) =>
    [...new Set(speaking(properties, '', DEPTH))]
      .filter((path) => !isDecided(cloudFormationType, path))
      .map((path) => `${cloudFormationType} ${path}`),
  );
  expect(undecided).toEqual([]);
});
