import type { Level, Profile, Rule, Severity, Topic } from '../rule';
import type { CodePlace } from '../template/code-places';
import type { Waiver } from '../waivers/waiver';
import type { RuleCount } from './outcome';
import type { Place } from './places';

/** A finding as people and machines read it. */
export interface ReportedFinding extends Place {
  readonly rule: Rule;
  readonly topic: Topic;
  readonly level: Level;
  readonly severity: Severity;
  readonly file: string;
  readonly stack: string;
  /** Logical id; absent for a finding about a template as a whole. */
  readonly resource?: string;
  readonly type?: string;
  readonly constructPath?: string;
  /** Where the construct was made, where CDK kept it. */
  readonly code?: CodePlace;
  /** Dotted, below the resource or, for a template, below its root. */
  readonly path: string;
  readonly message: string;
  readonly fix: string;
  /** Hash of what the template has there. */
  readonly value: string;
  readonly waiver?: Waiver;
  /** The entry of a baseline that knows it. */
  readonly baseline?: BaselineEntry;
}

/** A finding that was there when a project took up the policy: it does not fail until its day, as long as its value stays. */
export interface BaselineEntry {
  readonly rule: string;
  readonly file: string;
  /** Logical id; '' for a finding about a template as a whole. */
  readonly resource: string;
  readonly type: string;
  readonly path: string;
  /** Hash of what the template has there: a value that changes is a new finding. */
  readonly value: string;
  /** First and last day, `YYYY-MM-DD`. */
  readonly since: string;
  readonly expires: string;
  readonly owner: string;
  readonly reason: string;
}

/** What a run found. */
export interface Report {
  /** Open and waived ones, in the order of the rules. */
  readonly findings: readonly ReportedFinding[];
  readonly rules: readonly RuleCount[];
  readonly resources: number;
  readonly templates: number;
  /** Exceptions that are incomplete, expired or unused, one line each; any of them fails a run. @default none */
  readonly unfit?: readonly string[];
  /** Flaws of the program, one line each: what they are about is not checked, and the rule does not hold. @default none */
  readonly flaws?: readonly string[];
  /** Open findings of the profiles that were not asked for, by profile. @default every rule was asked for */
  readonly beyond?: readonly { readonly profile: Profile; readonly findings: number }[];
}

/** Whether a waiver or a baseline excuses a finding. */
export function isExcused({ waiver, baseline }: Pick<ReportedFinding, 'waiver' | 'baseline'>): boolean {
  return waiver !== undefined || baseline !== undefined;
}

/** Whether a finding fails a run: it is more than advice, and nothing excuses it. */
export function stands(finding: ReportedFinding): boolean {
  return finding.level !== 'advisory' && !isExcused(finding);
}
