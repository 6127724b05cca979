import { ROLE_PURPOSES } from '../names';
import { type Problem, quote } from '../problem';

/** A workload has an id by which policies take it neither for another one nor for a role of a site. */
export function idProblems(id: string, ids: readonly string[]): readonly Problem[] {
  return [...nameProblems(id), ...beginningProblems(id, ids), ...endingProblems(id, ids)];
}

/** What a workload names begins with its id and a hyphen: `shop-eu` would be named as what belongs to `shop`. */
function beginningProblems(id: string, ids: readonly string[]): readonly Problem[] {
  const other = ids.find((one) => id.startsWith(`${one}-`));
  return other === undefined
    ? []
    : [
        {
          path: ['workloads', id],
          part: 'key',
          expected: `an id that does not begin with ${quote(`${other}-`)}, as the names of what belongs to the workload ${other} do`,
          found: quote(id),
          fix: 'rename the workload',
        },
      ];
}

/** Guardrails know the role of a workload at any site by the end of its name: that of `shop-app-billing` would be one of `billing`. */
function endingProblems(id: string, ids: readonly string[]): readonly Problem[] {
  const other = ids.find((one) => id.endsWith(`-app-${one}`));
  return other === undefined
    ? []
    : [
        {
          path: ['workloads', id],
          part: 'key',
          expected: `an id that does not end in ${quote(`-app-${other}`)}, as the role of the workload ${other} does at each site`,
          found: quote(id),
          fix: 'rename the workload',
        },
      ];
}

/**
 * Guardrails know roles by the ends of their names: `trefoil-*-backup` would exempt that of a workload
 * `nightly-backup`.
 */
function nameProblems(id: string): readonly Problem[] {
  const taken = ROLE_PURPOSES.find((purpose) => id === purpose || id.endsWith(`-${purpose}`));
  return taken === undefined
    ? []
    : [
        {
          path: ['workloads', id],
          part: 'key',
          expected: `an id that does not end in ${taken}, as a role of each site does, which policies know by this end`,
          found: quote(id),
          fix: 'rename the workload',
        },
      ];
}
