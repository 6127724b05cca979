import { askOf, type Doubt } from './ask';
import { candidatesOf } from './candidates';
import { planOf } from './plan';
import type { Answer, Question } from './question';

/**
 * Decides a question over every request there is: it holds, or here is a request that breaks it.
 *
 * IAM compares the keys of a request only with what policies write, so each key falls into finitely many cells on
 * which every comparison is constant; one request of each cell goes through the whole decision. Principals bring their
 * ARN, account and organization together, and the keys that their kind of caller has. A statement that compares two
 * keys with each other, or is not modelled, is undecided where the answer hangs on it; a counterexample found beside it
 * is still reported.
 *
 * @throws when a condition of the question itself is not of the policy language
 */
export function search(question: Question): Answer {
  const plan = planOf([question]);
  let cells = 0;
  let doubt: Doubt | undefined = plan.doubt === undefined ? undefined : { reason: plan.doubt };
  for (const wanted of question.principals) {
    const candidates = candidatesOf(wanted, plan.mentions);
    if (typeof candidates === 'string') doubt ??= { reason: candidates };
    else {
      for (const candidate of candidates) {
        for (const ask of plan.asks) {
          const found = askOf(ask, candidate, plan);
          cells += found.cells;
          if (found.counterexample) return { holds: false, cells, counterexample: found.counterexample };
          doubt ??= found.doubt;
        }
      }
    }
  }
  return doubt === undefined ? { holds: true, cells } : { holds: 'undecided', cells, ...doubt };
}
