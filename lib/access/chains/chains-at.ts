import type { Concrete } from '../../judge/concrete/concrete';
import type { Scope } from '../../judge/scope';
import type { Assembly } from '../../judge/template/assembly';
import { AlikeSites, type AskedSite } from '../alike-sites';
import { answeredAs } from '../answers';
import type { OrganizationPolicies } from '../site/organization';
import type { SiteAccess } from '../site/site-access';
import type { ChainsAnswer } from './chain';
import { ChainSearch } from './closure';

/** A site of which the steps were searched. */
interface SearchedSite extends AskedSite {
  readonly search: ChainSearch;
}

const known = new WeakMap<SiteAccess, ChainsAnswer>();
const searched = new WeakMap<SiteAccess, SearchedSite>();

/** What was read of sites that others are compared with, by what all sites of an assembly share. */
const shapes = new WeakMap<OrganizationPolicies, AlikeSites<SearchedSite>>();

/** The answer about chains at a site, made once; no step is open where none is at a site that is like it but for names. */
export function chainsAt(
  site: SiteAccess,
  scope: Scope,
  templates: { readonly assembly: Assembly; readonly concrete: Concrete },
): ChainsAnswer {
  const before = known.get(site);
  if (before !== undefined) return before;
  const search = new ChainSearch(site, scope, templates);
  const as = answeredAs(site, scope);
  // That site answers first.
  if (as !== undefined) chainsAt(as, scope, templates);
  const other = as && searched.get(as);
  const own = { site, asked: search.asked, search };
  const shape = shapes.get(site.organization) ?? new AlikeSites<SearchedSite>();
  shapes.set(site.organization, shape);
  const isClosed = other !== undefined && shape.isAlike(own, other) && search.closedAs(other.search);
  if (!isClosed) searched.set(site, own);
  const found = search.answer();
  known.set(site, found);
  return found;
}
