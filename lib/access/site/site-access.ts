import { groupBy } from '../../common/group-by';
import type { Deployment, Site } from '../../deployment/deployment';
import { type SiteNames, siteNames } from '../../deployment/names';
import { queuesAt } from '../../deployment/partner-sites';
import type { Endpoint } from '../../iam/search/question';
import { Concrete, type Gap } from '../../judge/concrete/concrete';
import type { Assembly } from '../../judge/template/assembly';
import type { Resource } from '../../judge/template/resource';
import { endpointsOf } from './endpoints';
import { type OrganizationPolicies, organizationPolicies } from './organization';
import { type PrincipalPurpose, principalsOf, type SitePrincipal } from './principals';
import { type Store, type StoreKind, storesOf } from './stores';

/** Who and what there is in the account of one site, under which policies. */
export interface SiteAccess {
  readonly id: string;
  readonly site: Site;
  readonly names: SiteNames;
  readonly deployment: Deployment;
  readonly organization: OrganizationPolicies;
  readonly principals: readonly SitePrincipal[];
  readonly stores: readonly Store[];
  readonly endpoints: readonly Endpoint[];
}

/** The sites of a deployment as an assembly makes them, and what could not be made concrete. */
export interface DeploymentAccess {
  readonly sites: readonly SiteAccess[];
  readonly gaps: readonly Gap[];
  /** Its resources under the names that they will have. */
  readonly concrete: Concrete;
}

const known = new WeakMap<Assembly, { readonly deployment: Deployment; readonly access: DeploymentAccess }>();

/** The sites of a deployment, as far as the assembly has stacks of them; made once. */
export function accessIn(assembly: Assembly, deployment: Deployment): DeploymentAccess {
  const before = known.get(assembly);
  if (before?.deployment === deployment) return before.access;
  const concrete = new Concrete(assembly);
  const organization = organizationPolicies(assembly, concrete, deployment);
  const accounts = new Set(assembly.templates.map(({ account }) => account));
  const ids = Object.entries(deployment.sites).filter(([, { account }]) => accounts.has(account));
  const sites = ids.flatMap(([id]) => siteAccess(id, assembly, deployment, concrete, organization) ?? []);
  const access = { sites, gaps: concrete.gaps, concrete };
  known.set(assembly, { deployment, access });
  return access;
}

/** One site of a deployment, as an assembly makes it. */
export function siteAccess(
  id: string,
  assembly: Assembly,
  deployment: Deployment,
  concrete: Concrete = new Concrete(assembly),
  organization: OrganizationPolicies = organizationPolicies(assembly, concrete, deployment),
): SiteAccess | undefined {
  const site = deployment.sites[id];
  if (site === undefined) return undefined;
  const names = siteNames(deployment, id);
  const { scp, rcp } = organization;
  return {
    ...{ id, site, names, deployment, organization },
    principals: principalsOf(assembly, concrete, deployment, names, scp),
    stores: storesOf({ assembly, concrete, names, rcp, queues: queuesAt(deployment, names) }),
    endpoints: endpointsOf(assembly, concrete, site.account),
  };
}

/** A store of a site. */
interface StoreOfSite {
  readonly site: SiteAccess;
  readonly store: Store;
}

const byResource = new WeakMap<DeploymentAccess, ReadonlyMap<Resource, readonly StoreOfSite[]>>();

/** The stores that a resource is: a database and its password are two. */
export function storesThatAre(resource: Resource, access: DeploymentAccess): readonly StoreOfSite[] {
  let all = byResource.get(access);
  if (all === undefined) {
    all = groupBy(
      access.sites.flatMap((site) => site.stores.map((store) => ({ site, store }))),
      ({ store }) => store.template,
    );
    byResource.set(access, all);
  }
  return all.get(resource) ?? [];
}

/** The principals of a site that serve one of these purposes. */
export function principalsFor(site: SiteAccess, ...purposes: readonly PrincipalPurpose[]): readonly SitePrincipal[] {
  return site.principals.filter(({ purpose }) => purpose !== undefined && purposes.includes(purpose));
}

/** The stores of a site of these kinds. */
export function storesFor(site: SiteAccess, ...kinds: readonly StoreKind[]): readonly Store[] {
  return site.stores.filter(({ kind }) => kinds.includes(kind));
}
