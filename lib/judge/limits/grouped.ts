import type { Assembly } from '../template/assembly';
import type { Resource } from '../template/resource';
import { isCertain } from './scope';

const known = new WeakMap<Assembly, Map<string, ReadonlyMap<string, readonly Resource[]>>>();

/**
 * The resources of a type that are made whatever the conditions are, by the keys that `keysOf` gives them.
 *
 * @param name of the grouping; the same name and type is the same grouping, which is made once for an assembly
 */
export function grouped(
  name: string,
  type: string,
  assembly: Assembly,
  keysOf: (resource: Resource) => readonly string[],
): ReadonlyMap<string, readonly Resource[]> {
  const groupings = known.get(assembly) ?? new Map<string, ReadonlyMap<string, readonly Resource[]>>();
  known.set(assembly, groupings);
  const made = groupings.get(`${name} ${type}`);
  if (made) return made;
  const groups = new Map<string, Resource[]>();
  for (const resource of assembly.ofType(type)) {
    if (!isCertain(resource, assembly)) continue;
    for (const key of new Set(keysOf(resource))) {
      const group = groups.get(key);
      if (group) group.push(resource);
      else groups.set(key, [resource]);
    }
  }
  groupings.set(`${name} ${type}`, groups);
  return groups;
}
