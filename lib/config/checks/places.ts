import { ADEQUATE_IN_EUROPE } from '../adequacy';
import { countryName, countryText } from '../countries';
import type { Draft, DraftSite } from '../draft';
import {
  countriesOf,
  EEA,
  isZoneId,
  REGIONS,
  regionPlace,
  regionsWithin,
  zoneIdsOfRegion,
  zonePlace,
  zonesOfRegion,
} from '../places';
import { type Objection, type Path, quote } from '../problem';
import { countryOfRegion } from '../source-regions';
import { nearestName } from '../suggest';
import { named, suggestion } from './boundary';

/** Countries, Regions and zones are known, belong together, and lie inside the boundary. */
export function placeObjections({ boundary, organization, sites = {} }: Draft): readonly Objection[] {
  const home = organization?.homeRegion;
  return [
    ...(boundary && home !== undefined ? regionObjections(['organization', 'homeRegion'], home, boundary) : []),
    ...Object.entries(sites).flatMap(([id, site]) => (site ? siteObjections(['sites', id], site, boundary) : [])),
  ];
}

function siteObjections(path: Path, site: DraftSite, boundary: readonly string[] | undefined): readonly Objection[] {
  const { country, region, placement } = site;
  return [
    ...(boundary && country !== undefined ? countryObjections([...path, 'country'], country, boundary) : []),
    ...(boundary && region !== undefined ? regionObjections([...path, 'region'], region, boundary) : []),
    ...(region !== undefined && placement?.kind === 'region'
      ? zonesObjections([...path, 'placement', 'zones'], placement.zones, region)
      : []),
    ...(region !== undefined && placement?.kind === 'outpost' && placement.zone !== undefined
      ? zoneObjections([...path, 'placement', 'zone'], placement.zone, region)
      : []),
  ];
}

function countryObjections(path: Path, country: string, boundary: readonly string[]): readonly Objection[] {
  if (countryName(country) && countriesOf(boundary).has(country)) return [];
  const expected = `a country inside the boundary (${boundary.join(', ')})`;
  const nameable = EEA.includes(country) || ADEQUATE_IN_EUROPE.includes(country);
  return [{ path, expected, found: named(country), fix: nameable ? widen(country) : suggestion(country) }];
}

function regionObjections(path: Path, region: string, boundary: readonly string[]): readonly Objection[] {
  const allowed = regionsWithin(boundary);
  if (allowed.includes(region)) return [];
  const country = countryOfRegion(region);
  const known = regionPlace(region);
  const near = country ? undefined : nearestName(region, Object.keys(REGIONS));
  const expected =
    allowed.length > 0
      ? `one of ${allowed.join(', ')}`
      : `a Region inside the boundary (${boundary.join(', ')}), and there is none`;
  const found = country ? `${quote(region)}, which is in ${countryText(country)}` : quote(region);
  const fix = near
    ? `did you mean ${near}`
    : known
      ? widen(known.country)
      : `choose a Region inside the boundary (${boundary.join(', ')})`;
  return [{ path, expected, found, fix }];
}

function zonesObjections(path: Path, zones: DraftZones, region: string): readonly Objection[] {
  return (zones ?? []).flatMap((zone, index): readonly Objection[] => {
    if (zone === undefined) return [];
    const at = [...path, index];
    if (index > 0 && zones?.[0] !== undefined && isZoneId(zone) !== isZoneId(zones[0]))
      return [
        {
          path: at,
          expected: `${isZoneId(zone) ? 'a name' : 'an id'}, as of the first zone`,
          found: quote(zone),
          fix: 'write all zones of a site by id or all by name: a name and an id may mean the same zone',
        },
      ];
    if (zones?.indexOf(zone) !== index)
      return [
        {
          path: at,
          expected: 'each zone once',
          found: `${quote(zone)} a second time`,
          fix: 'name another zone, so that the loss of one is not the loss of all',
        },
      ];
    return zoneObjections(at, zone, region);
  });
}

type DraftZones = readonly (string | undefined)[] | undefined;

function zoneObjections(path: Path, zone: string, region: string): readonly Objection[] {
  const names = zonesOfRegion(region);
  const allowed = isZoneId(zone) ? zoneIdsOfRegion(region) : names;
  // Of an unknown Region the zones are unknown too; the Region has its own objection.
  if (names.length === 0 && zonePlace(zone)?.kind !== 'local-zone') return [];
  if (isZoneId(zone) && names.length > 0 && allowed.length === 0)
    return [
      {
        path,
        expected: `one of ${names.join(', ')}`,
        found: `${quote(zone)}, an id`,
        fix: `name the zones: no source has the ids of ${region}`,
      },
    ];
  if (allowed.includes(zone)) return [];
  const place = zonePlace(zone);
  const expected = allowed.length > 0 ? `one of ${allowed.join(', ')}` : 'an availability zone of the Region';
  if (place?.kind === 'local-zone')
    return [
      {
        path,
        expected,
        found: `${quote(zone)}, a Local Zone in ${place.city}, ${countryText(place.country)}`,
        fix: 'name an availability zone: a Local Zone has no interface endpoints, and its snapshots go to its Region',
      },
    ];
  const found = place ? `${quote(zone)}, a zone of ${place.region}` : quote(zone);
  return [{ path, expected, found, fix: `name a zone of ${region}` }];
}

function widen(country: string): string {
  return `choose another, or add ${country} to the boundary and record the decision`;
}
