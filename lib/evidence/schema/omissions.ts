import { z } from 'zod';
import { FEATURE_IDS } from '../../world/features';
import { day, text } from './common';

const feature = {
  // Records have the last one from before the service control policy of people fitted in every partition.
  feature: z.enum([...FEATURE_IDS, 'people-scp']).describe('what it is, by id'),
  title: text('what it is, for people'),
  of: z.enum(['site', 'organization']).describe('whether each site has it, or the organization'),
  sites: text('where it is omitted, for people: sites by name, or the guardrails'),
  lacking: text('what is not known to offer it: the partition, or a Region of it'),
  partition: z.enum(['aws', 'aws-eusc']).describe('partition of the deployment'),
  status: z
    .enum(['offered', 'not-offered', 'not-settled'])
    .describe('whether it is offered there, as far as public sources tell'),
  asOf: z
    .string()
    .regex(/^\d{4}-\d{2}$/)
    .describe('month in which the sources were read, YYYY-MM'),
  source: text('what the sources say'),
};

/** A feature that a deployment omits. */
export const omissionSchema = z.strictObject({
  ...feature,
  without: text('what is missing without it, and what stands in its place'),
  reason: text('why it is omitted, in the words of the deployment file'),
  by: text('who decided it'),
  on: day('when it was decided'),
  expires: day('day by which to review it'),
});

/** What a deployment uses although nothing settles whether its partition offers it. */
export const unsettledSchema = z.strictObject(feature);

export type OmissionEvidence = z.infer<typeof omissionSchema>;
export type UnsettledEvidence = z.infer<typeof unsettledSchema>;
