import type { Dated } from './dated';

/** In degrees. */
type Coordinates = readonly [longitude: number, latitude: number];

/**
 * Where AWS Regions and zones are, as facts: country by ISO 3166-1 alpha-2 code.
 *
 * An explicit table, never the prefix `eu-`: London, Zurich and the Istanbul zone under Frankfurt would be taken for
 * places inside the EEA.
 */
export interface RegionPlace {
  readonly country: string;
  readonly city: string;
  /** Of the city: a Region is several buildings in and around it. */
  readonly coordinates: Coordinates;
  readonly partition: 'aws' | 'aws-eusc';
  /**
   * Whether an Outposts rack of the first generation can have this Region as parent, with S3, RDS and local snapshots
   * on it.
   */
  readonly outpostParent: boolean;
  /** Letters of the names of its availability zones, as an account sees them. @default a, b and c */
  readonly zones?: readonly string[];
  /** Ids of its availability zones, which mean the same buildings in every account; none where no source has them. */
  readonly zoneIds: readonly string[];
}

/** A zone, the Region it belongs to, and where it is. */
export interface ZonePlace {
  readonly kind: 'availability-zone' | 'local-zone';
  readonly country: string;
  readonly city: string;
  readonly region: string;
}

/** Where the tables of Regions and zones come from. */
export const PLACES_FACT: Dated = {
  source: 'AWS Regions and Availability Zones user guide, pages Regions, Availability Zones and Local Zones',
  asOf: '2026-10',
  lookAgain: '2027-03-31',
};

/** The zones of `aws-eusc`, which that guide does not list. */
export const SOVEREIGN_ZONES_FACT: Dated = {
  source:
    "names by the documentation of Red Hat and AWS Labs, who deploy there: two zones, whose ids no source has; AWS's own page lists none",
  asOf: '2026-08',
  lookAgain: '2027-01-31',
};

/** Which Regions can be parents of racks of the first generation. */
export const RACK_PARENTS_FACT: Dated = {
  source: 'AWS Outposts user guides for racks, S3 on Outposts, RDS on Outposts and local snapshots of EBS',
  asOf: '2026-09',
  lookAgain: '2027-03-31',
};

/** What racks of the second generation lack, and their parent Region in Europe. */
export const SECOND_GENERATION = {
  parents: ['eu-west-2'],
  lacks: ['S3 on Outposts', 'local snapshots of EBS'],
  source: 'AWS Outposts user guides for second-generation racks and S3 on Outposts',
  asOf: '2026-09',
  lookAgain: '2027-03-31',
} as const;

const ids = (code: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => `${code}-az${index + 1}`);
const region = (
  country: string,
  city: string,
  coordinates: Coordinates,
  outpostParent: boolean,
  code: string,
  count = 3,
): RegionPlace => ({
  country,
  city,
  coordinates,
  partition: 'aws',
  outpostParent,
  zoneIds: ids(code, count),
});

export const REGIONS: Readonly<Record<string, RegionPlace>> = {
  'eu-west-1': region('IE', 'Dublin', [-6.26, 53.35], true, 'euw1'),
  'eu-north-1': region('SE', 'Stockholm', [18.07, 59.33], true, 'eun1'),
  'eu-central-1': region('DE', 'Frankfurt', [8.68, 50.11], true, 'euc1'),
  'eu-west-3': region('FR', 'Paris', [2.35, 48.86], true, 'euw3'),
  'eu-south-1': region('IT', 'Milan', [9.19, 45.46], true, 'eus1'),
  'eu-south-2': region('ES', 'Aragon', [-0.88, 41.65], false, 'eus2'),
  // Four zones, of which an account sees three names.
  'eu-west-2': region('GB', 'London', [-0.13, 51.51], true, 'euw2', 4),
  'eu-central-2': region('CH', 'Zurich', [8.54, 47.37], false, 'euc2'),
  'eusc-de-east-1': {
    country: 'DE',
    city: 'Brandenburg',
    coordinates: [12.55, 52.41],
    partition: 'aws-eusc',
    outpostParent: false,
    zones: ['a', 'b'],
    zoneIds: [],
  },
};

/** A Local Zone: its id, its parent zone, and where it is. */
export interface LocalZone {
  readonly country: string;
  readonly city: string;
  readonly region: string;
  readonly id: string;
  readonly parentZoneId: string;
}

