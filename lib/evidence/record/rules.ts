import type { Judgement } from '../../judge/report/judge';
import { type Outcome, outcomeOf, type RuleCount } from '../../judge/report/outcome';
import type { Report } from '../../judge/report/report';
import type { Result } from '../schema/common';
import type { FindingEvidence, RuleEvidence } from '../schema/rules';
import type { Subjects } from './subjects';

const STATUS: Readonly<Record<Outcome, RuleEvidence['status']>> = {
  failed: 'failed',
  // Evidence is checked without a baseline.
  'in the baseline': 'failed',
  waived: 'waived',
  held: 'passed',
  'not applicable': 'not-applicable',
  'not evaluated': 'not-evaluated',
};

/** Every rule with its counts; one that matched no resource is not applicable, one that lacked the deployment was not evaluated, and neither passed. */
export function rulesOf({ rules }: Report): readonly RuleEvidence[] {
  return rules.map((count) => {
    const { rule, evaluated, failed, waived } = count;
    const { id, title, why, fix, topic, level, subject, standards } = rule;
    const clauses = standards.map(({ standard, clause }) => ({ standard, clause }));
    const passed = evaluated - failed - waived;
    const meaning = { id, title, why, fix, topic, level, subject, clauses };
    return { ...meaning, evaluated, passed, failed, waived, status: statusOf(count) };
  });
}

function statusOf(count: RuleCount): RuleEvidence['status'] {
  const status = STATUS[outcomeOf(count)];
  return status === 'failed' && count.rule.level === 'advisory' ? 'advised' : status;
}

/** What a rule said of one resource or template. */
export function resultOf({ findings }: Judgement): Result {
  if (findings.length === 0) return 'passed';
  if (findings.every(({ waiver }) => waiver)) return 'waived';
  return findings.every(({ level, waiver }) => waiver || level === 'advisory') ? 'advised' : 'failed';
}

/** Every break of a rule, excused ones included, in the order of the rules. */
export function findingsOf(judgements: readonly Judgement[], subjects: Subjects): readonly FindingEvidence[] {
  return judgements.flatMap(({ verdict, findings }) =>
    findings.map((finding) => ({
      rule: finding.rule.id,
      level: finding.level,
      result: finding.waiver ? 'waived' : finding.level === 'advisory' ? 'advised' : 'failed',
      resource: verdict.resource && subjects.idOf(verdict.resource),
      template: finding.file,
      line: finding.line,
      column: finding.column,
      path: finding.path,
      message: finding.message,
      fix: finding.fix,
    })),
  );
}
