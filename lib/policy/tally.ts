import { beyondLine } from './profile';
import { type Report, type ReportedFinding, stands } from './report';
import type { Rule } from './rule';

/** The findings of one rule that no waiver excuses. */
export interface RuleFindings {
  readonly rule: Rule;
  readonly findings: readonly ReportedFinding[];
}

/** Findings that no waiver excuses, by rule, in the order of the rules. */
export function byRule(report: Report): readonly RuleFindings[] {
  const groups = new Map<Rule, ReportedFinding[]>();
  for (const finding of report.findings) {
    if (finding.waiver) continue;
    const group = groups.get(finding.rule) ?? [];
    groups.set(finding.rule, group);
    group.push(finding);
  }
  return [...groups].map(([rule, findings]) => ({ rule, findings }));
}

/** The outcome of a run in three plain sentences: what was found, of how many rules, and what was not exercised. */
export function tally(report: Report, problems: readonly string[]): readonly string[] {
  const standing = report.findings.filter(stands);
  const waived = report.findings.filter(({ waiver }) => waiver).length;
  const advice = report.findings.length - standing.length - waived;
  const levels = (['mandatory', 'required'] as const).map(
    (level) => `${standing.filter((finding) => finding.level === level).length} ${level}`,
  );
  const idle = report.rules.filter(({ evaluated }) => evaluated === 0).map(({ rule }) => rule.id);
  const beyond = beyondLine(report, '--profile full');
  return [
    `${count(standing.length, 'finding')} (${levels.join(', ')}), ${advice} advisory, ${waived} waived`,
    `${report.rules.length - idle.length} of ${count(report.rules.length, 'rule')} exercised on ${count(report.resources, 'resource')} in ${count(report.templates, 'template')}`,
    ...(idle.length > 0 ? [`not exercised, for want of a resource to which they apply: ${idle.join(', ')}`] : []),
    ...(problems.length > 0 ? [`${count(problems.length, 'problem')} of the input: not everything was judged`] : []),
    ...(beyond === undefined ? [] : [beyond]),
  ];
}

/** `1 finding`, `2 findings`. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
