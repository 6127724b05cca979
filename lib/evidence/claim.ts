import { count } from '../policy/tally';
import type { Evidence } from './schema';

/** What is claimed of a run: what was evaluated, on what, with what result. */
export function claimOf(counts: Evidence['counts']): string {
  const { exercised, rules, resources, templates, mandatory, required, waived } = counts;
  const idle = rules - exercised;
  return [
    `${exercised} of ${count(rules, 'rule')} were evaluated on ${count(resources, 'resource')} in ${count(templates, 'template')} with the hashes listed here`,
    `${count(mandatory + required, 'finding')} stand, ${waived} are excused by waivers`,
    ...(idle > 0 ? [`nothing is known of ${count(idle, 'rule')} that met nothing to which they apply`] : []),
  ].join('; ');
}
