import type { Judgement } from '../../judge/report/judge';
import { type Outcome, outcomeOf, type RuleCount } from '../../judge/report/outcome';
import { RESULTS, type Result } from '../schema/common';
import type { FindingEvidence, RuleEvidence } from '../schema/rules';
import type { Checked } from './checked';
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
export function rulesOf(checked: Checked): readonly RuleEvidence[] {
  const results = resultsBy(checked);
  return checked.report.rules.map((count) => {
    const { rule, evaluated, failed, waived } = count;
    const { id, title, why, fix, topic, level, subject, standards } = rule;
    const clauses = standards.map(({ standard, clause }) => ({ standard, clause }));
    const passed = evaluated - failed - waived;
    const meaning = { id, title, why, fix, topic, level, subject, clauses };
    const counts = { evaluated, passed, failed, waived, status: statusOf(count) };
    return { ...meaning, ...counts, results: results.get(id) ?? {} };
  });
}

function statusOf(count: RuleCount): RuleEvidence['status'] {
  const status = STATUS[outcomeOf(count)];
  return status === 'failed' && count.rule.level === 'advisory' ? 'advised' : status;
}

/** On which resources or templates each rule gave which result, by the place of each in its list. */
function resultsBy({ assembly, judgements }: Checked): ReadonlyMap<string, RuleEvidence['results']> {
  const places = new Map<unknown, number>([
    ...assembly.templates.map((template, place) => [template, place] as const),
    ...assembly.resources.map((resource, place) => [resource, place] as const),
  ]);
  const results = new Map<string, Partial<Record<Result, number[]>>>();
  for (const judgement of judgements) {
    const { rule, resource, template } = judgement.verdict;
    const place = places.get(resource ?? template);
    if (place === undefined) continue;
    const known = results.get(rule.id) ?? {};
    results.set(rule.id, known);
    const result = resultOf(judgement);
    const same = known[result] ?? [];
    same.push(place);
    known[result] = same;
  }
  const inOrder = (of: Partial<Record<Result, number[]>>) =>
    Object.fromEntries(RESULTS.flatMap((result) => (of[result] ? [[result, of[result]]] : [])));
  return new Map([...results].map(([id, of]) => [id, inOrder(of)]));
}

/** What a rule said of one resource or template. */
function resultOf({ findings }: Judgement): Result {
  if (findings.length === 0) return 'passed';
  if (findings.every(({ waiver }) => waiver)) return 'waived';
  return findings.every(({ level, waiver }) => waiver || level === 'advisory') ? 'advised' : 'failed';
}

/** Every finding, waived ones included, in the order of the rules. */
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
