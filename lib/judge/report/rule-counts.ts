import type { Rule } from '../rule';
import { isExcused, type ReportedFinding } from './report';

/** What was found by one rule, and on how much. */
interface RuleTally {
  readonly findings: ReportedFinding[];
  evaluated: number;
  failed: number;
  waived: number;
  baseline: number;
}

/** What a run found, rule by rule. */
export class RuleCounts {
  /** Internal errors, one line each. */
  readonly flaws: string[] = [];
  private readonly tallies: ReadonlyMap<Rule, RuleTally>;

  constructor(rules: readonly Rule[]) {
    this.tallies = new Map(
      rules.map((rule) => [rule, { findings: [], evaluated: 0, failed: 0, waived: 0, baseline: 0 }]),
    );
  }

  /** The counts of every rule, in their order. */
  all(): readonly (Readonly<RuleTally> & { readonly rule: Rule })[] {
    return [...this.tallies].map(([rule, tally]) => ({ rule, ...tally }));
  }

  /** Adds what was counted before, by a run without a baseline. */
  add({ rule, findings, evaluated, failed, waived }: Counted): void {
    const tally = this.tallies.get(rule);
    if (!tally) return;
    tally.findings.push(...findings);
    tally.evaluated += evaluated;
    tally.failed += failed;
    tally.waived += waived;
  }

  /** Counts subjects in which a rule found nothing. */
  pass(rule: Rule, subjects: number): void {
    const tally = this.tallies.get(rule);
    if (tally) tally.evaluated += subjects;
  }

  /** A rule with an internal error has not passed. */
  fault(rule: Rule, flaw: string): void {
    this.flaws.push(flaw);
    const tally = this.tallies.get(rule);
    if (!tally) return;
    tally.evaluated++;
    tally.failed++;
  }

  /** Counts one subject in which a rule found something. */
  count(rule: Rule, findings: readonly ReportedFinding[]): void {
    const tally = this.tallies.get(rule);
    if (!tally) return;
    tally.evaluated++;
    const counted = rule.level === 'advisory' ? findings : findings.filter(({ level }) => level !== 'advisory');
    if (counted.some((finding) => !isExcused(finding))) tally.failed++;
    else if (counted.some((finding) => finding.baseline)) tally.baseline++;
    else if (counted.length > 0) tally.waived++;
    tally.findings.push(...findings);
  }
}

type Counted = Readonly<Omit<RuleTally, 'findings' | 'baseline'>> & {
  readonly rule: Rule;
  readonly findings: readonly ReportedFinding[];
};
