import { z } from 'zod';
import { accessSchema, certificatesSchema } from './access';
import { classSchema } from './classes';
import { count, country, day, sha256, text } from './common';
import { frameworkSchema, sovereigntySchema } from './frameworks';
import { limitSchema } from './limits';
import { omissionSchema, unsettledSchema } from './omissions';
import { peopleSchema } from './people';
import { crossingSchema, siteSchema, transferSchema } from './places';
import { requiredSchema } from './required';
import { policySchema, resourceSchema, statementSchema, storeSchema, templateSchema } from './resources';
import { findingSchema, pluginSchema, ruleSchema, waiverSchema } from './rules';
import { workloadSchema } from './workloads';

/** Version of the form of `evidence.json`; it changes with the form. */
export const SCHEMA_VERSION = 3;

const deploymentSchema = z.strictObject({
  name: text('name in the deployment file'),
  file: text('its file, relative to the project; absent where that was not told').optional(),
  sha256: sha256('hash of the deployment file'),
  organization: text('id of the AWS organization'),
  managementAccount: text('account that holds the guardrails'),
  auditor: z
    .strictObject({
      name: text('what people call the auditor'),
      account: text("the auditor's own account"),
      country: country('country in which the auditor works'),
      since: day('first day of the mandate'),
      until: day('last day of the mandate'),
    })
    .describe('who may read configuration, logs and metadata, and no user data'),
  migrations: z
    .array(
      z.strictObject({
        id: text('name of the migration'),
        sourceAccount: text('account of the bucket that is read'),
        sourceRegion: text('Region of that bucket'),
        sourceCountry: country('country of that Region'),
        destination: text('id of the site that receives the data'),
        opens: day('first day'),
        closes: day('last day'),
      }),
    )
    .describe('one-way, time-boxed migrations into a site'),
});

const countsSchema = z.strictObject({
  rules: count('rules of the policy'),
  evaluated: count('rules with something to evaluate'),
  verdicts: count('results: one for each rule and each resource or template to which it applies'),
  resources: count('resources that were checked'),
  templates: count('templates that were checked'),
  stores: count('resources that hold data'),
  mandatory: count('open findings of mandatory rules'),
  required: count('open findings of required rules'),
  advisory: count('findings that are advice'),
  waived: count('findings of the policy that a waiver excuses'),
});

/** What a run proved: the form of `evidence.json`. */
export const evidenceSchema = z.strictObject({
  schema: z.literal(SCHEMA_VERSION).describe('version of this form'),
  tool: z
    .strictObject({
      name: z.literal('trefoil').describe('name of the tool'),
      version: text('version of the tool and of its rules'),
    })
    .describe('what wrote it'),
  time: z.iso.datetime().describe('when the commit was made, UTC; no clock of the run enters'),
  commit: z
    .string()
    .regex(/^[0-9a-f]{40,64}$/)
    .optional()
    .describe('commit that was synthesized, where it is known'),
  holds: z
    .boolean()
    .describe('whether there is no open finding, no plugin failed, and every search that was made holds'),
  claim: text('what is claimed, and no more than that'),
  boundary: z
    .strictObject({
      names: z.array(z.string()).describe('jurisdictions and countries, as the deployment has them'),
      countries: z.array(z.string()).describe('countries that they stand for'),
      regions: z.array(z.string()).describe('AWS Regions in these'),
    })
    .describe('where user data may rest'),
  deployment: deploymentSchema.optional().describe('the deployment file; absent where none was given'),
  counts: countsSchema.describe('how much was checked, and what was found'),
  plugins: z.array(pluginSchema).describe('plugins that really ran during synthesis'),
  sites: z.array(siteSchema).describe('sites of the deployment'),
  stores: z.array(storeSchema).describe('every resource that holds data'),
  crossings: z.array(crossingSchema).describe('every flow of data, keys or control between places'),
  transfers: z.array(transferSchema).describe('register of transfers out of the EEA'),
  people: peopleSchema
    .optional()
    .describe('who is behind the roles of operators, and where they work; absent where the deployment declares nobody'),
  workloads: z.array(workloadSchema).default([]).describe('what runs at the sites, and what user data it may reach'),
  classes: z
    .array(classSchema)
    .optional()
    .describe('classes of user data, and who is declared for them; absent where the deployment declares none'),
  access: accessSchema.optional().describe('who can reach the data; absent where it was not computed'),
  certificates: certificatesSchema
    .optional()
    .describe('proofs that another program checks; absent where none were made'),
  required: requiredSchema.optional().describe('what has to work; absent where it was not computed'),
  rules: z.array(ruleSchema).describe('every rule of the policy'),
  frameworks: z
    .array(frameworkSchema)
    .optional()
    .describe('laws and standards to which the rules are mapped; absent in records of before'),
  sovereignty: z
    .array(sovereigntySchema)
    .optional()
    .describe('factors of sovereignty, told apart by who says what of them; absent in records of before'),
  findings: z.array(findingSchema).describe('every finding, waived ones included'),
  waivers: z.array(waiverSchema).describe('every exception in force'),
  limits: z.array(limitSchema).describe('headroom below AWS quotas: of each, the place that is nearest to it'),
  omissions: z.array(omissionSchema).describe('features that the deployment omits, by decision of its operator'),
  unsettled: z
    .array(unsettledSchema)
    .describe('what the deployment uses although nothing settles whether its partition offers it'),
  templates: z.array(templateSchema).describe('templates that were checked'),
  resources: z.array(resourceSchema).describe('resources that were checked'),
  statements: z.array(statementSchema).describe('statements of policies, each once however many policies have it'),
  policies: z.array(policySchema).describe('policies that the resources state'),
});

/** What a run proved. */
export type Evidence = z.infer<typeof evidenceSchema>;