/** Local Zones in and near Europe, by zone name. */
export const LOCAL_ZONES: Readonly<Record<string, LocalZone>> = {
  'eu-north-1-cph-1a': localZone('DK', 'Copenhagen', 'eu-north-1', 'eun1-cph1-az1', 'eun1-az2'),
  'eu-north-1-hel-1a': localZone('FI', 'Helsinki', 'eu-north-1', 'eun1-hel1-az1', 'eun1-az1'),
  'eu-central-1-ham-1a': localZone('DE', 'Hamburg', 'eu-central-1', 'euc1-ham1-az1', 'euc1-az3'),
  'eu-central-1-ath-1a': localZone('GR', 'Athens', 'eu-central-1', 'euc1-ath1-az1', 'euc1-az2'),
  'eu-central-1-waw-1a': localZone('PL', 'Warsaw', 'eu-central-1', 'euc1-waw1-az1', 'euc1-az3'),
  'eu-central-1-ist-1a': localZone('TR', 'Istanbul', 'eu-central-1', 'euc1-ist1-az1', 'euc1-az1'),
};

function localZone(country: string, city: string, region: string, id: string, parentZoneId: string): LocalZone {
  return { country, city, region, id, parentZoneId };
}

/** Who is in the EU and the EEA, and which codes of countries there are. */
export const COUNTRIES_FACT: Dated = {
  source: 'the Treaties and the EEA Agreement; ISO 3166-1',
  asOf: '2026-11',
  lookAgain: '2027-06-30',
};

/** States of the European Economic Area. */
export const EEA: readonly string[] = [
  'AT',
  'BE',
  'BG',
  'CY',
  'CZ',
  'DE',
  'DK',
  'EE',
  'ES',
  'FI',
  'FR',
  'GR',
  'HR',
  'HU',
  'IE',
  'IS',
  'IT',
  'LI',
  'LT',
  'LU',
  'LV',
  'MT',
  'NL',
  'NO',
  'PL',
  'PT',
  'RO',
  'SE',
  'SI',
  'SK',
];

/** Jurisdictions that a boundary can name. */
export const JURISDICTIONS: Readonly<Record<string, readonly string[]>> = { EEA };

/** Letters of the availability zones of a Region that has three, as all in Europe but one have. */
const ZONE_LETTERS: readonly string[] = ['a', 'b', 'c'];

/** The place of a Region; undefined outside the table. */
export function regionPlace(region: string): RegionPlace | undefined {
  return Object.hasOwn(REGIONS, region) ? REGIONS[region] : undefined;
}

/** The names of the availability zones of a Region; none outside the table. */
export function zonesOfRegion(region: string): readonly string[] {
  const place = regionPlace(region);
  return place ? (place.zones ?? ZONE_LETTERS).map((letter) => `${region}${letter}`) : [];
}

/** The ids of the availability zones of a Region; none outside the table, or where no source has them. */
export function zoneIdsOfRegion(region: string): readonly string[] {
  return regionPlace(region)?.zoneIds ?? [];
}

/** Whether a text has the form of the id of a zone, `euw1-az2`, and not of a name, `eu-west-1b`. */
export function isZoneId(zone: string): boolean {
  return /-az\d+$/.test(zone);
}

/** The place of an availability zone or Local Zone by its name or its id; undefined outside the tables. */
export function zonePlace(zone: string): ZonePlace | undefined {
  const local = Object.entries(LOCAL_ZONES).find(([name, { id }]) => name === zone || id === zone)?.[1];
  if (local) return { kind: 'local-zone', country: local.country, city: local.city, region: local.region };
  const found = Object.entries(REGIONS).find(
    ([name, { zoneIds }]) => zoneIds.includes(zone) || zonesOfRegion(name).includes(zone),
  );
  if (!found) return undefined;
  const [region, { country, city }] = found;
  return { kind: 'availability-zone', country, city, region };
}

/** The countries inside a boundary, which is a list of jurisdictions and countries. */
export function countriesOf(boundary: readonly string[]): ReadonlySet<string> {
  return new Set(
    boundary.flatMap((name) => (Object.hasOwn(JURISDICTIONS, name) ? JURISDICTIONS[name] : undefined) ?? [name]),
  );
}

/** The Regions, of one partition or of all, whose country is inside a boundary, in the order of the table. */
export function regionsWithin(boundary: readonly string[], partition?: RegionPlace['partition']): readonly string[] {
  const countries = countriesOf(boundary);
  return Object.entries(REGIONS)
    .filter(([, place]) => countries.has(place.country) && (partition ?? place.partition) === place.partition)
    .map(([name]) => name);
}
