import { z } from 'zod';
import { count, text } from './common';

const allowed = z.strictObject({
  allowed: count('how many policies of the sites state'),
  needed: count('how many of them something that has to work asks for'),
  kept: count('how many stay for a written reason'),
  excess: count('how many nothing asks for'),
});

const flow = z.strictObject({
  id: text('id of the kind of flow'),
  title: text('what has to work'),
  family: z.enum(['services', 'deployment', 'people', 'auditor', 'workloads']).describe('who needs it'),
  sites: z.array(z.string()).describe('sites at which it has to work'),
  flows: count('how many resources it has to work for'),
  requests: count('requests that were decided'),
  result: z.enum(['works', 'not settled', 'broken']).describe('whether every request is allowed'),
  certainty: z
    .enum(['documented', 'practice', 'unsettled'])
    .describe('how certain it is that each request is made: that of the least certain one'),
});

/** What has to work, and how much of what is allowed serves it. */
export const requiredSchema = z.strictObject({
  flows: z.array(flow).describe('what has to work, a line for each kind'),
  actions: allowed.describe('actions that policies of the sites allow'),
  names: allowed.describe('principals and resources that they name with them'),
});

export type RequiredEvidence = z.infer<typeof requiredSchema>;
