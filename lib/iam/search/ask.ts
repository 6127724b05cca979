import { authorizeStatements } from '../authorize/authorize';
import { readOnce } from '../authorize/policy-reader';
import { type Asking, viewsOf } from './kind';
import { problemsOf } from './problems';
import type { Counterexample } from './question';
import { type Cells, solve } from './solve';
import { EVERY_CELL } from './table';
import type { Kind, View } from './view';

/** What a question about one group of principals found. */
export interface Found {
  /** How many sets of requests were decided, each in one evaluation. */
  readonly cells: number;
  readonly counterexample?: Counterexample;
  readonly undecided?: Undecided;
}

/** What could not be decided: the first reason, and a request that meets it. */
export interface Undecided {
  readonly reason: string;
  readonly counterexample?: Counterexample;
}

/** Asks a question of one group of principals, or only of those of a set of them. */
export function askOf(asking: Asking, only: Cells = EVERY_CELL): Found {
  let cells = 0;
  let undecided: Undecided | undefined;
  const views = [...viewsOf(asking, only)];
  const together = askedTogether(views);
  for (const view of views) {
    if (typeof view === 'string') undecided ??= { reason: view };
    else {
      const found = together.get(view) ?? askView(view);
      cells += found.cells;
      if (found.counterexample) return { cells, counterexample: found.counterexample };
      undecided ??= found.undecided;
    }
  }
  return undecided === undefined ? { cells } : { cells, undecided };
}

/**
 * What is found of views that are asked together: those that differ in their actions alone, as of several services that
 * nothing tells apart.
 *
 * Where each way of being granted contradicts itself for all their actions without any choice, it does so for those of
 * each view: with fewer requests every conclusion is drawn that was drawn with more. Otherwise each is asked by itself.
 */
function askedTogether(views: readonly (View | string)[]): ReadonlyMap<View, Found> {
  const groups = new Map<Kind, Map<Cells, View[]>>();
  for (const view of views) {
    if (typeof view === 'string') continue;
    const { kind, arns } = view;
    const byArns = groups.get(kind) ?? new Map<Cells, View[]>();
    groups.set(kind, byArns);
    const group = byArns.get(arns);
    if (group === undefined) byArns.set(arns, [view]);
    else group.push(view);
  }
  const found = new Map<View, Found>();
  for (const group of [...groups.values()].flatMap((byArns) => [...byArns.values()])) {
    const [first, ...others] = group;
    if (first === undefined || others.length === 0) continue;
    const cells = contradicted(first.withActionsOf(others));
    if (cells !== undefined) for (const view of group) found.set(view, { cells });
  }
  return found;
}

/** How many ways of being granted there are, where each contradicts itself at once. */
function contradicted(view: View): number | undefined {
  let ways = 0;
  for (const problem of problemsOf(view, false, true)) {
    const { settled, point } = solve(problem);
    if (settled !== 1 || point !== undefined) return undefined;
    ways += 1;
  }
  return ways;
}

/** Reads everything unknown as allowing first; only where a request is then allowed, reads it as denying too. */
function askView(view: View): Found {
  const brief = firstIn(view, false, true);
  if (brief.point === undefined) return { cells: brief.cells };
  // Only now does it matter what is not known, in the order of the statements.
  view.unknowns.clear();
  const possible = firstIn(view, false);
  const [unknown] = view.unknowns;
  const sure = unknown === undefined ? possible : firstIn(view, true);
  const cells = possible.cells + (unknown === undefined ? 0 : sure.cells);
  const counterexample = decided(view, sure.point ?? possible.point ?? brief.point);
  const { decision, by } = counterexample.decision;
  if (sure.point !== undefined && decision === 'allow') return { cells, counterexample };
  const reason = decision === 'undecided' ? by.reason : unknown;
  return { cells, undecided: { reason: reason ?? `search and decision differ: ${by.reason}`, counterexample } };
}

function firstIn(view: View, isSure: boolean, isBrief = false) {
  let cells = 0;
  for (const problem of problemsOf(view, isSure, isBrief)) {
    const { settled, point } = solve(problem);
    cells += settled;
    if (point !== undefined) return { cells, point };
  }
  return { cells };
}

/** A found request, decided once more from its policies: so that what is reported does not depend on the search. */
function decided({ kind }: View, point: readonly number[]): Counterexample {
  const { request, policies } = kind.at(point);
  return { request, policies, decision: authorizeStatements(readOnce(policies), request) };
}
