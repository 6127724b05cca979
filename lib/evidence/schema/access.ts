import { z } from 'zod';
import { LAYER_IDS } from '../../access/layers';
import { count, positions, sha256, text } from './common';

const decision = z.strictObject({
  decision: z.enum(['allow', 'explicit-deny', 'implicit-deny', 'undecided']).describe('what AWS answers'),
  policy: text('kind of the policy that decides, where one does').optional(),
  sid: text('id of the statement that decides, where it has one').optional(),
  reason: text('why, in words'),
});

const search = z.strictObject({
  site: text('id of the site'),
  rule: text('id of the rule that asks it'),
  question: text('what must never be allowed'),
  holds: z.union([z.boolean(), z.literal('undecided')]).describe('whether no request is allowed'),
  cells: count('sets of requests that were settled, each by one evaluation'),
  counterexample: text('a request that is allowed, where there is one').optional(),
  reason: text('what is undecided').optional(),
  alone: z
    .array(
      z.strictObject({
        layer: z.enum(LAYER_IDS).describe('policies without which it does not hold, all others being as they are'),
        store: text('name of the first store at which it does not'),
        holds: z
          .union([z.literal(false), z.literal('undecided')])
          .describe('whether something is allowed without them'),
        because: text('a request that is allowed without them, or why that is undecided'),
      }),
    )
    .optional()
    .describe(
      'layers by which alone it holds; empty where it holds without any one of them, absent where that was not asked',
    ),
  as: text('id of the site whose search answered it, this one being like it but for names').optional(),
  certificate: count('steps of its proof in `access-certificates.json`, where it has one').optional(),
  uncertified: text('why it has none, and the search alone decided').optional(),
});

/** The file of certificates of access, beside the record. */
export const certificatesSchema = z.strictObject({
  file: text('its name'),
  sha256: sha256('hash of the file'),
  proved: count('questions of sites that have a proof'),
  unproved: count('those that have none'),
});

/** Who can reach the data, where that was computed: every cell of the matrix, by the place of its decision in a list. */
export const accessSchema = z.strictObject({
  decisions: z.array(decision).describe('each decision that occurs, and what made it'),
  actions: z
    .array(z.strictObject({ id: text('id of the column'), name: text('for people') }))
    .describe('columns of the matrix'),
  principals: z
    .array(
      z.strictObject({
        id: text('id of the row'),
        name: text('for people'),
        from: text('from where it asks'),
        cells: positions('for each of `actions`, in their order, which of `decisions`; -1 where that is not asked', -1),
      }),
    )
    .describe('rows of the matrix'),
  searches: z.array(search).describe('exhaustive searches over every request'),
});

export type AccessEvidence = z.infer<typeof accessSchema>;
