import { freeRange, parseRange, rangeText } from '../../iam/language/ipv4';
import { REGIONS } from '../../world/regions';

/** Where the ranges of sites begin that nobody chose: 10.16.0.0 is where the examples begin. */
const FIRST_RANGE = '10.16.0.0/20';

/** Fields of a site that may follow from others. */
export const DERIVED: readonly string[] = ['name', 'country', 'placement.kind', 'placement.zones', 'addressRange'];

/**
 * Fields of a site in a Region that follow from its id, its Region and the ranges of the other sites, by path; what
 * `values` has already is not among them.
 */
export function siteDefaults(
  id: string,
  values: ReadonlyMap<string, string>,
  ranges: readonly string[],
): ReadonlyMap<string, string> {
  const defaults = new Map([['name', `${id.charAt(0).toUpperCase()}${id.slice(1)}`]]);
  const name = values.get('region') ?? '';
  const place = Object.hasOwn(REGIONS, name) ? REGIONS[name] : undefined;
  if (place) defaults.set('country', place.country);
  if ((values.get('placement.kind') ?? 'region') === 'region') {
    defaults.set('placement.kind', 'region');
    // Two zones: a site needs no more, and each has endpoints that cost.
    if (place) defaults.set('placement.zones', zonesOf(name).slice(0, 2).join(','));
  }
  const first = parseRange(FIRST_RANGE);
  const taken = ranges.flatMap((text) => parseRange(text) ?? []);
  const free = first && freeRange(first, taken);
  if (free) defaults.set('addressRange', rangeText(free));
  for (const path of values.keys()) defaults.delete(path);
  return defaults;
}

/** The zones of a Region by their ids, else by their names. */
function zonesOf(region: string): readonly string[] {
  const place = REGIONS[region];
  if (!place) return [];
  return place.zoneIds.length > 0
    ? place.zoneIds
    : (place.zones ?? ['a', 'b', 'c']).map((letter) => `${region}${letter}`);
}
