import type { Assembly } from './assembly';
import { type Mention, mentionsOf } from './mention';
import { checkObligations } from './obligations';
import type { Resource } from './resource';

/** The places that a resource names where no other mandatory finding of residency says so already: rule crossing reads the properties that it knows. */
export function notCrossing(resource: Resource, assembly: Assembly): readonly Mention[] {
  const mentions = mentionsOf(resource);
  if (mentions.length === 0) return mentions;
  const found = new Set(checkObligations(resource, assembly, 'crossing').map(({ path }) => path.join('.')));
  return found.size === 0 ? mentions : mentions.filter(({ path }) => !found.has(path.join('.')));
}
