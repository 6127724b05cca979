import { certify, type Steps } from '../../iam/certificate/certificate';
import { widened } from '../../iam/certificate/widened';
import { SameShape } from '../../iam/search/same-shape';
import type { Scope } from '../../judge/scope';
import { partitionOf } from '../../world/partition';
import { AlikeSites, renamingOf } from '../alike-sites';
import { QUESTIONS } from '../questions';
import type { Asked } from '../questions/site-question';
import type { SiteAccess } from '../site/site-access';
import type { AlikeEntry, Entry, Proved } from './file';
import { policyPairs } from './policy-pairs';
import type { SamePlaces } from './same-places';

/** A site, and everything that is asked of it, by rule: of every account but some where it is about several. */
interface AskedOfSite {
  readonly site: SiteAccess;
  readonly asked: Readonly<Record<string, readonly Asked[]>>;
  /** The rules of which the search found that they hold. */
  readonly holding: ReadonlySet<string>;
}

/** A site of which everything was proved by itself. */
export interface ProvedSite {
  readonly own: AskedOfSite;
  readonly entries: readonly Entry[];
  /** Whether some question was proved account by account, in an order that is this site's own. */
  readonly isNarrow: boolean;
}

/** A site of which the proofs are those of another, the names of the two exchanged. */
export interface AlikeSite extends AlikeEntry {
  readonly like: ProvedSite;
}

/** The proofs of the sites of an assembly: those that are alike but for names have the same. */
export class SiteProofs {
  private readonly alike = new AlikeSites<AskedOfSite>(new SameShape({ inOrder: true }));
  private readonly proved = new Map<AskedOfSite, ProvedSite>();

  constructor(
    private readonly steps: Steps,
    private readonly isHolding: (site: string, rule: string) => boolean,
    private readonly places: Pick<SamePlaces, 'areExchanged'>,
  ) {}

  /** What is proved of a site, or the site of which the proofs are its own but for names. */
  of(site: SiteAccess, scope: Scope): ProvedSite | AlikeSite {
    const original = askedOf(site, scope);
    const asked = Object.fromEntries(Object.entries(original).map(([rule, all]) => [rule, all.map(widened)]));
    const holding = new Set(Object.keys(asked).filter((rule) => this.isHolding(site.id, rule)));
    const own = { site, asked, holding };
    const like = this.alike.like(own);
    const proved = like && this.proved.get(like);
    const taken = proved && this.alikeSite(own, proved);
    if (taken !== undefined) return taken;
    const made = this.prove(own, original);
    this.proved.set(own, made);
    return made;
  }

  /** A site as one that it is like was proved; undefined where the proofs there would not be proofs here. */
  private alikeSite(own: AskedOfSite, like: ProvedSite): AlikeSite | undefined {
    const other = like.own;
    const isSameFound =
      own.holding.size === other.holding.size && [...own.holding].every((rule) => other.holding.has(rule));
    if (like.isNarrow || !isSameFound) return undefined;
    const renaming = renamingOf(other, own);
    const policies = policyPairs(other.asked, own.asked);
    const isExchanged = renaming && policies && this.places.areExchanged(other, own, renaming, policies);
    return isExchanged ? { site: own.site.id, as: other.site.id, like, policies } : undefined;
  }

  private prove(own: AskedOfSite, original: AskedOfSite['asked']): ProvedSite {
    const entries: Entry[] = [];
    let isNarrow = false;
    for (const [rule, wide] of Object.entries(own.asked)) {
      const name = { site: own.site.id, rule };
      if (!own.holding.has(rule)) {
        entries.push({ ...name, none: 'the search did not find that it holds' });
        continue;
      }
      const pairs = wide.map((one, index) => [one, original[rule]?.[index] ?? one] as const);
      const asked = proved(pairs, own.site, this.steps);
      isNarrow ||= typeof asked === 'object' && asked.some(({ question }, index) => question !== wide[index]);
      entries.push({ ...name, ...(typeof asked === 'string' ? { none: asked } : { asked }) });
    }
    return { own, entries, isNarrow };
  }
}

/** Everything that is asked of a site, by rule. */
function askedOf(site: SiteAccess, scope: Scope): AskedOfSite['asked'] {
  const all = QUESTIONS.map(({ id, kinds, asks }) => {
    const stores = site.stores.filter(({ kind }) => kinds.includes(kind));
    return [id, stores.flatMap((store) => asks(site, store, scope))] as const;
  });
  return Object.fromEntries(all.filter(([, asked]) => asked.length > 0));
}

/** Proofs of what is asked: of the first of each pair, or else of the second. */
function proved(
  pairs: readonly (readonly [Asked, Asked])[],
  { names }: SiteAccess,
  steps: Steps,
): readonly Proved[] | string {
  const partition = partitionOf(names.region);
  const all: Proved[] = [];
  const before = steps.all.length;
  for (const [wide, original] of pairs) {
    const first = certify(wide, partition, steps);
    const isWide = typeof first !== 'string' || original === wide;
    const proofs = isWide ? first : certify(original, partition, steps);
    if (typeof proofs === 'string') {
      steps.forget(before);
      return proofs;
    }
    all.push({ question: isWide ? wide : original, partition, proofs });
  }
  return all;
}
