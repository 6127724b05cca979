import { type Slot, slotOf } from '../common/cache/cache';
import type { Answer, Counterexample } from '../iam/search/question';
import type { PairAnswer } from '../iam/search/search-both';
import { Universe } from '../iam/search/universe';
import type { Scope } from '../judge/scope';
import { AlikeSites, type AskedSite } from './alike-sites';
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
  /** The id of the site whose search answered it, this site being like it but for names. @default searched here */
  readonly as?: string;
}

/** One question at one store. */
interface Part {
  /** Its place among all of them. */
  readonly index: number;
  readonly store: Store;
  readonly question: SiteQuestion;
}

/** Everything that is asked of the stores of a site, in cells of all of it together. */
interface Inquiry extends AskedSite {
  /**
   * What is asked by the index of each part: as members of an object, since what is asked of one store must not be taken
   * for what is asked of another. None where the answers are those of another site.
   */
  asked: Readonly<Record<string, readonly Asked[]>>;
  readonly parts: readonly Part[];
  readonly byStore: ReadonlyMap<Store, ReadonlyMap<SiteQuestion, Part>>;
  readonly answers: Map<Part, StoreAnswer>;
  /** What the search made of the policies, by far the most of it; absent once everything is answered. */
  universe?: Universe;
  /** Where the answers of its search are kept. */
  slot?: Slot;
  /** The site that answered for it. @default none: it was searched */
  as?: SiteAccess;
}

const known = new WeakMap<SiteAccess, Inquiry>();

/** The sites that were searched, by what all sites of an assembly share. */
const searched = new WeakMap<OrganizationPolicies, AlikeSites<Inquiry>>();

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
  const part = inquiry.byStore.get(store)?.get(question);
  return part && answered(inquiry, part);
}

/** The site whose answers are those of a site, being like it but for names; undefined where it was searched itself. */
export function answeredAs(site: SiteAccess, scope: Scope): SiteAccess | undefined {
  return (known.get(site) ?? begin(site, scope)).as;
}

function begin(site: SiteAccess, scope: Scope): Inquiry {
  const inquiry = inquiryOf(site, scope);
  known.set(site, inquiry);
  const { organization } = site;
  const sites = searched.get(organization) ?? new AlikeSites<Inquiry>();
  searched.set(organization, sites);
  const alike = sites.like(inquiry);
  if (alike === undefined || !answerAs(inquiry, alike)) beginSearch(inquiry, organization);
  return inquiry;
}

/** Answers what is asked of a site as one that it is like answered it, where all of it held there. */
function answerAs(inquiry: Inquiry, other: Inquiry): boolean {
  const pairs = inquiry.parts.map((part, index) => [part, answerOf(other, index)] as const);
  if (pairs.some(([, { holds }]) => holds !== true)) return false;
  for (const [part, { cells }] of pairs)
    inquiry.answers.set(part, { store: part.store, holds: true, cells, as: other.site.id });
  inquiry.as = other.site;
  inquiry.asked = {};
  return true;
}

function answerOf(inquiry: Inquiry, index: number): StoreAnswer {
  const part = inquiry.parts[index];
  if (part === undefined) throw new Error(`${inquiry.site.id}: nothing was asked at ${index}`);
  return answered(inquiry, part);
}

function beginSearch(inquiry: Inquiry, organization: OrganizationPolicies): void {
  // Everything of a site is cut into cells together: that, and nothing else, is what its answers follow from.
  inquiry.slot = slotOf('answers', () => inquiry.asked);
  if (inquiry.slot?.text !== undefined && answerFrom(inquiry, inquiry.slot.text)) return;
  inquiry.universe = new Universe(Object.values(inquiry.asked).flatMap((asked) => asked.flat()));
  const beside = [...(live.get(organization) ?? []).filter(({ universe }) => universe !== undefined), inquiry];
  const [oldest] = beside;
  if (beside.length > MOST_LIVE && oldest) {
    for (const part of oldest.parts) answered(oldest, part);
    beside.shift();
  }
  live.set(organization, beside);
}

function answered(inquiry: Inquiry, part: Part): StoreAnswer {
  const before = inquiry.answers.get(part);
  if (before !== undefined) return before;
  if (inquiry.universe === undefined)
    throw new Error(`${part.store.name}: a question without an answer, and nothing to search`);
  const found = searchPart(inquiry.asked[part.index] ?? [], part.store, inquiry.universe);
  inquiry.answers.set(part, found);
  if (inquiry.answers.size === inquiry.parts.length) {
    delete inquiry.universe;
    inquiry.slot?.keep(JSON.stringify(keptAnswers(inquiry)));
  }
  return found;
}

/** Answers as they are kept, in the order of what is asked. */
type KeptAnswer = Omit<StoreAnswer, 'store' | 'as'>;

function keptAnswers({ parts, answers }: Inquiry): readonly KeptAnswer[] {
  return parts.flatMap((part) => {
    const { store: _, ...kept } = answers.get(part) ?? { store: part.store, holds: 'undecided', cells: 0 };
    return kept;
  });
}

/** Takes the answers of an earlier search. */
function answerFrom({ parts, answers }: Inquiry, text: string): boolean {
  const kept: readonly KeptAnswer[] = JSON.parse(text);
  if (kept.length !== parts.length) return false;
  parts.forEach((part, index) => {
    const answer = kept[index];
    if (answer) answers.set(part, { store: part.store, ...answer });
  });
  return true;
}

function inquiryOf(site: SiteAccess, scope: Scope): Inquiry {
  const all = site.stores.flatMap((store) =>
    QUESTIONS.filter(({ kinds }) => kinds.includes(store.kind))
      .map((question) => ({ store, question, asked: question.asks(site, store, scope) }))
      .filter(({ asked }) => asked.length > 0),
  );
  const parts = all.map(({ store, question }, index): Part => ({ index, store, question }));
  const ofStore = (wanted: Store) => parts.filter(({ store }) => store === wanted);
  const byStore = new Map(
    site.stores.map((store) => [store, new Map(ofStore(store).map((part) => [part.question, part]))]),
  );
  const asked = Object.fromEntries(all.map((one, index) => [index, one.asked]));
  return { site, asked, parts, byStore, answers: new Map() };
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

/** The answer to everything that is asked of a store, searched in a universe of it. */
export function searchPart(asked: readonly Asked[], store: Store, universe: Universe): StoreAnswer {
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
export function inWords({ request, decision }: Counterexample): string {
  const { principal, action, resource, context = {} } = request;
  const who = typeof principal === 'string' ? principal : Object.entries(principal).flat().join(' ');
  const keys = Object.entries(context)
    .filter(([key]) => !/^aws:principalarn$/i.test(key))
    .map(([key, value]) => `${key}=${[value].flat().join(',')}`);
  const { policy, sid, reason } = decision.by;
  const statement = [policy && `${policy} policy`, sid].filter((part) => part !== undefined).join(' ');
  return `${who} may ${action} on ${resource}${keys.length > 0 ? ` with ${keys.join(', ')}` : ''} (${statement || reason})`;
}
