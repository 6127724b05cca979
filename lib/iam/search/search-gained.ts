import { authorizeStatements } from '../authorize/authorize';
import type { Decision } from '../authorize/decision';
import { readOnce } from '../authorize/policy-reader';
import type { Undecided } from './ask';
import { viewsOf } from './kind';
import { partsOf } from './prepared';
import { denyProblemsOf, problemsOf } from './problems';
import type { Answer, Counterexample, PrincipalClass, Question, Resource } from './question';
import { solve } from './solve';
import { EVERY_CELL } from './table';
import { Universe } from './universe';
import type { Evaluation, Holders, View } from './view';

/**
 * The same question before and after a change of policies: principals, resources and endpoints correspond one to one,
 * and only their policies differ.
 */
export interface Change {
  readonly before: Question;
  /** With what tells requests apart before. */
  readonly after: Question;
}

/** A request that was denied before a change and is allowed after it, or one of which that is not known. */
export interface Gain {
  readonly wanted: PrincipalClass;
  readonly resource: Resource;
  /** The request, and what is decided after. */
  readonly counterexample: Counterexample;
  /** What was decided before. */
  readonly before: Decision;
  /** Why it is not known whether it is one. @default it is one */
  readonly unknown?: string;
}

/** Everything that a change newly allows: a request for each principal, resource and set of actions. */
export interface Gained {
  readonly gains: readonly Gain[];
  /** Why some principals or requests could not be looked at. */
  readonly undecided: readonly string[];
}

/**
 * A change of policies, to make a universe of.
 *
 * @throws when the two ask different things
 */
export function changeOf(before: Question, after: Question): Change {
  if (before.resources.length !== after.resources.length || before.principals.length !== after.principals.length)
    throw new Error('the questions are about different things: give both the same resources and principals');
  return { before, after: { ...after, beside: partsOf(before) } };
}

/**
 * Decides that a change of policies lets nobody do what they could not do before: no request of a question is denied by
 * the policies of `before` and allowed by those of `after`.
 *
 * Where something is not known, the request is taken to be allowed after and denied before.
 *
 * @throws when a condition of the question itself is not of the policy language, or when the two ask different things
 */
export function searchGained(before: Question, after: Question): Answer {
  const change = changeOf(before, after);
  let cells = 0;
  let undecided: Undecided | undefined;
  for (const found of gainedViews(change, new Universe([change.after]))) {
    if ('reason' in found) undecided ??= { reason: found.reason };
    else {
      const gain = gainIn(found);
      cells += gain.cells;
      if (gain.found === undefined) continue;
      const { counterexample, unknown } = gain.found;
      if (unknown === undefined) return { holds: false, cells, counterexample };
      undecided ??= { reason: unknown, counterexample };
    }
  }
  return undecided === undefined ? { holds: true, cells } : { holds: 'undecided', cells, ...undecided };
}

/**
 * Everything that a change newly allows. `universe` is that of the questions `after` of all changes which are asked
 * together.
 */
export function everythingGained(change: Change, universe = new Universe([change.after])): Gained {
  const gains: Gain[] = [];
  const undecided = new Set<string>();
  for (const one of gainedViews(change, universe)) {
    if ('reason' in one) undecided.add(one.reason);
    // Most kinds of requests gain nothing: one search says so for all their actions.
    else if (gainIn(one).found !== undefined)
      for (const view of one.view.byAction()) {
        const { found } = gainIn({ ...one, view });
        if (found) gains.push(found);
      }
  }
  return { gains, undecided: [...undecided] };
}

/** Requests of one kind, and who decided on them before. */
interface Compared {
  readonly wanted: PrincipalClass;
  readonly view: View;
  readonly holders: Holders;
  readonly former: Evaluation;
}

function* gainedViews({ before, after }: Change, universe: Universe): Iterable<Compared | { readonly reason: string }> {
  const prepared = universe.of(after);
  if (prepared.undecided !== undefined) yield { reason: prepared.undecided };
  for (const [index, wanted] of after.principals.entries()) {
    for (const group of universe.groupsOf(wanted)) {
      for (const view of viewsOf({ universe, prepared, wanted, group }, EVERY_CELL)) {
        if (typeof view === 'string') yield { reason: view };
        else {
          const holders = holdersOf(before, before.principals[index] ?? wanted, after.resources.indexOf(view.resource));
          yield { wanted, view, holders, former: view.kind.by(holders) };
        }
      }
    }
  }
}

/** Whose policies decided before. */
function holdersOf({ resources, endpoints = [] }: Question, wanted: PrincipalClass, index: number): Holders {
  const resource = resources[index];
  if (resource === undefined) throw new Error('the questions are about different resources: give both the same ones');
  return { wanted, resource, endpoints };
}

/** A request of a kind that is allowed now, and was denied before: one that surely is, where there is one. */
function gainIn(one: Compared): { readonly cells: number; readonly found?: Gain } {
  const possible = firstIn(one, false);
  if (possible.point === undefined) return { cells: possible.cells };
  const [unknown] = one.view.unknowns;
  const sure = unknown === undefined ? possible : firstIn(one, true);
  const cells = possible.cells + (unknown === undefined ? 0 : sure.cells);
  return { cells, found: gainAt(one, sure.point ?? possible.point, sure.point === undefined ? unknown : undefined) };
}

function firstIn({ view, former }: Compared, isSure: boolean) {
  const denied = denyProblemsOf(view, former, isSure);
  let cells = 0;
  for (const { choices, forbidden } of problemsOf(view, isSure)) {
    for (const denial of denied) {
      const { settled, point } = solve({
        domains: view.domains,
        choices: [...choices, ...denial.choices],
        forbidden: [...forbidden, ...denial.forbidden],
      });
      cells += settled;
      if (point !== undefined) return { cells, point };
    }
  }
  return { cells };
}

/** A found request, decided once more by the policies of both sides: so that what is reported does not depend on the search. */
function gainAt({ wanted, view, holders }: Compared, point: readonly number[], reason?: string): Gain {
  const { request, policies } = view.kind.at(point);
  const decision = authorizeStatements(readOnce(policies), request);
  const before = authorizeStatements(readOnce(view.kind.at(point, holders).policies), request);
  const open = [decision, before].find((one) => one.decision === 'undecided');
  const differs = decision.decision !== 'allow' || before.decision === 'allow';
  const unknown =
    reason ?? open?.by.reason ?? (differs ? `search and decision differ: ${decision.by.reason}` : undefined);
  return {
    ...{ wanted, resource: view.resource, before },
    counterexample: { request, policies, decision },
    ...(unknown !== undefined && { unknown }),
  };
}
