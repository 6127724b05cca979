import type { Judgement, Report } from '../policy/report';
import type { Rule } from '../policy/rule';
import type { Result } from './schema/common';
import type { FindingEvidence, RuleEvidence } from './schema/rules';
import type { Subjects } from './subjects';

/** Every rule with its counts; one that met nothing was not exercised, and did not pass. */
export function rulesOf({ rules }: Report): readonly RuleEvidence[] {
  return rules.map(({ rule, evaluated, failed, waived }) => {
    const { id, title, why, fix, topic, level, subject, standards } = rule;
    const clauses = standards.map(({ standard, clause }) => ({ standard, clause }));
    const passed = evaluated - failed - waived;
    const meaning = { id, title, why, fix, topic, level, subject, clauses };
    return { ...meaning, evaluated, passed, failed, waived, status: statusOf(rule, { evaluated, failed, waived }) };
  });
}

function statusOf(
  { level }: Rule,
  { evaluated, failed, waived }: { readonly evaluated: number; readonly failed: number; readonly waived: number },
): RuleEvidence['status'] {
  if (evaluated === 0) return 'not-exercised';
  if (failed > 0) return level === 'advisory' ? 'advised' : 'failed';
  return waived > 0 ? 'waived' : 'passed';
}

/** What a rule said of one resource or template. */
export function resultOf({ verdict, findings }: Judgement): Result {
  if (findings.length === 0) return 'passed';
  if (findings.every(({ waiver }) => waiver)) return 'waived';
  return verdict.rule.level === 'advisory' ? 'advised' : 'failed';
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
