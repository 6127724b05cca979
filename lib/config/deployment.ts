import { z } from 'zod';

const accountId = z.string().regex(/^\d{12}$/, 'twelve digits in quotes');
const country = z.string().regex(/^[A-Z]{2}$/, 'a two-letter country code');
const date = z.iso.date();
const roleName = z.string().regex(/^[\w+=,.@-]{1,64}$/, 'an IAM role name');
const placeName = z
  .string()
  .regex(/^[a-z][a-z0-9-]{1,11}$/, 'lower case letters, digits and hyphens, 2 to 12 characters');

const attestation = z.strictObject({
  by: z.string().min(3).describe('who declares that the rack stands there: a name and a role'),
  on: date.describe('when'),
  reference: z.string().min(3).describe('order, contract or audit report that shows it'),
  expires: date.describe('when the statement has to be made again'),
});

const placement = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('region'),
    zones: z.array(z.string()).min(2).max(3).describe('availability zone names'),
  }),
  z.strictObject({
    kind: z.literal('outpost'),
    outpostArn: z.string().describe('ARN of the rack'),
    zone: z.string().describe('availability zone of the parent Region to which the rack is homed'),
    attestation,
  }),
]);

const managed = z.enum(['managed', 'existing']);

const site = z.strictObject({
  name: z.string().min(2).max(40).describe('what people call the site'),
  country: country.describe('where the site is meant to be'),
  region: z.string().describe('AWS Region of the site, or parent Region of its Outpost'),
  account: accountId.describe('account of this site alone'),
  placement,
  addressRange: z.string().describe('IPv4 range of the VPC, /16 to /24'),
  replicatesTo: z.array(placeName).default([]).describe('sites that receive a copy of the user data'),
  accountServices: z
    .strictObject({
      config: managed.default('managed'),
      guardDuty: managed.default('managed'),
      accessAnalyzer: managed.default('managed'),
      blockPublicAccess: managed.default('managed'),
    })
    .prefault({})
    .describe('singletons of an account and Region: managed by Trefoil, or existing and left alone'),
  externalDataKeyArn: z
    .string()
    .optional()
    .describe('key for user data that is held outside AWS (external key store, CloudHSM)'),
});

/** Shape of a deployment file; what goes beyond shape is in `checkDeployment`. */
export const deploymentSchema = z.strictObject({
  name: placeName.describe('prefix of stack and physical names'),
  boundary: z
    .array(z.string())
    .min(1)
    .default(['EEA'])
    .describe('jurisdictions (EEA) and countries in which user data may rest'),
  organization: z.strictObject({
    id: z.string().regex(/^o-[a-z0-9]{10,32}$/, 'an organization id, o-…'),
    managementAccount: accountId,
    homeRegion: z.string(),
    sitesOrganizationalUnit: z.string().regex(/^ou-[0-9a-z]{4,32}-[a-z0-9]{8,32}$/, 'an organizational unit id, ou-…'),
  }),
  sites: z.record(placeName, site),
  operators: z.strictObject({
    keyAdministrators: z.array(roleName).min(1).describe('roles that administer keys and may not use them'),
    deployers: z.array(roleName).min(1).describe('roles that CloudFormation deploys with'),
    dataReaders: z.array(roleName).min(1).describe('roles that may assume the gateway role that reads'),
    dataWriters: z.array(roleName).min(1).describe('roles that may assume the gateway role that writes'),
    breakGlass: z.array(roleName).min(1).describe('emergency roles, alarmed'),
  }),
  auditor: z.strictObject({
    name: z.string().min(2),
    account: accountId,
    externalId: z.string().regex(/^[\w+=,.@:/-]{8,1224}$/, 'an external id of 8 characters or more'),
    country,
    transfer: z
      .strictObject({
        basis: z.enum(['adequacy', 'standard-contractual-clauses', 'binding-corporate-rules']),
        until: date,
      })
      .optional()
      .describe('basis of access from outside the boundary'),
    mandate: z.strictObject({ from: date, until: date }),
    sourceAddresses: z.array(z.string()).min(1).describe('public IPv4 ranges from which the auditor works'),
  }),
  lanes: z
    .array(
      z.strictObject({
        id: placeName,
        source: z.strictObject({
          account: accountId,
          bucket: z.string(),
          prefix: z.string().default(''),
          region: z.string(),
          country,
        }),
        destination: placeName.describe('site'),
        opens: date,
        closes: date,
      }),
    )
    .default([]),
  retention: z.strictObject({
    logsDays: z.int().describe('log groups and the write-once archive'),
    backupDays: z.int().describe('recovery points'),
    noncurrentVersionDays: z.int().describe('overwritten and deleted versions of user data'),
  }),
});

/** A deployment file that was read and checked. */
export type Deployment = z.infer<typeof deploymentSchema>;
/** One site of a deployment. */
export type Site = Deployment['sites'][string];
/** How the bytes get to the place. */
export type Placement = Site['placement'];
