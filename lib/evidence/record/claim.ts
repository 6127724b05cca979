import { count } from '../../judge/report/tally';
import type { Evidence } from '../schema';
import type { RuleEvidence } from '../schema/rules';

/** What is claimed of a run: what was evaluated, on what, with what result. */
export function claimOf(counts: Evidence['counts'], outcomes: readonly RuleEvidence[]): string {
  const { evaluated, rules, resources, templates, mandatory, required, waived } = counts;
  const silent = outcomes.filter(({ status }) => status === 'not-evaluated').length;
  const idle = rules - evaluated - silent;
  return [
    `${evaluated} of ${count(rules, 'rule')} were evaluated on ${count(resources, 'resource')} in ${count(templates, 'template')} with the hashes listed here`,
    `${count(mandatory + required, 'open finding')}, ${waived} are excused by waivers`,
    ...(idle > 0
      ? [`${count(idle, 'rule')} not applicable, since no resource is of the types that they are about`]
      : []),
    ...(silent > 0
      ? [`nothing is known of ${count(silent, 'rule')} that cannot be evaluated without the deployment file`]
      : []),
  ].join('; ');
}
