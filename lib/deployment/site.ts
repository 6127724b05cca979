import { z } from 'zod';
import { RACK_CLASSES, RACK_GENERATIONS } from '../world/rack-facts';
import { accountId, count, country, date, line, placeName, region, title } from './shapes';

/** DB instance classes that RDS on Outposts runs on, of racks of whichever generation. */
const DATABASE_CLASSES = RACK_GENERATIONS.flatMap((generation) => RACK_CLASSES[generation]);

const attestation = z.strictObject({
  by: line.describe('who declares that the rack stands there: a name and a role'),
  on: date.describe('when it was declared'),
  reference: line.describe('order, contract or audit report that shows it'),
  country: country.describe('country that the reference names; the same as that of the site'),
  place: line.describe('municipality and premises, as far as they may be known to readers of the evidence'),
  expires: date.describe('when the statement has to be made again'),
});

const inRegion = z.strictObject({
  kind: z.literal('region').describe("AWS's own buildings; the bytes rest in the country of the Region"),
  zones: z
    .array(z.string('the id or the name of an availability zone'))
    .min(2)
    .max(3)
    .describe('two or three availability zones of the Region, by id: `euw1-az2`'),
  apartFrom: z
    .array(placeName)
    .optional()
    .describe('sites with which this one may have no availability zone in common; both then name their zones by id'),
});

const onOutpost = z.strictObject({
  kind: z
    .literal('outpost')
    .describe("a rack at the operator's address; keys, identities, logs and metadata stay in the parent Region"),
  outpostArn: z
    .string('the ARN of an Outpost')
    .meta({ pattern: '^arn:aws(-eusc)?:outposts:[a-z0-9-]+:[0-9]{12}:outpost/op-[0-9a-f]{17}$' })
    .describe('ARN of the rack; it belongs to the account and the Region of the site'),
  zone: z
    .string('the id or the name of an availability zone')
    .describe('availability zone to which the rack is homed, by id or name: `aws outposts list-outposts` has both'),
  generation: z
    .literal(RACK_GENERATIONS)
    .optional()
    .describe(
      'generation of the rack, the first where it is omitted; one of the second has neither S3 on Outposts nor local snapshots, which a site needs',
    ),
  attestation: attestation.describe('where the rack stands: AWS has no record of it that a template could prove'),
  database: z
    .strictObject({
      instanceClass: z
        .enum(DATABASE_CLASSES)
        .describe('DB instance class; the rack has to hold instances of it, which are those of its generation'),
      storageGiB: count(20, 32768, 'GiB').describe('storage of the database'),
    })
    .describe('RDS for PostgreSQL on the rack, the record store of the site'),
});

const managed = z.enum(['managed', 'existing']);

/** Shape of one site. */
export const siteSchema = z.strictObject({
  name: title.describe('what people call the site'),
  country: country.describe('where the site is meant to be; where its data rests follows from the placement'),
  region: region.describe('AWS Region of the site, or parent Region of its Outpost'),
  account: accountId.describe('account of this site alone'),
  placement: z.discriminatedUnion('kind', [inRegion, onOutpost]).describe('how the bytes get to the place'),
  addressRange: z
    .string('an IPv4 range')
    .describe('private IPv4 range of the VPC, /16 to /24, apart from those of the other sites: `10.16.0.0/20`'),
  replicatesTo: z
    .array(placeName)
    .default([])
    .describe(
      'sites that receive a copy of the objects written here; a copy is not copied on, so a chain of three sites needs both targets at its head',
    ),
  accountServices: z
    .strictObject({
      config: managed.default('managed').describe('AWS Config recorder and delivery channel'),
      guardDuty: managed.default('managed').describe('GuardDuty detector'),
      accessAnalyzer: managed.default('managed').describe('IAM Access Analyzer of the account'),
      blockPublicAccess: managed.default('managed').describe('VPC Block Public Access'),
    })
    .prefault({})
    .describe('what exists once in an account and Region: managed by Trefoil, or existing and left alone'),
  externalDataKeyArn: z
    .string('the ARN of a KMS key')
    .optional()
    .meta({ pattern: '^arn:aws(-eusc)?:kms:[a-z0-9-]+:[0-9]{12}:key/[0-9a-f-]{36}$' })
    .describe(
      'key for user data whose material is held outside AWS (external key store, CloudHSM), in the Region of the site; without it Trefoil makes the key',
    ),
});
