import { table } from '../catalogue';
import type { PolicyKind } from '../catalogue/entry';

/** Where policies of some kinds stand, by type. */
export function placesOf(...kinds: readonly PolicyKind[]): Readonly<Record<string, readonly string[]>> {
  return table(({ policies }) => {
    const places = kinds.flatMap((kind) => policies?.[kind] ?? []);
    return places.length > 0 ? places : undefined;
  });
}

/** Where resource policies stand: who may use a resource is said by the resource. Key policies are checked with the keys. */
export const RESOURCE_POLICIES = placesOf('resource', 'trust');
/** Where identity policies stand: what a role, user, group or device may do. */
export const IDENTITY_POLICIES = placesOf('identity');
