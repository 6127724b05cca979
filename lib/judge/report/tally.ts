import type { Need, Rule } from '../rule';
import { SEVERITIES } from '../rule';
import { outcomeOf } from './outcome';
import { isExcused, type Report, type ReportedFinding, stands } from './report';
import { beyondLine } from './within-profile';

/** The findings of one rule that no waiver excuses. */
export interface RuleFindings {
  readonly rule: Rule;
  readonly findings: readonly ReportedFinding[];
}

/** Findings that no waiver excuses, by rule, in the order of the rules. */
export function byRule(report: Report): readonly RuleFindings[] {
  const groups = new Map<Rule, ReportedFinding[]>();
  for (const finding of report.findings) {
    if (isExcused(finding)) continue;
    const group = groups.get(finding.rule) ?? [];
    groups.set(finding.rule, group);
    group.push(finding);
  }
  return [...groups].map(([rule, findings]) => ({ rule, findings }));
}

/** The findings of one resource, or of a template as a whole, that nothing excuses, the worst first. */
export interface ResourceFindings extends Pick<ReportedFinding, 'type' | 'file' | 'code'> {
  /** Its construct path, or its logical id, or the name of the stack. */
  readonly subject: string;
  readonly findings: readonly ReportedFinding[];
}

/** Findings that nothing excuses, by resource: what weighs most comes first, else the order is that of the templates. */
export function byResource(report: Report): readonly ResourceFindings[] {
  const weight = ({ severity }: ReportedFinding) => SEVERITIES.indexOf(severity);
  const groups = new Map<string, ReportedFinding[]>();
  for (const finding of report.findings) {
    if (isExcused(finding)) continue;
    const key = JSON.stringify([finding.file, finding.stack, finding.resource ?? null]);
    const group = groups.get(key);
    if (group) group.push(finding);
    else groups.set(key, [finding]);
  }
  return [...groups.values()]
    .map((group) => group.sort((a, b) => weight(a) - weight(b)))
    .sort(([a], [b]) => (a && b ? weight(a) - weight(b) : 0))
    .flatMap((findings) => {
      const [first] = findings;
      if (!first) return [];
      const { type, file, code, constructPath, resource, stack } = first;
      return [{ subject: constructPath ?? resource ?? stack, type, file, code, findings }];
    });
}

/** How whoever reads a report gives what rules need, and asks for more of them. */
export interface Hints extends Readonly<Record<Need, string>> {
  readonly profile: string;
}

const OF_THE_COMMAND: Hints = {
  deployment: '--deployment FILE',
  accounts: '--account ID',
  profile: '--profile full',
};

/** One line about rules that were not evaluated, what they need and how to give it; none where all were evaluated. */
export function wantedLine({ rules }: Report, give: Readonly<Record<Need, string>>): string | undefined {
  const wanting = (need: Need) => rules.filter(({ wants }) => wants === need).length;
  const [deployment, accounts] = [wanting('deployment'), wanting('accounts')];
  const parts = [
    ...(deployment > 0 ? [`${need(deployment)} the deployment file: ${give.deployment}`] : []),
    ...(accounts > 0 ? [`${need(accounts)} to know which accounts are yours: ${give.accounts}`] : []),
  ];
  return parts.length === 0 ? undefined : parts.join('; ');
}

function need(rules: number): string {
  return `${count(rules, 'rule')} ${rules === 1 ? 'needs' : 'need'}`;
}

/** The outcome of a run in plain sentences: what was found, of how many rules, and how many of them were not applicable or not evaluated. */
export function tally(
  report: Report,
  problems: readonly string[],
  verbose = false,
  hints: Hints = OF_THE_COMMAND,
): readonly string[] {
  const standing = report.findings.filter(stands);
  const { flaws = [] } = report;
  const waived = report.findings.filter(({ waiver }) => waiver).length;
  const baseline = report.findings.filter((finding) => finding.baseline).length;
  const advice = report.findings.length - standing.length - waived - baseline;
  const levels = (['mandatory', 'required'] as const).map(
    (level) => `${standing.filter((finding) => finding.level === level).length} ${level}`,
  );
  const weights = SEVERITIES.map((severity) => ({
    severity,
    findings: standing.filter((finding) => finding.severity === severity).length,
  })).filter(({ findings }) => findings > 0);
  const severities =
    weights.length > 0 ? `: ${weights.map(({ severity, findings }) => `${findings} ${severity}`).join(', ')}` : '';
  const notApplicable = report.rules.filter((each) => outcomeOf(each) === 'not applicable').map(({ rule }) => rule.id);
  const notEvaluated = report.rules.filter((each) => outcomeOf(each) === 'not evaluated').map(({ rule }) => rule.id);
  const wanted = wantedLine(report, hints);
  const beyond = beyondLine(report, hints.profile);
  return [
    `${count(standing.length, 'open finding')}${severities} (${levels.join(', ')}), ${advice} advisory, ${waived} waived${baseline > 0 ? `, ${baseline} in the baseline` : ''}`,
    `${report.rules.length - notApplicable.length - notEvaluated.length} of ${count(report.rules.length, 'rule')} evaluated on ${count(report.resources, 'resource')} in ${count(report.templates, 'template')}${notApplicable.length > 0 ? `, ${notApplicable.length} not applicable (no matching resource)` : ''}${notEvaluated.length > 0 ? `, ${notEvaluated.length} not evaluated` : ''}`,
    ...(wanted === undefined ? [] : [wanted]),
    ...(verbose && notApplicable.length > 0 ? [`not applicable: ${notApplicable.join(', ')}`] : []),
    ...(verbose && notEvaluated.length > 0 ? [`not evaluated: ${notEvaluated.join(', ')}`] : []),
    ...(report.unfit ?? []),
    ...(flaws.length > 0 ? [`${count(flaws.length, 'internal error')}: not everything was checked`] : []),
    ...(problems.length > 0 ? [`${count(problems.length, 'problem')} of the input: not everything was checked`] : []),
    ...(beyond === undefined ? [] : [beyond]),
  ];
}

/** `1 finding`, `2 findings`. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/** What a renderer needs to know beside the report. */
export interface RenderContext {
  readonly color: boolean;
  /** What could not be read, one line each. */
  readonly problems: readonly string[];
  /** What sets this run apart from others of the same repository. @default 'check' */
  readonly category?: string;
  /** Whether what is rarely read is shown, too. @default false */
  readonly verbose?: boolean;
  /** How more is asked for. @default by flags of the command */
  readonly hints?: Hints;
}
