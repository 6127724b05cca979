import { authorizeStatements } from '../authorize/authorize';
import { readOnce } from '../authorize/policy-reader';
import type { Undecided } from './ask';
import { viewsOf } from './kind';
import { partsOf } from './prepared';
import { denyProblemsOf, problemsOf } from './problems';
import type { Answer, Counterexample, PrincipalClass, Question } from './question';
import { solve } from './solve';
import { EVERY_CELL } from './table';
import { Universe } from './universe';
import type { Evaluation, Holders, View } from './view';

/**
 * Decides that a change of policies lets nobody do what they could not do before: no request of a question is denied by
 * the policies of `before` and allowed by those of `after`.
 *
 * Both ask the same: principals, resources and endpoints correspond one to one, and only their policies differ. Where
 * something is not known, the request is taken to be allowed after and denied before.
 *
 * @throws when a condition of the question itself is not of the policy language, or when the two ask different things
 */
export function searchGained(before: Question, after: Question): Answer {
  const both = { ...after, beside: partsOf(before) };
  const universe = new Universe([both]);
  const prepared = universe.of(both);
  let cells = 0;
  let undecided: Undecided | undefined = prepared.undecided === undefined ? undefined : { reason: prepared.undecided };
  for (const [index, wanted] of after.principals.entries()) {
    for (const group of universe.groupsOf(wanted)) {
      for (const view of viewsOf({ universe, prepared, wanted, group }, EVERY_CELL)) {
        if (typeof view === 'string') {
          undecided ??= { reason: view };
          continue;
        }
        const former = view.kind.by(
          holdersOf(before, before.principals[index] ?? wanted, after.resources.indexOf(view.resource)),
        );
        const found = gainIn(view, former);
        cells += found.cells;
        if (found.counterexample === undefined) continue;
        const { decision, by } = found.counterexample.decision;
        if (decision === 'allow' && view.unknowns.size === 0)
          return { holds: false, cells, counterexample: found.counterexample };
        undecided ??= { reason: [...view.unknowns][0] ?? by.reason, counterexample: found.counterexample };
      }
    }
  }
  return undecided === undefined ? { holds: true, cells } : { holds: 'undecided', cells, ...undecided };
}

/** Whose policies decided before. */
function holdersOf({ resources, endpoints = [] }: Question, wanted: PrincipalClass, index: number): Holders {
  const resource = resources[index];
  if (resource === undefined) throw new Error('the questions are about different resources: give both the same ones');
  return { wanted, resource, endpoints };
}

/** A request of a kind that is allowed now, and was denied before. */
function gainIn(view: View, former: Evaluation): { readonly cells: number; readonly counterexample?: Counterexample } {
  const allowed = problemsOf(view, false);
  const denied = denyProblemsOf(view, former, false);
  let cells = 0;
  for (const { choices, forbidden } of allowed) {
    for (const denial of denied) {
      const { settled, point } = solve({
        domains: view.domains,
        choices: [...choices, ...denial.choices],
        forbidden: [...forbidden, ...denial.forbidden],
      });
      cells += settled;
      if (point === undefined) continue;
      const { request, policies } = view.kind.at(point);
      return {
        cells,
        counterexample: { request, policies, decision: authorizeStatements(readOnce(policies), request) },
      };
    }
  }
  return { cells };
}
