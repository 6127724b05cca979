import { authorizeStatements } from '../authorize/authorize';
import { readOnce } from '../authorize/policy-reader';
import type { Doubt } from './ask';
import { viewsOf } from './kind';
import { partsOf } from './prepared';
import { problemsOf, refusalsOf } from './problems';
import type { Answer, Counterexample, PrincipalClass, Question } from './question';
import { solve } from './solve';
import { EVERY_CELL } from './table';
import { Universe } from './universe';
import type { Holders, Logic, View } from './view';

/**
 * Decides that a change of policies lets nobody do what they could not do before: no request of a question is refused by
 * the policies of `before` and allowed by those of `after`.
 *
 * Both ask the same: principals, resources and endpoints correspond one to one, and only their policies differ. Where
 * something is not known, the request is taken to be allowed after and refused before.
 *
 * @throws when a condition of the question itself is not of the policy language, or when the two ask different things
 */
export function searchGained(before: Question, after: Question): Answer {
  const both = { ...after, beside: partsOf(before) };
  const universe = new Universe([both]);
  const prepared = universe.of(both);
  let cells = 0;
  let doubt: Doubt | undefined = prepared.doubt === undefined ? undefined : { reason: prepared.doubt };
  for (const [index, wanted] of after.principals.entries()) {
    for (const group of universe.groupsOf(wanted)) {
      for (const view of viewsOf({ universe, prepared, wanted, group }, EVERY_CELL)) {
        if (typeof view === 'string') {
          doubt ??= { reason: view };
          continue;
        }
        const then = view.kind.by(
          holdersOf(before, before.principals[index] ?? wanted, after.resources.indexOf(view.resource)),
        );
        const found = gainIn(view, then);
        cells += found.cells;
        if (found.counterexample === undefined) continue;
        const { decision, by } = found.counterexample.decision;
        if (decision === 'allow' && view.doubts.size === 0)
          return { holds: false, cells, counterexample: found.counterexample };
        doubt ??= { reason: [...view.doubts][0] ?? by.reason, counterexample: found.counterexample };
      }
    }
  }
  return doubt === undefined ? { holds: true, cells } : { holds: 'undecided', cells, ...doubt };
}

/** Whose policies decided before. */
function holdersOf({ resources, endpoints = [] }: Question, wanted: PrincipalClass, index: number): Holders {
  const resource = resources[index];
  if (resource === undefined) throw new Error('the questions are about different resources: give both the same ones');
  return { wanted, resource, endpoints };
}

/** A request of a kind that is allowed now, and was refused then. */
function gainIn(view: View, then: Logic): { readonly cells: number; readonly counterexample?: Counterexample } {
  const allowed = problemsOf(view, false);
  const refused = refusalsOf(view, then, false);
  let cells = 0;
  for (const { choices, forbidden } of allowed) {
    for (const refusal of refused) {
      const { settled, point } = solve({
        domains: view.domains,
        choices: [...choices, ...refusal.choices],
        forbidden: [...forbidden, ...refusal.forbidden],
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
