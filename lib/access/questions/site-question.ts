import type { Answer, Question } from '../../iam/search/question';
import { search } from '../../iam/search/search';
import type { PairAnswer } from '../../iam/search/search-both';
import { searchBoth } from '../../iam/search/search-both';
import type { Universe } from '../../iam/search/universe';
import type { Example } from '../../judge/rule';
import type { Scope } from '../../judge/scope';
import type { SiteAccess } from '../site/site-access';
import type { Store, StoreKind } from '../site/stores';

/** What is asked of one store of a site: one thing that must never be allowed, or two that nobody may do both. */
export type Asked = Question | readonly [Question, Question];

/** A question that every site of a deployment has to answer, of each store that it is about. */
export interface SiteQuestion {
  /** Id of the rule that asks it. */
  readonly id: string;
  /** Ids that the rule had before. @default none */
  readonly aliases?: readonly string[];
  /** What must never be allowed, in at most 112 characters. */
  readonly title: string;
  /** The rest of the sentence: every exception, and what else belongs to it. @default the title says all */
  readonly details?: string;
  readonly kinds: readonly StoreKind[];
  /** Everything that is asked of a store of these kinds; nothing where it is not about this one. */
  readonly asks: (site: SiteAccess, store: Store, scope: Scope) => readonly Asked[];
  /** Resources of a small deployment of which it holds, and of which it does not. */
  readonly examples: { readonly good: Example; readonly bad: Example };
}

/** The answer to a question at one store. */
export function answer(asked: Asked, universe: Universe): Answer | PairAnswer {
  return 'actions' in asked ? search(asked, universe) : searchBoth(asked[0], asked[1], universe);
}
