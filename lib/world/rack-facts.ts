import type { Dated } from './dated';

/** Generations of Outposts racks. */
export const RACK_GENERATIONS = ['first', 'second'] as const;
export type RackGeneration = (typeof RACK_GENERATIONS)[number];

/**
 * Families of DB instance classes whose instances racks of a generation hold, and the sizes of them that RDS runs
 * there.
 */
export const RACK_CLASSES: Readonly<Record<RackGeneration, readonly string[]>> = {
  first: classes(['m5', 'r5']),
  second: classes(['m7i', 'r7i'], ['48xlarge']),
};

/** Where the classes come from: those that RDS runs on racks, and the instances of each generation. */
export const RACK_CLASSES_FACT: Dated = {
  source:
    'RDS User Guide, rds-on-outposts.db-instance-classes; AWS Outposts User Guide for second-generation racks, table of the generations',
  asOf: '2026-09',
  lookAgain: '2027-03-31',
};

/** Countries of Europe to which racks of the first generation are delivered. */
export const RACK_COUNTRIES: Dated & { readonly countries: readonly string[] } = {
  countries: [
    ...['AT', 'BE', 'BG', 'CH', 'CY', 'CZ', 'DE', 'DK', 'EE', 'ES', 'FI', 'FR', 'GB', 'GI', 'GR', 'HR', 'HU', 'IE'],
    ...['IS', 'IT', 'LT', 'LU', 'LV', 'MT', 'NL', 'NO', 'PL', 'PT', 'RO', 'RS', 'SE', 'SI', 'SK', 'TR'],
  ],
  // The copy is undated: Tel Aviv, opened in August 2023, is among its parents, and Spain is not yet.
  source: "AWS Outposts racks FAQ, in a public copy: today's page may say otherwise",
  asOf: '2023-08',
  lookAgain: '2027-01-31',
};

/** Where is documented what stores on racks hold, under which key, and what copies there are of it. */
export const RACK_STORES_FACT: Dated = {
  source:
    'S3 on Outposts User Guide, S3OnOutpostsRestrictionsLimitations; RDS User Guide, rds-on-outposts and rds-on-outposts.features; AWS Backup Developer Guide, s3-backups; CloudFormation, AWS::DataSync::LocationS3',
  asOf: '2026-09',
  lookAgain: '2027-03-31',
};

function classes(families: readonly string[], more: readonly string[] = []): readonly string[] {
  const sizes = ['large', 'xlarge', '2xlarge', '4xlarge', '8xlarge', '12xlarge', '16xlarge', '24xlarge', ...more];
  return families.flatMap((family) => sizes.map((size) => `db.${family}.${size}`));
}
