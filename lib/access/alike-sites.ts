import { Renaming } from '../iam/search/renaming';
import { SameShape } from '../iam/search/same-shape';
import type { Asked } from './questions/site-question';
import type { SiteAccess } from './site/site-access';

/** A site, and everything that is asked of it, in the order of its stores and of the questions. */
export interface AskedSite {
  readonly site: SiteAccess;
  readonly asked: readonly (readonly Asked[])[];
}

/** Sites that are alike but for their names; every one of them was searched. */
interface SiteClass<Searched> {
  readonly first: Searched;
  second?: Searched;
}

/** Ids that AWS would choose, as the resolved templates have them. */
const IDS = /vpce?-[0-9a-f]{17}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|-[0-9A-F]{12}(?![0-9A-Za-z])/g;

/**
 * The sites of an organization that were searched, by what they are but for their names.
 *
 * Two sites of a class are searched, and have to agree; for a further one a proven renaming says that its answers are
 * those of the first.
 */
export class AlikeSites<Searched extends AskedSite> {
  private readonly classes: SiteClass<Searched>[] = [];
  private readonly shape = new SameShape();

  /** The two searched sites that a site is like, or undefined where it has to be searched; it is then remembered. */
  like(site: Searched): readonly [Searched, Searched] | undefined {
    const found = this.classes.find(({ first }) => this.isAlike(first, site));
    if (found === undefined) this.classes.push({ first: site });
    else if (found.second === undefined) found.second = site;
    else return [found.first, found.second];
    return undefined;
  }

  private isAlike(one: AskedSite, other: AskedSite): boolean {
    if (one.asked.length !== other.asked.length) return false;
    const renaming = renamingOf(one, other);
    // As members of an object, since what is asked of one store must not be taken for what is asked of another.
    return renaming !== undefined && this.shape.isImage({ ...one.asked }, { ...other.asked }, renaming);
  }
}

/** The renaming that exchanges the names of two sites, or undefined where it is ambiguous or there are others in one. */
function renamingOf(one: AskedSite, other: AskedSite): Renaming | undefined {
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
  for (const text of textsIn(asked.asked, new Set()))
    for (const [found] of text.matchAll(IDS)) ids.add(withoutDash(found));
  const made = [site.account, id, ...ids];
  names.set(asked, made);
  return made;
}

function withoutDash(text: string): string {
  return text.startsWith('-') ? text.slice(1) : text;
}

/** Every text in a value, in order; what is in it several times is read once. */
function* textsIn(value: unknown, seen: Set<object>): Iterable<string> {
  if (typeof value === 'string') yield value;
  if (typeof value !== 'object' || value === null || seen.has(value)) return;
  seen.add(value);
  for (const one of Object.values(value)) yield* textsIn(one, seen);
}
