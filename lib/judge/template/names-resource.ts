import { ownOf } from '../../common/own';
import type { Assembly } from './assembly';
import type { Resource } from './resource';
import { Reference, Text, type Value } from './value';

const NAMES: Readonly<Record<string, string>> = {
  'AWS::DynamoDB::Table': 'TableName',
  'AWS::S3::Bucket': 'BucketName',
};

/** The resources that a value names, be it as a whole or as a part of a string. */
export function resourcesIn(value: Value, assembly: Assembly): readonly Resource[] {
  const parts = value instanceof Text ? value.parts : [value];
  return parts.flatMap((part) => (part instanceof Reference ? (assembly.resolve(part) ?? []) : []));
}

/** Whether a value names a bucket or table: by reference, by the name that its template gives it, or by an ARN that ends in that name. */
export function namesResource(value: Value, resource: Resource, assembly: Assembly): boolean {
  if (resourcesIn(value, assembly).includes(resource)) return true;
  const property = ownOf(NAMES, resource.type);
  if (typeof value !== 'string' || property === undefined) return false;
  const bare = nameIn(value);
  return resource.select(property).some((leaf) => leaf.value === bare);
}

function nameIn(text: string): string {
  return text.replace(/^arn:[^:]*:(s3:::|dynamodb:[^:]*:[^:]*:table\/)/, '').replace(/\/\*?$/, '');
}

/** Resources of one type by what a property of theirs names, as places in their order. */
interface Naming {
  readonly byResource: ReadonlyMap<Resource, readonly number[]>;
  readonly byName: ReadonlyMap<string, readonly number[]>;
}

const namings = new WeakMap<Assembly, Map<string, Naming>>();

/** The resources of a type of which a property names a resource, as `namesResource` has it, in their order: of many sites, all are read once. */
export function naming(type: string, path: string, resource: Resource, assembly: Assembly): readonly Resource[] {
  const known = namings.get(assembly) ?? new Map<string, Naming>();
  namings.set(assembly, known);
  const { byResource, byName } = known.get(`${type} ${path}`) ?? namingOf(type, path, assembly);
  known.set(`${type} ${path}`, { byResource, byName });
  const property = ownOf(NAMES, resource.type);
  const names = property === undefined ? [] : resource.select(property).map(({ value }) => value);
  const found = new Set([
    ...(byResource.get(resource) ?? []),
    ...names.flatMap((name) => (typeof name === 'string' ? (byName.get(name) ?? []) : [])),
  ]);
  const all = assembly.ofType(type);
  return [...found].sort((one, other) => one - other).flatMap((at) => all[at] ?? []);
}

function namingOf(type: string, path: string, assembly: Assembly): Naming {
  const byResource = new Map<Resource, number[]>();
  const byName = new Map<string, number[]>();
  for (const [at, each] of assembly.ofType(type).entries())
    for (const { value } of each.select(path)) {
      for (const named of resourcesIn(value, assembly)) add(byResource, named, at);
      if (typeof value === 'string') add(byName, nameIn(value), at);
    }
  return { byResource, byName };
}

function add<Key>(places: Map<Key, number[]>, key: Key, at: number): void {
  const known = places.get(key);
  if (known) known.push(at);
  else places.set(key, [at]);
}
