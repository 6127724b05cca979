import { askOf, type Found, type Undecided } from './ask';
import type { Asking } from './kind';
import type { Counterexample, Question } from './question';
import { Universe } from './universe';

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
export function searchBoth(first: Question, second: Question, universe = new Universe([first, second])): PairAnswer {
  const prepared = [universe.of(first), universe.of(second)];
  let cells = 0;
  let undecided: Undecided | undefined;
  for (const one of prepared) if (one.undecided !== undefined) undecided ??= { reason: one.undecided };
  for (const wanted of first.principals) {
    for (const group of universe.groupsOf(wanted)) {
      const askings = prepared.map((one): Asking => ({ universe, prepared: one, wanted, group }));
      const askBoth = (only?: bigint): readonly Found[] => {
        const found = askings.map((asking) => askOf(asking, only));
        cells += found.reduce((sum, one) => sum + one.cells, 0);
        return found;
      };
      // Where all together cannot do one of the two, none of them can do both.
      if (!askBoth().every(isPossible)) continue;
      const callers = group.callers('');
      const count = typeof callers === 'string' ? 0 : callers.seen.length;
      for (let index = 0; index < count; index += 1) {
        const found = askBoth(1n << BigInt(index));
        const counterexamples = found.flatMap((one) => one.counterexample ?? []);
        if (counterexamples.length === found.length) return { holds: false, cells, counterexamples };
        if (found.every(isPossible)) undecided ??= found.find((one) => one.undecided)?.undecided;
      }
      if (typeof callers === 'string') undecided ??= { reason: callers };
    }
  }
  return undecided === undefined ? { holds: true, cells } : { holds: 'undecided', cells, reason: undecided.reason };
}

function isPossible({ counterexample, undecided }: Found): boolean {
  return counterexample !== undefined || undecided !== undefined;
}
