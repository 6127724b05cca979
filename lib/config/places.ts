/**
 * Where AWS Regions and zones are, as facts: country by ISO 3166-1 alpha-2 code.
 *
 * Source: the AWS Regions and Local Zones pages, November 2026. Membership of the EEA: EEA Agreement.
 * An explicit table, never the prefix `eu-`: London, Zurich and the Istanbul zone under Frankfurt would slip in.
 */
export interface RegionPlace {
  readonly country: string;
  readonly city: string;
  readonly partition: 'aws' | 'aws-eusc';
  /** Whether an Outposts rack can have this Region as parent, with S3 and RDS on it. */
  readonly outpostParent: boolean;
  /** Letters of its availability zones. @default a, b and c */
  readonly zones?: readonly string[];
}

/** A zone, the Region it belongs to, and where it is. */
export interface ZonePlace {
  readonly kind: 'availability-zone' | 'local-zone';
  readonly country: string;
  readonly city: string;
  readonly region: string;
}

export const REGIONS: Readonly<Record<string, RegionPlace>> = {
  'eu-west-1': { country: 'IE', city: 'Dublin', partition: 'aws', outpostParent: true },
  'eu-north-1': { country: 'SE', city: 'Stockholm', partition: 'aws', outpostParent: true },
  'eu-central-1': { country: 'DE', city: 'Frankfurt', partition: 'aws', outpostParent: true },
  'eu-west-3': { country: 'FR', city: 'Paris', partition: 'aws', outpostParent: true },
  'eu-south-1': { country: 'IT', city: 'Milan', partition: 'aws', outpostParent: true },
  'eu-south-2': { country: 'ES', city: 'Aragon', partition: 'aws', outpostParent: false },
  'eu-west-2': { country: 'GB', city: 'London', partition: 'aws', outpostParent: true },
  'eu-central-2': { country: 'CH', city: 'Zurich', partition: 'aws', outpostParent: false },
  // Two zones, by reports of those who deploy there (Red Hat's and AWS Labs' documentation, April and August 2026).
  'eusc-de-east-1': {
    country: 'DE',
    city: 'Brandenburg',
    partition: 'aws-eusc',
    outpostParent: false,
    zones: ['a', 'b'],
  },
};

/** Local Zones in and near Europe, by zone name, with their parent Region. */
export const LOCAL_ZONES: Readonly<
  Record<string, { readonly country: string; readonly city: string; readonly region: string }>
> = {
  'eu-north-1-cph-1a': { country: 'DK', city: 'Copenhagen', region: 'eu-north-1' },
  'eu-north-1-hel-1a': { country: 'FI', city: 'Helsinki', region: 'eu-north-1' },
  'eu-central-1-ham-1a': { country: 'DE', city: 'Hamburg', region: 'eu-central-1' },
  'eu-central-1-ath-1a': { country: 'GR', city: 'Athens', region: 'eu-central-1' },
  'eu-central-1-waw-1a': { country: 'PL', city: 'Warsaw', region: 'eu-central-1' },
  'eu-central-1-ist-1a': { country: 'TR', city: 'Istanbul', region: 'eu-central-1' },
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

/** The place of an availability zone or Local Zone by its name; undefined outside the tables. */
export function zonePlace(zone: string): ZonePlace | undefined {
  const local = Object.hasOwn(LOCAL_ZONES, zone) ? LOCAL_ZONES[zone] : undefined;
  if (local) return { kind: 'local-zone', ...local };
  const region = zone.slice(0, -1);
  const place = regionPlace(region);
  if (!place || !zonesOfRegion(region).includes(zone)) return undefined;
  return { kind: 'availability-zone', country: place.country, city: place.city, region };
}

/** The countries that a boundary, a list of jurisdictions and countries, admits. */
export function countriesOf(boundary: readonly string[]): ReadonlySet<string> {
  return new Set(
    boundary.flatMap((name) => (Object.hasOwn(JURISDICTIONS, name) ? JURISDICTIONS[name] : undefined) ?? [name]),
  );
}

/** The Regions, of one partition or of all, whose country a boundary admits, in the order of the table. */
export function regionsWithin(boundary: readonly string[], partition?: RegionPlace['partition']): readonly string[] {
  const countries = countriesOf(boundary);
  return Object.entries(REGIONS)
    .filter(([, place]) => countries.has(place.country) && (partition ?? place.partition) === place.partition)
    .map(([name]) => name);
}
