import type { Answer, Counterexample } from '../iam/search/question';
import type { PairAnswer } from '../iam/search/search-both';
import { Universe } from '../iam/search/universe';
import type { Scope } from '../judge/scope';
import { QUESTIONS } from './questions';
import { type Asked, answer, type SiteQuestion } from './questions/site-question';
import type { OrganizationPolicies } from './site/organization';
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

/** Everything that is asked of the stores of a site, in cells of all of it together. */
interface Inquiry {
  readonly asked: ReadonlyMap<Store, ReadonlyMap<SiteQuestion, readonly Asked[]>>;
  readonly answers: Map<readonly Asked[], StoreAnswer>;
  /** What the search made of the policies, by far the most of it; absent once everything is answered. */
  universe?: Universe;
}

const known = new WeakMap<SiteAccess, Inquiry>();

/** Inquiries that still have their universe, the oldest first, by what all sites of an assembly share. */
const live = new WeakMap<OrganizationPolicies, Inquiry[]>();

/** How many sites are searched side by side: rules ask site after site, and each site needs memory of its own. */
const MOST_LIVE = 2;

/** The answer to a question at a store, or undefined where it is not about it; searched once. */
export function answerAt(
  question: SiteQuestion,
  site: SiteAccess,
  store: Store,
  scope: Scope,
): StoreAnswer | undefined {
  const inquiry = known.get(site) ?? begin(site, scope);
  const asked = inquiry.asked.get(store)?.get(question);
  return asked && answered(inquiry, asked, store);
}

function begin(site: SiteAccess, scope: Scope): Inquiry {
  const inquiry = inquiryOf(site, scope);
  known.set(site, inquiry);
  const beside = [...(live.get(site.organization) ?? []), inquiry];
  const [oldest] = beside;
  if (beside.length > MOST_LIVE && oldest) {
    for (const [store, own] of oldest.asked) for (const asked of own.values()) answered(oldest, asked, store);
    delete oldest.universe;
    beside.shift();
  }
  live.set(site.organization, beside);
  return inquiry;
}

function answered(inquiry: Inquiry, asked: readonly Asked[], store: Store): StoreAnswer {
  const before = inquiry.answers.get(asked);
  if (before !== undefined) return before;
  if (inquiry.universe === undefined)
    throw new Error(`${store.name}: a question without an answer, and nothing to search`);
  const found = search(asked, store, inquiry.universe);
  inquiry.answers.set(asked, found);
  return found;
}

function inquiryOf(site: SiteAccess, scope: Scope): Inquiry {
  const asked = new Map(
    site.stores.map((store) => {
      const own = QUESTIONS.filter(({ kinds }) => kinds.includes(store.kind))
        .map((question) => [question, question.asks(site, store, scope)] as const)
        .filter(([, all]) => all.length > 0);
      return [store, new Map(own)];
    }),
  );
  const questions = [...asked.values()].flatMap((own) => [...own.values()].flat(2));
  return { universe: new Universe(questions), asked, answers: new Map() };
}

/** The answers of a site to every question, over all its stores. */
export function answersOf(
  site: SiteAccess,
  scope: Scope,
): readonly { readonly question: SiteQuestion; readonly answers: readonly StoreAnswer[] }[] {
  return QUESTIONS.map((question) => ({
    question,
    answers: site.stores.flatMap((store) => answerAt(question, site, store, scope) ?? []),
  }));
}

function search(asked: readonly Asked[], store: Store, universe: Universe): StoreAnswer {
  const found = asked.map((one) => answer(one, universe));
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
    .filter(([key]) => !/^aws:principalarn$/i.test(key))
    .map(([key, value]) => `${key}=${[value].flat().join(',')}`);
  const { policy, sid, reason } = decision.by;
  const statement = [policy && `${policy} policy`, sid].filter((part) => part !== undefined).join(' ');
  return `${who} may ${action} on ${resource}${keys.length > 0 ? ` with ${keys.join(', ')}` : ''} (${statement || reason})`;
}
