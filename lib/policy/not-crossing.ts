import type { Assembly } from './assembly';
import { foreignProfiles } from './foreign-profile';
import { type Mention, mentionsOf } from './mention';
import { checkObligations } from './obligations';
import type { Resource } from './resource';

/** The places that a resource names where no other mandatory finding of residency says so already: rule crossing reads the properties that it knows. */
export function notCrossing(resource: Resource, assembly: Assembly): readonly Mention[] {
  const mentions = mentionsOf(resource);
  if (mentions.length === 0) return mentions;
  const profiles = foreignProfiles(resource, assembly).filter(({ advice }) => !advice);
  const found = new Set(
    [...checkObligations(resource, assembly, 'crossing'), ...profiles].map(({ path }) => path.join('.')),
  );
  return found.size === 0 ? mentions : mentions.filter(({ path }) => !found.has(path.join('.')));
}
