import { z } from 'zod';
import { FEATURE_IDS } from '../world/features';
import { bastion } from './bastion';
import { dataClass } from './data-class';
import { permit } from './permit';
import { accountId, count, country, date, line, placeName, region, roleName, text, title } from './shapes';
import { siteSchema } from './site';
import { identity, team, transferBasis } from './team';
import { workload } from './workload';

/** Retention periods that CloudWatch Logs accepts, in days, of a year or more. */
export const LOG_RETENTION_DAYS = [365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653] as const;

const organization = z.strictObject({
  id: text(/^o-[a-z0-9]{10,32}$/, 'an organization id, o-…').describe('id of the AWS organization'),
  managementAccount: accountId.describe('management account: it holds the guardrails and no user data'),
  homeRegion: region.describe('Region of the guardrails stack, inside the boundary'),
  sitesOrganizationalUnit: text(/^ou-[0-9a-z]{4,32}-[a-z0-9]{8,32}$/, 'an organizational unit id, ou-…').describe(
    'organizational unit that holds the accounts of the sites; the guardrails attach to it',
  ),
});

const roles = (what: string) => z.array(roleName).min(1).describe(what);

const operators = z.strictObject({
  keyAdministrators: roles('roles that administer keys and may not use them'),
  deployers: roles('roles that CloudFormation deploys with'),
  dataReaders: roles('roles that may assume the gateway role that reads'),
  dataWriters: roles('roles that may assume the gateway role that writes'),
  breakGlass: roles('emergency roles, alarmed'),
});

const auditor = z.strictObject({
  name: title.describe('what people call the auditor'),
  account: accountId.describe(
    "auditor's own account; in the partition of the sites, which the id does not show: a role is never assumed from another one",
  ),
  externalId: text(
    /^[\w+=,.@:/-]{8,1224}$/,
    'an external id of 8 to 1224 letters, digits and + = , . @ : / _ -',
  ).describe('value agreed with the auditor, sent whenever the role is assumed'),
  country: country.describe('country in which the auditor works'),
  transfer: z
    .strictObject(transferBasis)
    .optional()
    .describe('basis of access from outside the EEA; required there, senseless inside'),
  federatedRoles: z
    .array(
      text(
        /^[\w+=,.@-]{3,63}\*?$/,
        'the name of a role without path, or its beginning and an asterisk, such as AWSReservedSSO_SiteAudit_*',
      ),
    )
    .min(1)
    .optional()
    .describe(
      "roles of the auditor's account by which its federated people come; omitted, they come as IAM users, and show a second factor to AWS, which is never told that of federated people",
    ),
  mandate: z
    .strictObject({ from: date.describe('first day'), until: date.describe('last day') })
    .describe('when the auditor may look'),
  sourceAddresses: z
    .array(z.string('an IPv4 range'))
    .min(1)
    .describe('public IPv4 ranges from which the auditor works: `192.0.2.0/24`, one address as /32'),
});

const migration = z.strictObject({
  id: placeName.describe('name of the migration'),
  source: z
    .strictObject({
      account: accountId.describe('account that owns the bucket'),
      bucket: text(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, 'the name of a bucket').describe('bucket that is read'),
      prefix: text(/^(?:[^/\p{C}][^\p{C}]{0,511})?$/u, 'a key prefix without a slash in front')
        .default('')
        .describe('only the objects under this prefix; all of them where it is empty'),
      region: z
        .string('the name of an AWS Region')
        .describe('Region of the bucket, that of the destination: data from elsewhere is copied there first'),
      country: country.describe('country of that Region'),
    })
    .describe('where the data lies now'),
  destination: placeName.describe('site that receives the data'),
  bandwidthMiBps: count(1, 100_000, 'MiB a second')
    .optional()
    .describe('most that the migration may take of the source; everything there is, where it is omitted'),
  schedule: text(/^(?:cron|rate)\([^()]{1,200}\)$/, 'a schedule such as cron(0 2 * * ? *), in UTC')
    .optional()
    .describe('when the migration runs, in UTC; started by hand where it is omitted'),
  opens: date.describe('first day of the migration'),
  closes: date.describe('last day; afterwards the migration has to be removed from this file'),
});

