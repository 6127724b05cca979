import type { Assembly } from '../template/assembly';
import type { Resource } from '../template/resource';

/** `measure`, which several rules ask of the same resource, computed once as long as the assembly is the same. */
export function remembered<T>(
  measure: (resource: Resource, assembly: Assembly) => T,
): (resource: Resource, assembly: Assembly) => T {
  const known = new WeakMap<Resource, { readonly assembly: Assembly; readonly value: T }>();
  return (resource, assembly) => {
    const last = known.get(resource);
    if (last?.assembly === assembly) return last.value;
    const value = measure(resource, assembly);
    known.set(resource, { assembly, value });
    return value;
  };
}
