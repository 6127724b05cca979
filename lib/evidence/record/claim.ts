import { count } from '../../judge/report/tally';
import type { Evidence } from '../schema';
import type { RuleEvidence } from '../schema/rules';

/** What is claimed of a run: what was evaluated, on what, with what result. */
export function claimOf(counts: Evidence['counts'], outcomes: readonly RuleEvidence[]): string {
  const { evaluated, rules, resources, templates, mandatory, required, waived } = counts;
  const notEvaluated = outcomes.filter(({ status }) => status === 'not-evaluated').length;
  const notApplicable = rules - evaluated - notEvaluated;
  return [
    `${evaluated} of ${count(rules, 'rule')} were evaluated on ${count(resources, 'resource')} in ${count(templates, 'template')} with the hashes listed here`,
    `${count(mandatory + required, 'open finding')}, ${waived} are excused by waivers`,
    ...(notApplicable > 0 ? [`${count(notApplicable, 'rule')} not applicable (no matching resource)`] : []),
    ...(notEvaluated > 0 ? [`${count(notEvaluated, 'rule')} not evaluated (needs the deployment file)`] : []),
  ].join('; ');
}
