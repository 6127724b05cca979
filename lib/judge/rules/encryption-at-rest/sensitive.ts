import { HOLDS } from '../../catalogue';
import type { Resource } from '../../template/resource';

/** Whether a type holds no more than metadata; one that nobody has looked at may hold anything. */
export function holdsMetadataAtMost({ type, added }: Resource): boolean {
  if (added) return added.holds !== 'user-data';
  return Object.hasOwn(HOLDS, type) && HOLDS[type]?.[0] !== 'user-data';
}
