import { authorize } from '../../../lib/iam/authorize/authorize';
import type { Question } from '../../../lib/iam/search/question';
import { search } from '../../../lib/iam/search/search';
import { type Drawn, Grammar } from './grammar';
import { decide, isAsked, naiveRequest, toNaive, type Witness, witnesses } from './witnesses';

/** Something on which the two deciders differ. */
export interface Difference {
  readonly what: string;
  readonly question: Question;
  readonly detail: unknown;
}

/** What a comparison came to. */
export interface Compared {
  readonly questions: number;
  readonly holds: number;
  readonly fails: number;
  /** What the search leaves open. */
  readonly undecided: number;
  /** Questions that fail for which enumeration finds a request, too. */
  readonly confirmed: number;
  /** Requests that both deciders decided. */
  readonly requests: number;
  /** Requests that `authorize` leaves open. */
  readonly open: number;
  readonly allowed: number;
  readonly drawn: Drawn;
  readonly differences: readonly Difference[];
}

/**
 * Asks the search and the second decider the same random questions, and `authorize` the same requests; `decider` is the
 * second decider, or one with a fault; it ends after `most` differences.
 */
export function compare(count: number, seed: number, decider = decide, most = Number.POSITIVE_INFINITY): Compared {
  const grammar = new Grammar(seed);
  const seen = { holds: 0, fails: 0, undecided: 0, confirmed: 0, requests: 0, open: 0, allowed: 0 };
  const differences: Difference[] = [];
  for (let index = 0; index < count && differences.length < most; index += 1) {
    const question = grammar.question();
    const answer = search(question);
    const differ = (what: string, detail: unknown) => differences.push({ what, question, detail });
    let found: Witness | undefined;
    for (const one of witnesses(question, grammar, 6)) {
      const naive = decider(one);
      if (naive === 'allow') found ??= one;
      const policies = JSON.parse(JSON.stringify(one.policies));
      const { decision, by } = authorize({ request: one.asked, policies });
      if (decision === 'undecided') seen.open += 1;
      else {
        seen.requests += 1;
        if (decision === 'allow') seen.allowed += 1;
        if (decision !== naive)
          differ(`authorize says ${decision} and the second decider ${naive}`, { asked: one.asked, policies, by });
      }
    }
    if (answer.holds === true) {
      seen.holds += 1;
      if (found !== undefined)
        differ('the search says that it holds, and a request is allowed', {
          asked: found.asked,
          policies: found.policies,
        });
    } else if (answer.holds === 'undecided') seen.undecided += 1;
    else {
      seen.fails += 1;
      if (found !== undefined) seen.confirmed += 1;
      const { request, policies } = answer.counterexample;
      const own = naiveRequest(request);
      const naive = decider({ request: own, policies: toNaive(policies) });
      if (naive !== 'allow')
        differ(`the search finds a request, and the second decider says ${naive}`, { request, policies });
      if (!isAsked(question, own)) differ('the search finds a request that is not asked about', { request });
    }
  }
  return { questions: count, ...seen, drawn: grammar.drawn, differences };
}
