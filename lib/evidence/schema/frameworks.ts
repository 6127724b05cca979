import { z } from 'zod';
import { count, day, text } from './common';

/** A framework, with counts of its clauses and of how the rules behind them stand. */
export const frameworkSchema = z.strictObject({
  id: text('as `trefoil frameworks` names it'),
  name: text('such as GDPR'),
  version: text('numbers of clauses differ by version'),
  date: text('day, month or year of the version'),
  lookAgain: day('day on which the mapping is to be looked up again'),
  answered: count('clauses that hold in the templates where their rules do'),
  helped: count('clauses of which rules show a part'),
  notOurs: count('clauses that no template shows'),
  open: z.array(z.string()).describe('clauses with open findings of a rule behind them'),
  holding: z.array(z.string()).describe('clauses whose rules were evaluated and found nothing'),
  waived: z.array(z.string()).describe('clauses whose findings are excused'),
  idle: z
    .array(z.string())
    .describe(
      'clauses whose rules met nothing, need the deployment file, or hold for a boundary that is wider than the clause',
    ),
});
export type FrameworkEvidence = z.infer<typeof frameworkSchema>;

/** A factor of sovereignty: who says what of it. */
export const sovereigntySchema = z.strictObject({
  objective: text('objective of the Cloud Sovereignty Framework, such as SOV-3'),
  factor: text('what is asked'),
  proven: z
    .array(z.strictObject({ by: text('measure or rule'), state: text('how its rules stand').optional() }))
    .describe('by rules over templates'),
  attested: z.array(z.string()).describe('by the operator, in the deployment file'),
  claimed: z
    .array(
      z.strictObject({
        partition: text('partition of AWS'),
        claim: text('what the provider says of itself'),
        source: text('where it was read'),
        asOf: text('month in which it was read'),
        lookAgain: day('day on which it is to be looked up again'),
      }),
    )
    .describe('by the provider, not checked'),
  unknown: z.array(z.string()).describe('what none of these says'),
});
export type SovereigntyEvidence = z.infer<typeof sovereigntySchema>;
