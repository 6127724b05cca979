import type { Need, Rule } from '../rule';

/** How often a rule was asked, and how often it did not hold. */
export interface RuleCount {
  readonly rule: Rule;
  /** Resources or templates that the rule applies to. */
  readonly evaluated: number;
  /** Of these, those with a finding that nothing excuses; advice of a rule that asks more is none. */
  readonly failed: number;
  /** Of these, those whose every finding a waiver excuses. */
  readonly waived: number;
  /** Of these, those that would fail but for what was there before. */
  readonly baseline: number;
  /** What the run was not given, without which the rule was not evaluated. */
  readonly wants?: Need;
}

/** What came of a rule: it failed, held but for what was there before, held but for waivers, held, met no resource to which it applies, or could not be evaluated. */
export type Outcome = 'failed' | 'in the baseline' | 'waived' | 'held' | 'not applicable' | 'not evaluated';

export function outcomeOf({ evaluated, failed, waived, baseline, wants }: RuleCount): Outcome {
  if (wants !== undefined) return 'not evaluated';
  if (evaluated === 0) return 'not applicable';
  if (failed > 0) return 'failed';
  if (baseline > 0) return 'in the baseline';
  return waived > 0 ? 'waived' : 'held';
}
