import { loadAwsServiceSpecSync } from '@aws-cdk/aws-service-spec';
import { evaluate } from '../../../lib/judge/report/evaluate';
import { collectionKey } from '../../../lib/judge/rules/keys/collection-key';
import { customerManagedKey } from '../../../lib/judge/rules/keys/customer-managed-key';
import { customerManagedKeyMetadata } from '../../../lib/judge/rules/keys/customer-managed-key-metadata';
import { assemblyOf } from '../assembly-of';
import { put } from './put';

const database = loadAwsServiceSpecSync();
type PropertyType = ReturnType<typeof resources>[number]['properties'][string]['type'];

function resources() {
  return database.all('resource');
}

/** Each switch that chooses a key which AWS owns, by its path and the value that does. */
function switches(
  type: PropertyType,
  path: string,
  entered: readonly string[],
): readonly (readonly [string, unknown])[] {
  if (type.type === 'array') return switches(type.element, `${path}[]`, entered);
  if (type.type === 'union') return type.types.flatMap((option) => switches(option, path, entered));
  if (type.type === 'ref') {
    const { $ref } = type.reference;
    const { properties } = database.get('typeDefinition', $ref);
    return entered.includes($ref)
      ? []
      : Object.entries(properties).flatMap(([name, { type: inner }]) =>
          switches(inner, `${path}.${name}`, [...entered, $ref]),
        );
  }
  if (type.type === 'boolean') return /Aws_?Owned_?Key$/i.test(path) ? [[path, true]] : [];
  const values: readonly unknown[] =
    'allowedValues' in type && Array.isArray(type.allowedValues) ? type.allowedValues : [];
  return values.filter((value) => /^AWS_OWNED/.test(String(value))).map((value) => [path, value]);
}

const rows = resources().flatMap(({ cloudFormationType, properties }) =>
  Object.entries(properties)
    .flatMap(([name, { type }]) => switches(type, name, []))
    .map(([path, value]): [string, string, unknown] => [cloudFormationType, path, value]),
);

test('the specification has such switches', () => {
  expect(rows.length).toBeGreaterThan(10);
});

test.each(rows)('%s: an AWS owned or AWS managed key is found where %s says %s', (Type, path, value) => {
  const Properties = put({}, path, value);
  const verdicts = evaluate(assemblyOf({ resources: { It: { Type, Properties } } }), [
    customerManagedKey,
    customerManagedKeyMetadata,
    collectionKey,
  ]);
  expect(verdicts.flatMap(({ findings }) => findings)).not.toEqual([]);
});
