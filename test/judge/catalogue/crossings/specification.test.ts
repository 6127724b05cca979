import { loadAwsServiceSpecSync } from '@aws-cdk/aws-service-spec';
import type { PropertyType, SpecDatabase } from '@aws-cdk/service-spec-types';
import { CROSSINGS, INWARD, NEUTRAL } from '../../../../lib/judge/catalogue';

let properties: ReadonlyMap<string, ReadonlySet<string>>;

beforeAll(() => {
  const database = loadAwsServiceSpecSync();
  properties = new Map(
    database.all('resource').map((resource) => {
      const paths = new Set<string>();
      for (const [name, { type }] of Object.entries(resource.properties)) visit(database, type, name, [], paths);
      return [resource.cloudFormationType, paths];
    }),
  );
});

/** Collects the paths of a property and of what is below it; types that hold themselves are followed once. */
function visit(
  database: SpecDatabase,
  type: PropertyType,
  path: string,
  seen: readonly string[],
  paths: Set<string>,
): void {
  paths.add(path);
  if (type.type === 'array') visit(database, type.element, `${path}[]`, seen, paths);
  else if (type.type === 'map') visit(database, type.element, `${path}.*`, seen, paths);
  else if (type.type === 'union') for (const option of type.types) visit(database, option, path, seen, paths);
  else if (type.type === 'ref' && !seen.includes(type.reference.$ref)) {
    const definition = database.get('typeDefinition', type.reference);
    for (const [name, member] of Object.entries(definition.properties))
      visit(database, member.type, `${path}.${name}`, [...seen, type.reference.$ref], paths);
  }
}

/** Inside properties that the specification knows as JSON, and nothing more. */
const JSON_PATHS = [
  'RedrivePolicy.deadLetterTargetArn',
  'LoggingConfiguration.LogDestinationConfigs[].LogDestination.bucketName',
];

test('every type and path of the table is one of CloudFormation', () => {
  const named = [
    ...Object.entries(CROSSINGS).flatMap(([type, obligations]) =>
      obligations.flatMap(({ path, when }) =>
        [path, ...(when ?? []).map((each) => each.path)].map((each) => [type, each]),
      ),
    ),
    ...Object.entries(INWARD).flatMap(([type, paths]) => paths.map(({ path }) => [type, path])),
    ...Object.entries(NEUTRAL).flatMap(([type, paths]) => Object.keys(paths).map((path) => [type, path])),
  ];
  const unknown = named.filter(
    ([type = '', path = '']) => path !== '' && !JSON_PATHS.includes(path) && !properties.get(type)?.has(path),
  );
  expect(unknown).toEqual([['AWS::ResilienceHub::ResiliencyPolicy', 'Policy.Region']]);
});

test('every property whose name speaks of a Region is checked, or said to need no judgement', () => {
  const bare = (path: string) => path.replaceAll('[]', '');
  const undecided = [...properties].flatMap(([type, paths]) => {
    const judged = (CROSSINGS[type] ?? []).map(({ path }) => path);
    if (judged.includes('')) return [];
    const decided = [...judged, ...Object.keys(NEUTRAL[type] ?? {})].map(bare);
    return [...new Set([...paths].map(bare))]
      .filter((path) => /region/i.test(path.split('.').at(-1) ?? ''))
      .filter((path) => !decided.some((other) => other === path || other.startsWith(`${path}.`)))
      .map((path) => `${type} ${path}`);
  });
  expect(undecided).toEqual([]);
});
