import { Renaming } from '../iam/search/renaming';
import { SameShape } from '../iam/search/same-shape';
import type { SiteAccess } from './site/site-access';

/** A site, and everything that is asked of it; lists in it have no order. */
export interface AskedSite {
  readonly site: SiteAccess;
  readonly asked: object;
}

/** Ids that AWS would choose, as the resolved templates have them. */
const IDS = /vpce?-[0-9a-f]{17}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|-[0-9A-F]{12}(?![0-9A-Za-z])/g;

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
  if (names.length !== others.length) return undefined;
  return Renaming.of(names.map((name, index) => [name, others[index] ?? '']));
}

const names = new WeakMap<AskedSite, readonly string[]>();

/** The names by which policies and questions tell a site from others: its account, its id, and ids that AWS chooses. */
function namesOf(asked: AskedSite): readonly string[] {
  const before = names.get(asked);
  if (before !== undefined) return before;
  const { id, site } = asked.site;
  const ids = new Set<string>();
  for (const text of textsIn(asked.asked)) for (const [found] of text.matchAll(IDS)) ids.add(withoutDash(found));
  const made = [site.account, id, ...ids];
  names.set(asked, made);
  return made;
}

function withoutDash(text: string): string {
  return text.startsWith('-') ? text.slice(1) : text;
}

/** The different texts in a value, in order; what is in it several times is read once. */
function textsIn(value: object): ReadonlySet<string> {
  const texts = new Set<string>();
  const seen = new Set<object>();
  const visit = (one: unknown): void => {
    if (typeof one === 'string') texts.add(one);
    if (typeof one !== 'object' || one === null || seen.has(one)) return;
    seen.add(one);
    for (const part of Object.values(one)) visit(part);
  };
  visit(value);
  return texts;
}
