import type { Border } from '../policy/border';
import { QUESTIONS } from './questions';
import { answer, type SiteQuestion } from './questions/site-question';
import type { Answer, Counterexample } from './search/question';
import type { PairAnswer } from './search/search-both';
import type { SiteAccess } from './site/site-access';
import type { Store } from './site/stores';

/** What every search about one store found, taken together. */
export interface StoreAnswer {
  readonly store: Store;
  readonly holds: boolean | 'undecided';
  readonly cells: number;
  /** A request that is allowed, in words. */
  readonly counterexample?: string;
  readonly reason?: string;
}

const known = new WeakMap<Store, Map<string, StoreAnswer | undefined>>();

/** The answer to a question at a store, or undefined where it is not about it; searched once. */
export function answerAt(
  question: SiteQuestion,
  site: SiteAccess,
  store: Store,
  border: Border,
): StoreAnswer | undefined {
  const answers = known.get(store) ?? new Map<string, StoreAnswer | undefined>();
  known.set(store, answers);
  if (!answers.has(question.id)) answers.set(question.id, search(question, site, store, border));
  return answers.get(question.id);
}

/** The answers of a site to every question, over all its stores. */
export function answersOf(
  site: SiteAccess,
  border: Border,
): readonly { readonly question: SiteQuestion; readonly answers: readonly StoreAnswer[] }[] {
  return QUESTIONS.map((question) => ({
    question,
    answers: site.stores.flatMap((store) => answerAt(question, site, store, border) ?? []),
  }));
}

function search(question: SiteQuestion, site: SiteAccess, store: Store, border: Border): StoreAnswer | undefined {
  if (!question.kinds.includes(store.kind)) return undefined;
  const asked = question.asks(site, store, border);
  if (asked.length === 0) return undefined;
  const found = asked.map(answer);
  const cells = found.reduce((sum, one) => sum + one.cells, 0);
  const broken = found.find(({ holds }) => holds === false) ?? found.find(({ holds }) => holds === 'undecided');
  if (broken === undefined || broken.holds === true) return { store, holds: true, cells };
  const requests = counterexamplesOf(broken);
  return {
    store,
    holds: broken.holds,
    cells,
    ...(requests.length > 0 && { counterexample: requests.map(inWords).join('; and ') }),
    ...(broken.holds === 'undecided' && { reason: broken.reason }),
  };
}

function counterexamplesOf(found: Answer | PairAnswer): readonly Counterexample[] {
  if ('counterexamples' in found) return found.counterexamples;
  return 'counterexample' in found && found.counterexample ? [found.counterexample] : [];
}

/** A request in words: who, what, on what, and the condition keys that matter. */
function inWords({ request, decision }: Counterexample): string {
  const { principal, action, resource, context = {} } = request;
  const who = typeof principal === 'string' ? principal : Object.entries(principal).flat().join(' ');
  const keys = Object.entries(context)
    .filter(([key]) => !/^aws:principal(arn)$/i.test(key))
    .map(([key, value]) => `${key}=${[value].flat().join(',')}`);
  const { policy, sid, reason } = decision.by;
  const statement = [policy && `${policy} policy`, sid].filter((part) => part !== undefined).join(' ');
  return `${who} may ${action} on ${resource}${keys.length > 0 ? ` with ${keys.join(', ')}` : ''} (${statement || reason})`;
}
