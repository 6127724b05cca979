import { sitesNear } from '../deployment/partner-sites';
import { Renaming } from '../iam/search/renaming';
import { SameShape } from '../iam/search/same-shape';
import type { SiteAccess } from './site/site-access';

/** A site, and everything that is asked of it; lists in it have no order. */
export interface AskedSite {
  readonly site: SiteAccess;
  readonly asked: object;
}

/**
 * Ids that AWS would choose, as the resolved templates have them; the last after the logical id of the resource, which may be
 * made of the name of a site.
 */
const IDS =
  /vpce?-[0-9a-f]{17}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|([0-9A-Za-z]*)-([0-9A-F]{12})(?![0-9A-Za-z])/g;

/**
 * The sites of an organization that were searched, by what they are but for their names.
 *
 * One site of a class is searched; of a further one a proven renaming says that its answers are those of the first.
 */
export class AlikeSites<Searched extends AskedSite> {
  private readonly searched: Searched[] = [];

  constructor(private readonly shape = new SameShape()) {}

  /** The searched site that a site is like, or undefined where it has to be searched; it is then remembered. */
  like(site: Searched): Searched | undefined {
    const found = this.searched.find((one) => this.isAlike(site, one));
    if (found === undefined) this.searched.push(site);
    return found;
  }

  /** Whether what is asked of one site is, but for names, what is asked of another. */
  isAlike(one: AskedSite, other: AskedSite): boolean {
    const renaming = renamingOf(one, other);
    return renaming !== undefined && this.shape.isImage(one.asked, other.asked, renaming);
  }
}

/** The renaming that exchanges the names of two sites, or undefined where it is ambiguous or there are others in one. */
export function renamingOf(one: AskedSite, other: AskedSite): Renaming | undefined {
  const [names, others] = [namesOf(one), namesOf(other)];
  const sites = pairsOf([one.site.id, ...names.near], [other.site.id, ...others.near]);
  const ids = zipped(names.ids, others.ids);
  if (sites === undefined || ids === undefined) return undefined;
  const { deployment } = one.site;
  const accounts = sites.map((pair) => pair.map((id) => deployment.sites[id]?.account ?? id));
  return Renaming.of([...accounts, ...sites, ...ids].map(([from = '', to = '']) => [from, to]));
}

type Pair = readonly [string, string];

/** Pairs of two sites, each first in its list, and of the sites near them; a site that is near both is exchanged for none. */
function pairsOf([one = '', ...near]: readonly string[], [other = '', ...others]: readonly string[]) {
  const shared = new Set([one, other, ...near.filter((id) => others.includes(id))]);
  const partners = zipped(
    near.filter((id) => !shared.has(id)),
    others.filter((id) => !shared.has(id)),
  );
  return partners && [[one, other] as const, ...partners];
}

function zipped(some: readonly string[], others: readonly string[]): readonly Pair[] | undefined {
  if (some.length !== others.length) return undefined;
  return some.map((name, index) => [name, others[index] ?? '']);
}

/** Names in what is asked of a site, beside its own id and account. */
interface Names {
  /** Ids of the sites near it that are named there; their accounts are exchanged with them. */
  readonly near: readonly string[];
  /** Ids that AWS chooses, and logical ids beside them, in their order. */
  readonly ids: readonly string[];
}

const known = new WeakMap<AskedSite, Names>();

/** The names by which policies and questions tell a site from others: those of sites near it, and ids of resources. */
function namesOf(asked: AskedSite): Names {
  const before = known.get(asked);
  if (before !== undefined) return before;
  const { id, deployment } = asked.site;
  const texts = textsIn(asked.asked);
  const ids = new Set<string>();
  for (const text of texts)
    for (const [found, logicalId = '', id] of text.matchAll(IDS)) {
      if (logicalId !== '') ids.add(logicalId);
      ids.add(id ?? found);
    }
  const near = sitesNear(deployment, id).filter((one) => isNamed(one, texts));
  const made = { near, ids: [...ids] };
  known.set(asked, made);
  return made;
}

function isNamed(id: string, texts: ReadonlySet<string>): boolean {
  for (const text of texts) if (text.includes(id)) return true;
  return false;
}

/** The different texts in a value, and the names of members if asked for; what is in it several times is read once. */
export function textsIn(value: object, { names = false } = {}): ReadonlySet<string> {
  const texts = new Set<string>();
  const seen = new Set<object>();
  const visit = (one: unknown): void => {
    if (typeof one === 'string') texts.add(one);
    if (typeof one !== 'object' || one === null || seen.has(one)) return;
    seen.add(one);
    if (names && !Array.isArray(one)) for (const name of Object.keys(one)) texts.add(name);
    for (const part of Object.values(one)) visit(part);
  };
  visit(value);
  return texts;
}
