import { authorizeStatements } from '../authorize/authorize';
import { readOnce } from '../authorize/policy-reader';
import { type Asking, viewsOf } from './kind';
import { problemsOf } from './problems';
import type { Counterexample } from './question';
import { type Cells, solve } from './solve';
import { EVERY_CELL } from './table';
import type { View } from './view';

/** What asking some principals found. */
export interface Found {
  /** How many sets of requests were settled, each at once. */
  readonly cells: number;
  readonly counterexample?: Counterexample;
  readonly doubt?: Doubt;
}

/** What could not be decided: the first reason, and a request that meets it. */
export interface Doubt {
  readonly reason: string;
  readonly counterexample?: Counterexample;
}

/** Asks a question of one group of principals, or only of those of a set of them. */
export function askOf(asking: Asking, only: Cells = EVERY_CELL): Found {
  let cells = 0;
  let doubt: Doubt | undefined;
  for (const view of viewsOf(asking, only)) {
    if (typeof view === 'string') doubt ??= { reason: view };
    else {
      const found = askView(view);
      cells += found.cells;
      if (found.counterexample) return { cells, counterexample: found.counterexample };
      doubt ??= found.doubt;
    }
  }
  return doubt === undefined ? { cells } : { cells, doubt };
}

/** First as if all that is not known were in favour of a request; only if one is then allowed, without the doubt. */
function askView(view: View): Found {
  const possible = firstIn(view, false);
  if (possible.point === undefined) return { cells: possible.cells };
  const [doubt] = view.doubts;
  const sure = doubt === undefined ? possible : firstIn(view, true);
  const cells = possible.cells + (doubt === undefined ? 0 : sure.cells);
  const counterexample = decided(view, sure.point ?? possible.point);
  const { decision, by } = counterexample.decision;
  if (sure.point !== undefined && decision === 'allow') return { cells, counterexample };
  const reason = decision === 'undecided' ? by.reason : doubt;
  return { cells, doubt: { reason: reason ?? `search and decision differ: ${by.reason}`, counterexample } };
}

function firstIn(view: View, isSure: boolean) {
  let cells = 0;
  for (const problem of problemsOf(view, isSure)) {
    const { settled, point } = solve(problem);
    cells += settled;
    if (point !== undefined) return { cells, point };
  }
  return { cells };
}

/** A found request, decided once more from its policies: what is reported does not hang on how it was found. */
function decided({ kind }: View, point: readonly number[]): Counterexample {
  const { request, policies } = kind.at(point);
  return { request, policies, decision: authorizeStatements(readOnce(policies), request) };
}
