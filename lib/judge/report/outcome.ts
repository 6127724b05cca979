import type { Need, Rule } from '../rule';

/** On how many resources or templates a rule was evaluated, and how many failed. */
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

/** The outcome of a rule; `in the baseline` and `waived` are those that would fail without a baseline or waivers. */
export type Outcome = 'failed' | 'in the baseline' | 'waived' | 'held' | 'not applicable' | 'not evaluated';

export function outcomeOf({ evaluated, failed, waived, baseline, wants }: RuleCount): Outcome {
  if (wants !== undefined) return 'not evaluated';
  if (evaluated === 0) return 'not applicable';
  if (failed > 0) return 'failed';
  if (baseline > 0) return 'in the baseline';
  return waived > 0 ? 'waived' : 'held';
}
