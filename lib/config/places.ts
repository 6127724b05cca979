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
  'eusc-de-east-1': { country: 'DE', city: 'Brandenburg', partition: 'aws-eusc', outpostParent: false },
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

/** The countries that a boundary, a list of jurisdictions and countries, admits. */
export function countriesOf(boundary: readonly string[]): ReadonlySet<string> {
  return new Set(boundary.flatMap((name) => JURISDICTIONS[name] ?? [name]));
}

/** The Regions whose country a boundary admits, in the order of the table. */
export function regionsWithin(boundary: readonly string[]): readonly string[] {
  const countries = countriesOf(boundary);
  return Object.entries(REGIONS)
    .filter(([, place]) => countries.has(place.country))
    .map(([name]) => name);
}
