import { nearestName } from '../../common/suggest';
import { ADEQUATE_IN_EUROPE } from '../../world/adequacy';
import { countryName, countryText } from '../../world/countries';
import {
  countriesOf,
  EEA,
  isZoneId,
  REGIONS,
  type RegionPlace,
  regionPlace,
  regionsWithin,
  zoneIdsOfRegion,
  zonePlace,
  zonesOfRegion,
} from '../../world/regions';
import { countryOfRegion } from '../../world/source-regions';
import type { Draft, DraftSite } from '../draft';
import { type Path, type Problem, quote } from '../problem';
import { named, suggestion } from './boundary';

/** Countries, Regions and zones are known, belong together, and lie inside the boundary. */
export function placeProblems({ boundary, organization, sites = {} }: Draft): readonly Problem[] {
  const home = organization?.homeRegion;
  const regions = [home, ...Object.values(sites).map((site) => site?.region)];
  const partition = regions.flatMap((region) => regionPlace(region ?? '')?.partition ?? [])[0] ?? 'aws';
  const within: Within = { boundary, partition };
  return [
    ...(home === undefined ? [] : regionProblems(['organization', 'homeRegion'], home, within)),
    ...Object.entries(sites).flatMap(([id, site]) => (site ? siteProblems(['sites', id], site, within) : [])),
  ];
}

/** Where a Region has to be. */
interface Within {
  readonly boundary: Draft['boundary'];
  /** That of the organization or, where its Region is not known, of the first site. */
  readonly partition: RegionPlace['partition'];
}

function siteProblems(path: Path, site: DraftSite, within: Within): readonly Problem[] {
  const { country, region, placement } = site;
  const { boundary } = within;
  return [
    ...(boundary && country !== undefined ? countryProblems([...path, 'country'], country, boundary) : []),
    ...(region === undefined ? [] : regionProblems([...path, 'region'], region, within)),
    ...(region !== undefined && placement?.kind === 'region'
      ? zonesProblems([...path, 'placement', 'zones'], placement.zones, region).map(ofRegion(path))
      : []),
    ...(region !== undefined && placement?.kind === 'outpost' && placement.zone !== undefined
      ? zoneProblems([...path, 'placement', 'zone'], placement.zone, region).map(ofRegion(path))
      : []),
  ];
}

/** Which zones there are depends on the Region of the site. */
function ofRegion(path: Path): (problem: Problem) => Problem {
  return (problem) => ({ ...problem, restsOn: [[...path, 'region']] });
}

/** The path of each name of a boundary: what is inside depends on all of them. */
function namesOf(boundary: readonly unknown[]): readonly Path[] {
  return boundary.map((_, index) => ['boundary', index]);
}

function countryProblems(path: Path, country: string, boundary: readonly string[]): readonly Problem[] {
  if (countryName(country) && countriesOf(boundary).has(country)) return [];
  const expected = `a country inside the boundary (${boundary.join(', ')})`;
  const nameable = EEA.includes(country) || ADEQUATE_IN_EUROPE.includes(country);
  const fix = nameable ? widen(country) : suggestion(country);
  return [{ path, expected, found: named(country), fix, restsOn: countryName(country) ? namesOf(boundary) : [] }];
}

function regionProblems(path: Path, region: string, { boundary, partition }: Within): readonly Problem[] {
  if (!boundary) return [];
  const allowed = regionsWithin(boundary, partition);
  if (allowed.includes(region)) return [];
  const country = countryOfRegion(region);
  const known = regionPlace(region);
  const near = country
    ? undefined
    : nearestName(
        region,
        Object.keys(REGIONS).filter((name) => REGIONS[name]?.partition === partition),
      );
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
  // Whether there is such a Region at all does not rest on the boundary.
  const restsOn = [...(country ? namesOf(boundary) : []), path];
  return [{ path, expected, found, fix, restsOn }];
}

function zonesProblems(path: Path, zones: DraftZones, region: string): readonly Problem[] {
  return (zones ?? []).flatMap((zone, index): readonly Problem[] => {
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
    return zoneProblems(at, zone, region);
  });
}

type DraftZones = readonly (string | undefined)[] | undefined;

function zoneProblems(path: Path, zone: string, region: string): readonly Problem[] {
  const names = zonesOfRegion(region);
  const allowed = isZoneId(zone) ? zoneIdsOfRegion(region) : names;
  // Of an unknown Region the zones are unknown too; the Region has its own problem.
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