const retention = z.strictObject({
  logsDays: z
    .literal(LOG_RETENTION_DAYS)
    .describe('log groups and the write-once archive; periods of a year or more that CloudWatch Logs accepts'),
  // The lock of a vault ends a day later, and the policy keeps no backup for more than ten years.
  backupDays: count(7, 3649, 'days').describe('recovery points; at most 35 where a site is on an Outpost'),
  noncurrentVersionDays: count(30, 36500, 'days').describe('overwritten and deleted versions of user data'),
});

const prefixList = text(/^pl-(?:[0-9a-f]{8}|[0-9a-f]{17})$/, 'the id of a prefix list, pl-…');

const prefixLists = z.strictObject({
  s3: prefixList.describe('id of `com.amazonaws.<Region>.s3`'),
  dynamodb: prefixList.describe('id of `com.amazonaws.<Region>.dynamodb`'),
});

const omissions = z.strictObject({
  feature: z.enum(FEATURE_IDS).describe('what is omitted; the table below says which partition is known to offer it'),
  reason: line.describe('why, and what stands in its place'),
  by: line.describe('who decided it: a name and a role'),
  on: date.describe('when it was decided'),
  expires: date.describe('day by which to review it: partitions grow'),
});

/** Shape of a deployment file; `checkDeployment` checks what the shape cannot say. */
export const deploymentSchema = z.strictObject({
  name: placeName.describe('prefix of stack and physical names'),
  boundary: z
    .array(text(/^(?:EEA|[A-Z]{2})$/, 'EEA or a country code of two upper-case letters'))
    .min(1)
    .default(['EEA'])
    .describe('jurisdiction (`EEA`) and countries in which user data may rest; outside the EEA (`GB`, `CH`) by name'),
  organization: organization.describe('AWS organization to which the accounts of the sites belong'),
  sites: z
    .record(placeName, siteSchema)
    .refine((sites) => Object.keys(sites).length > 0, 'one site or more')
    .meta({ minProperties: 1 })
    .describe('places that hold user data, each its own account and CDK Stage, by id'),
  operators: operators.describe('IAM roles that exist in the account of each site'),
  identity: identity.optional(),
  classes: z
    .record(placeName, dataClass)
    .default({})
    .describe(
      'kinds of user data, by id, by the prefixes of their objects and the partition keys of their records; one class of everything where none is declared',
    ),
  people: z
    .record(placeName, team)
    .default({})
    .describe('teams behind the roles of `operators`, by id: where they work, for whom and until when'),
  permits: z
    .array(permit)
    .default([])
    .describe(
      'exceptions by the emergency roles of teams with `byPermit`: of two people, and for hours; at most eight',
    ),
  bastion: bastion.optional(),
  auditor: auditor.describe('who may look at everything and take nothing'),
  migrations: z
    .array(migration)
    .default([])
    .describe('one-way, time-boxed paths by which existing data migrates into a site'),
  workloads: z
    .record(placeName, workload)
    .default({})
    .describe(
      'applications that run at the sites, and what each may do, by id; the code says what they are (docs/workloads.md)',
    ),
  retention: retention.describe('how long things are kept'),
  prefixLists: z
    .record(z.string(), prefixLists)
    .default({})
    .describe(
      'AWS-managed prefix lists, by Region, for Regions whose lists Trefoil does not know; the same in every account of a Region',
    ),
  omissions: z
    .array(omissions)
    .default([])
    .describe('what the partition is not known to offer and this deployment does without, each with its reason'),
});

export type {
  Bastion,
  DataClass,
  Deployment,
  Migration,
  Permit,
  Placement,
  ReachedClasses,
  Site,
  Team,
  TransferBasis,
  Workload,
} from './deployment-types';
