import { ChainSearch } from '../../../lib/access/chains/closure';
import { cellsOf } from '../../../lib/access/matrix/matrix';
import { QUESTIONS } from '../../../lib/access/questions';
import { answer, type SiteQuestion } from '../../../lib/access/questions/site-question';
import { accessIn, type SiteAccess, siteAccess } from '../../../lib/access/site/site-access';
import { Universe } from '../../../lib/iam/search/universe';
import { Assembly } from '../../../lib/judge/template/assembly';
import type { Original } from '../deployments';
import type { Mutant } from '../mutant';
import { changedTemplates } from '../mutant-judge';
import { type Affected, affectedBy } from './affected';
import { gainAt } from './gain';

/**
 * What shows a weaker policy: a cell of the matrix or the answer to a question that is another; that nobody gains
 * anything by it; or, where somebody does and neither says so, the request that they gain.
 */
export type AccessFate =
  | { readonly fate: 'matrix' | 'question'; readonly by: string }
  | { readonly fate: 'redundant' }
  | { readonly fate: 'gained' | 'undecided'; readonly by: string };

/** Questions that are asked once for an account. */
const OF_ACCOUNTS = QUESTIONS.filter(({ kinds }) => kinds.includes('trail'));

/** Judges weakened policies of one deployment by who can then reach what. */
export class AccessJudge {
  private readonly sites: readonly SiteAccess[];
  private readonly decisions = new Map<string, ReadonlyMap<string, string>>();

  constructor(private readonly original: Original) {
    const { deployment } = original.scope;
    if (deployment === undefined) throw new Error('the original has no deployment');
    this.sites = accessIn(new Assembly(original.templates, original.scope), deployment).sites;
  }

  fateOf(mutant: Mutant): AccessFate {
    const { scope } = this.original;
    const { deployment } = scope;
    if (deployment === undefined) throw new Error('the original has no deployment');
    const assembly = new Assembly(changedTemplates(this.original, mutant), scope);
    const account = this.original.templates[mutant.template]?.account;
    const own = this.sites.filter(({ names }) => names.account === account);
    const doubts: AccessFate[] = [];
    // A policy of the organization is over every site.
    for (const before of own.length > 0 ? own : this.sites) {
      const after = siteAccess(before.id, assembly, deployment);
      if (after === undefined) throw new Error(`no site ${before.id}`);
      const fate = this.compare(before, after, mutant);
      if (fate.fate === 'matrix' || fate.fate === 'question') return fate;
      if (fate.fate === 'redundant') continue;
      const { concrete } = accessIn(assembly, deployment);
      // What somebody gains may be a step of a chain.
      const { holds } = new ChainSearch(after, scope, { assembly, concrete }).answer(() => false);
      if (holds !== true) return { fate: 'question', by: `no-privilege-escalation: ${holds}` };
      doubts.push(fate);
    }
    return doubts[0] ?? { fate: 'redundant' };
  }

  private compare(before: SiteAccess, after: SiteAccess, mutant: Mutant): AccessFate {
    const { scope } = this.original;
    const affected = affectedBy(before, after, mutant);
    const then = this.decisionsAt(before);
    const sites = this.sites.map((site) => (site.id === after.id ? after : site));
    // What the organization denies is asked once for a site, by its trail: that is answered sooner than any cell.
    const first = mutant.type === 'AWS::Organizations::Policy' ? OF_ACCOUNTS : [];
    const broken = this.brokenBy(first, after, affected);
    if (broken) return broken;
    const cell = cellsOf(after, sites, scope, affected.asked).find(
      ({ row, origin, column, decision }) => then.get(`${row.id}/${origin}/${column.id}`) !== decision.decision,
    );
    if (cell)
      return { fate: 'matrix', by: `${cell.row.id}/${cell.origin} ${cell.column.id}: ${cell.decision.decision}` };
    const others = QUESTIONS.filter((question) => !first.includes(question));
    return this.brokenBy(others, after, affected) ?? gainAt(before, after, affected, scope);
  }

  /** The first of some questions that a weakened policy answers otherwise. */
  private brokenBy(questions: readonly SiteQuestion[], after: SiteAccess, affected: Affected): AccessFate | undefined {
    const { scope } = this.original;
    for (const question of questions) {
      const asks = after.stores
        .filter((store) => question.kinds.includes(store.kind) && affected.concerns(store))
        .flatMap((store) => question.asks(after, store, scope));
      if (asks.length === 0) continue;
      const universe = new Universe(asks.flat());
      const broken = asks.map((one) => answer(one, universe)).find(({ holds }) => holds !== true);
      if (broken) return { fate: 'question', by: `${question.id}: ${broken.holds}` };
    }
    return undefined;
  }

  private decisionsAt(site: SiteAccess): ReadonlyMap<string, string> {
    const known = this.decisions.get(site.id);
    if (known) return known;
    const found = new Map(
      cellsOf(site, this.sites, this.original.scope).map(({ row, origin, column, decision }) => [
        `${row.id}/${origin}/${column.id}`,
        decision.decision,
      ]),
    );
    this.decisions.set(site.id, found);
    return found;
  }
}
