import { askOf, type Undecided } from './ask';
import type { Answer, PrincipalClass, Question } from './question';
import { Universe } from './universe';

/**
 * Decides a question over every request there is: it holds, or a request that breaks it is found.
 *
 * IAM compares the keys of a request only with what policies write, so each key falls into finitely many cells on
 * which every comparison is constant. A request is allowed where no deny applies and the grants hold, which is a
 * problem over sets of cells: it is solved exactly, and what it finds goes through the whole decision once more.
 * Principals bring their ARN, account and organization together, and the keys that their kind of caller has. A
 * statement that compares two keys which both vary, or is not modelled, is undecided where the answer depends on it; a
 * counterexample found beside it is still reported.
 *
 * `universe` is that of all questions which are asked of the same policies: they are then read and cut once.
 *
 * @throws when a condition of the question itself is not of the policy language
 */
export function search(question: Question, universe = new Universe([question])): Answer {
  let cells = 0;
  let undecided: Answer | undefined;
  for (const wanted of question.principals) {
    const found = searchBy(question, wanted, universe);
    cells += found.cells;
    if (found.holds === false) return { ...found, cells };
    if (found.holds === 'undecided') undecided ??= found;
  }
  return undecided === undefined ? { holds: true, cells } : { ...undecided, cells };
}

/** Decides a question for one of the classes of principals that it is about. */
export function searchBy(question: Question, wanted: PrincipalClass, universe: Universe): Answer {
  const prepared = universe.of(question);
  let cells = 0;
  let undecided: Undecided | undefined = prepared.undecided === undefined ? undefined : { reason: prepared.undecided };
  for (const group of universe.groupsOf(wanted)) {
    const found = askOf({ universe, prepared, wanted, group });
    cells += found.cells;
    if (found.counterexample) return { holds: false, cells, counterexample: found.counterexample };
    undecided ??= found.undecided;
  }
  return undecided === undefined ? { holds: true, cells } : { holds: 'undecided', cells, ...undecided };
}
