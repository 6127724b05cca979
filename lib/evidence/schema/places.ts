import { z } from 'zod';
import { RACK_GENERATIONS } from '../../world/rack-facts';
import { count, country, day, locationSchema, text } from './common';

/** Metadata of a site that an AWS global service holds outside the EU. */
export const globalMetadataSchema = z.strictObject({
  service: text('service of AWS'),
  region: text('Region in which its control plane answers'),
  country: country('country of that Region'),
  what: text('what is kept or answered there'),
  when: z.enum(['always', 'in-use']).describe('in every account, or because the templates use the service'),
  types: z.array(z.string()).describe('resource types of the site that use it'),
});

/** A control plane that partition `aws` keeps outside Europe, and the partition of the site inside. */
export const insideSchema = z.strictObject({
  service: text('service of AWS'),
  region: text('Region in which its control plane answers'),
  country: country('country of that Region'),
  what: text('what is kept or answered there'),
});

/** The rack of a site, and what AWS documents of it. */
export const rackSchema = z.strictObject({
  generation: z.enum(RACK_GENERATIONS).describe('generation of the rack'),
  parents: z
    .strictObject({
      regions: z.array(z.string()).describe('Regions inside the boundary that can be its parent'),
      asOf: text('month in which that was read'),
      source: text('where'),
    })
    .describe('to which Regions racks with S3, RDS and local snapshots can be homed'),
  delivery: text(
    'whether AWS delivers racks to the country, and to which Regions they can be homed there, with dates and sources',
  ),
  stores: z
    .array(
      z.strictObject({
        store: z.enum(['objects', 'records']).describe('which of the two'),
        holds: text('what it can hold'),
        key: text('under which key'),
        backups: text('where backups of it are, and for how long'),
        copies: text('what of it leaves the rack'),
        wayIn: text('how existing data is brought in'),
      }),
    )
    .describe('stores on the rack'),
  asOf: text('month in which it was read what such stores hold, and under which key'),
  source: text('where that was read'),
});

/** One site, and where its data, keys and control plane are. */
export const siteSchema = z.strictObject({
  id: text('id in the deployment file'),
  name: text('what people call it'),
  country: country('where it is meant to be'),
  region: text('AWS Region, or parent Region of the rack'),
  partition: z.enum(['aws', 'aws-eusc']).describe('partition of that Region'),
  account: text('account of this site alone'),
  placement: z.enum(['region', 'outpost']).describe('in a Region, or on an Outposts rack'),
  rack: rackSchema.optional().describe('the rack; absent of a site in a Region'),
  zones: z
    .array(
      z.strictObject({
        zone: text('id or name of the zone'),
        by: z
          .enum(['id', 'name'])
          .describe('an id means the same buildings in every account; a name is no proof of place'),
        sharedWith: z.array(z.string()).describe('ids of other sites that are in this zone too'),
      }),
    )
    .describe('availability zones in which it is, or to which its rack is homed'),
  replicatesTo: z.array(z.string()).describe('sites that receive a copy'),
  data: locationSchema.describe('where user data rests'),
  keys: locationSchema.describe('where the keys are'),
  controlPlane: locationSchema.describe('where logs, metadata and the control plane are'),
  resources: count('resources in its templates'),
  stores: count('those of them that hold data'),
  globalMetadata: z
    .array(globalMetadataSchema)
    .describe('metadata that AWS global services hold outside the EU in the partition of the site'),
  inside: z
    .array(insideSchema)
    .describe('what partition `aws` keeps outside Europe and the partition of the site inside; none in `aws`'),
});

const end = z.strictObject({
  name: text('for people: a site, the auditor, an account, a service'),
  site: text('id of the site').optional(),
  account: text('account').optional(),
  region: text('Region').optional(),
  country: country('country').optional(),
});

/** A flow of data, keys or control from one place to another. */
export const crossingSchema = z.strictObject({
  id: text('stable name of the data flow'),
  kind: z
    .enum([
      'replication',
      'backup-copy',
      'delivery',
      'sharing',
      'principal',
      'endpoint',
      'edge',
      'migration',
      'auditor',
    ])
    .describe('what opens it'),
  direction: z
    .enum(['within', 'inward', 'outward', 'not-known'])
    .describe('by the boundary: inside it, into it, out of it, or not settled by the templates'),
  from: end.describe('where it begins'),
  to: end.describe('where it ends'),
  what: text('what passes, or what happens'),
  basis: text('why it is allowed, with the article where it leaves the EEA'),
  until: day('last day of the basis, or of the migration').optional(),
  since: day('first day of the migration or the mandate').optional(),
  resource: text('id of the resource that opens it').optional(),
  path: text('property that opens it').optional(),
});

/** A transfer of personal data, or access to it, out of the EEA. */
export const transferSchema = z.strictObject({
  recipient: text('who receives it'),
  country: country('where; absent where nobody says').optional(),
  what: text('what'),
  basis: text('article of chapter V of the GDPR on which it rests'),
  safeguard: text('what protects it, as far as policies enforce it or somebody says').optional(),
  until: day('last day on which the basis holds').optional(),
  how: z
    .enum(['declared', 'not-assertable'])
    .describe('declared in the deployment file, or known to happen and not settled by any template'),
});

export type GlobalMetadataEvidence = z.infer<typeof globalMetadataSchema>;
export type InsideEvidence = z.infer<typeof insideSchema>;
export type RackEvidence = z.infer<typeof rackSchema>;
export type SiteEvidence = z.infer<typeof siteSchema>;
export type CrossingEvidence = z.infer<typeof crossingSchema>;
export type TransferEvidence = z.infer<typeof transferSchema>;
