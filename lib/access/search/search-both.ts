import { askOf, type Doubt } from './ask';
import { candidatesOf } from './candidates';
import { planOf } from './plan';
import type { Counterexample, Question } from './question';

/** What a search of two questions found; a counterexample is one principal with a request of each. */
export type PairAnswer =
  | { readonly holds: true; readonly cells: number }
  | { readonly holds: false; readonly cells: number; readonly counterexamples: readonly Counterexample[] }
  | { readonly holds: 'undecided'; readonly cells: number; readonly reason: string };

/**
 * Decides that no single principal can do both of two things: the principals are those of the first question.
 *
 * Each principal is asked both questions, each over all its own cells: the two requests need not be made at once.
 */
export function searchBoth(first: Question, second: Question): PairAnswer {
  const plan = planOf([first, second]);
  let cells = 0;
  let doubt: Doubt | undefined = plan.doubt === undefined ? undefined : { reason: plan.doubt };
  for (const wanted of first.principals) {
    const candidates = candidatesOf(wanted, plan.mentions);
    if (typeof candidates === 'string') doubt ??= { reason: candidates };
    else {
      for (const candidate of candidates) {
        const found = plan.asks.map((ask) => askOf(ask, candidate, plan));
        cells += found.reduce((sum, one) => sum + one.cells, 0);
        const counterexamples = found.flatMap((one) => one.counterexample ?? []);
        if (counterexamples.length === found.length) return { holds: false, cells, counterexamples };
        const possible = found.every((one) => one.counterexample ?? one.doubt);
        if (possible) doubt ??= found.find((one) => one.doubt)?.doubt;
      }
    }
  }
  return doubt === undefined ? { holds: true, cells } : { holds: 'undecided', cells, reason: doubt.reason };
}
