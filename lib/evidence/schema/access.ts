import { z } from 'zod';
import { count, text } from './common';

const cell = z.strictObject({
  principal: text('id of the row'),
  action: text('id of the column'),
  decision: z.enum(['allow', 'explicit-deny', 'implicit-deny', 'undecided']).describe('what AWS answers'),
  policy: text('kind of the policy that decides, where one does').optional(),
  sid: text('id of the statement that decides, where it has one').optional(),
  reason: text('why, in words'),
});

const search = z.strictObject({
  question: text('what must never be allowed'),
  holds: z.union([z.boolean(), z.literal('undecided')]).describe('whether no request is allowed'),
  cells: count('sets of requests that were settled, each by one evaluation'),
  counterexample: text('a request that is allowed, where there is one').optional(),
  reason: text('what is undecided').optional(),
});

/** Who can reach the data, where that was computed. */
export const accessSchema = z.strictObject({
  principals: z
    .array(z.strictObject({ id: text('id of the row'), name: text('for people'), from: text('from where it asks') }))
    .describe('rows of the matrix'),
  actions: z
    .array(z.strictObject({ id: text('id of the column'), name: text('for people') }))
    .describe('columns of the matrix'),
  cells: z.array(cell).describe('each decision, and what made it'),
  searches: z.array(search).describe('exhaustive searches over every request'),
});

export type AccessEvidence = z.infer<typeof accessSchema>;
