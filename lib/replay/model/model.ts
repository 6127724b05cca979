import { organizationPolicies } from '../../access/site/organization';
import type { SitePrincipal } from '../../access/site/principals';
import { EVERYTHING } from '../../access/site/roles';
import { type SiteAccess, siteAccess } from '../../access/site/site-access';
import type { Store } from '../../access/site/stores';
import type { Deployment } from '../../deployment/deployment';
import type { PolicyDocument } from '../../iam/authorize/policies';
import { readOnce } from '../../iam/authorize/policy-reader';
import type { Statement } from '../../iam/authorize/statement';
import { arnComponents, arnLike } from '../../iam/language/arn';
import { glob, matches } from '../../iam/language/pattern';
import type { Endpoint, NamedPrincipal, Resource } from '../../iam/search/question';
import { Concrete } from '../../judge/concrete/concrete';
import type { Assembly } from '../../judge/template/assembly';
import type { Identity } from '../event/identity';
import { hasPolicies, type Target } from '../event/resources';
import { type Existing, expectExisting, givenBy } from './exists';

/** Stands for a policy that no template holds: it may allow or deny. */
export const UNSEEN: PolicyDocument = { Version: '2012-10-17', Statement: [{ Sid: 'InNoTemplate' }] };

/** Who makes requests: with the policies that templates hold of them. */
export interface Caller {
  readonly who: Pick<NamedPrincipal, 'principal' | 'account' | 'org' | 'policies'>;
  /** Whether its own policies are in no template, so that it is taken to have every permission. */
  readonly isAssumed: boolean;
  readonly site?: SiteAccess;
  readonly found?: SitePrincipal;
}

/** A resource of requests, with its policy, or `UNSEEN` where it has one that no template holds. */
export interface Asked {
  readonly on: Resource;
  readonly isUnseen: boolean;
  /** Whether it is not known which resource it is, as of a request. */
  readonly unknown: boolean | readonly string[];
  readonly site?: SiteAccess;
  readonly store?: Store;
}

/** The policies of a deployment as one assembly makes them, under the ids that AWS gave. */
export class Model {
  readonly sites: readonly SiteAccess[];
  /** Names of the partition keys of tables, by name. */
  readonly hashKeys: ReadonlyMap<string, string>;
  private readonly endpoints = new Map<string, { readonly endpoint: Endpoint; readonly site: SiteAccess }>();
  private readonly callers = new Map<string, SitePrincipal | undefined>();
  private readonly accounts: ReadonlyMap<string, SiteAccess>;
  private readonly stores: ReadonlyMap<string, { readonly store: Store; readonly site: SiteAccess }>;

  constructor(
    readonly path: string,
    readonly assembly: Assembly,
    readonly deployment: Deployment,
    existing: Existing,
  ) {
    const here = new Set(assembly.templates.map(({ account }) => account));
    const ids = Object.entries(deployment.sites).filter(([, { account }]) => here.has(account));
    const accounts = ids.map(([, { account }]) => account);
    expectExisting(
      assembly.resources.filter(({ template }) => accounts.includes(template.account ?? '')),
      existing,
      path,
    );
    const concrete = new Concrete(assembly, givenBy(existing));
    const organization = organizationPolicies(assembly, concrete, deployment);
    this.sites = ids.flatMap(([id]) => siteAccess(id, assembly, deployment, concrete, organization) ?? []);
    this.accounts = new Map(this.sites.map((site) => [site.names.account, site]));
    this.stores = new Map(
      this.sites.flatMap((site) => site.stores.map((store) => [store.itself.arn.replace(/:\*$/, ''), { store, site }])),
    );
    this.hashKeys = new Map(
      this.sites.flatMap(({ stores }) =>
        stores
          .filter(({ kind }) => kind === 'records')
          .flatMap(({ name, template }) => {
            const types = concrete.texts(template, 'KeySchema[].KeyType');
            const hash = concrete.texts(template, 'KeySchema[].AttributeName')[types.indexOf('HASH')];
            return hash === undefined ? [] : [[name, hash] as const];
          }),
      ),
    );
    for (const site of this.sites)
      for (const endpoint of site.endpoints) this.endpoints.set(endpoint.id, { endpoint, site });
  }

  /** Every statement that may decide something. */
  statements(): readonly Statement[] {
    return this.sites.flatMap((site) => {
      const lists = [
        ...site.principals.map(({ principal }) => readOnce(principal.policies ?? {})),
        ...site.stores.flatMap(({ itself, content }) =>
          [itself, content].flatMap((one) => (one ? [readOnce({ resource: one.policy, rcp: one.rcp })] : [])),
        ),
        ...site.endpoints.map(({ policy }) => readOnce({ endpoint: policy })),
        readOnce({ scp: site.organization.scp, rcp: site.organization.rcp }),
      ];
      return lists.flatMap(({ identity, resource, endpoint, scp, rcp }) => [
        ...identity,
        ...resource,
        ...(endpoint ?? []),
        ...scp.flat(),
        ...rcp.flat(),
      ]);
    });
  }

  /** The organization of an account; undefined where the deployment does not say. */
  orgOf(account: string | undefined): string | undefined {
    const { organization } = this.deployment;
    const isOwn = account !== undefined && (this.accounts.has(account) || account === organization.managementAccount);
    return isOwn ? organization.id : undefined;
  }

  /** The site that an account is of. */
  siteOf(account: string | undefined): SiteAccess | undefined {
    return account === undefined ? undefined : this.accounts.get(account);
  }

  endpoint(id: string): { readonly endpoint: Endpoint; readonly site: SiteAccess } | undefined {
    return this.endpoints.get(id);
  }

  /** Who asks, with the policies of the role or user; one of no template is taken to have every permission. */
  caller({ principal, account, arn }: Identity): Caller {
    if (account === undefined) return { who: { principal, policies: {} }, isAssumed: false };
    const site = this.siteOf(account);
    const found = arn === undefined ? undefined : this.principal(arn, site);
    const who = { principal, account, org: this.orgOf(account) };
    if (found)
      return {
        who: { ...who, policies: found.principal.policies ?? {} },
        isAssumed: found.role === undefined,
        ...(site && { site }),
        found,
      };
    const scp = site && { scp: site.organization.scp };
    return { who: { ...who, policies: { identity: EVERYONE, ...scp } }, isAssumed: true, ...(site && { site }) };
  }

  private principal(arn: string, site: SiteAccess | undefined): SitePrincipal | undefined {
    if (this.callers.has(arn)) return this.callers.get(arn);
    const found =
      site?.principals.find((one) => one.arn === arn) ??
      site?.principals.find(({ patterns }) => patterns.some((pattern) => arnLike(glob(pattern))(arn) === true));
    if (this.callers.size < 10_000) this.callers.set(arn, found);
    return found;
  }

  /** A resource of a request, with its policy. */
  asked(target: Target, action: string): Asked {
    const { account } = target;
    const arn = target.arn ?? this.roleWithin(target);
    if (arn === undefined) {
      const isUnseen = hasPolicies(action);
      const home = this.siteOf(account);
      const rcp = home && { rcp: home.organization.rcp };
      const on = { arn: '*', account: account ?? '', ...rcp, ...(isUnseen && { policy: UNSEEN_ALONE }) };
      return { on, unknown: target.within ?? true, isUnseen, ...(home && { site: home }) };
    }
    const found = this.storeOf(arn);
    if (found) {
      const { store, site } = found;
      return { on: { ...store.itself, arn }, isUnseen: false, unknown: false, store, site };
    }
    const owner = account ?? arnComponents(arn)?.[4] ?? '';
    const site = this.siteOf(owner);
    const isUnseen = arn !== '*' && (hasPolicies(action, arn) || (site === undefined && owner !== ''));
    const rcp = site && { rcp: site.organization.rcp };
    const on = { arn, account: owner, ...rcp, ...(isUnseen && { policy: UNSEEN_ALONE }) };
    return { on, isUnseen, unknown: false, ...(site && { site }) };
  }

  /** The ARN of the role that a request names without its path; names of roles are unique in an account. */
  private roleWithin({ within, account }: Target): string | undefined {
    const name = /:role\/\*([^/*?]+)$/.exec(within?.[0] ?? '')?.[1];
    return name === undefined ? undefined : this.siteOf(account)?.principals.find((one) => one.name === name)?.arn;
  }

  /** The store that an ARN names, or in which what it names lies. */
  private storeOf(arn: string): { readonly store: Store; readonly site: SiteAccess } | undefined {
    const own = this.stores.get(arn.replace(/:\*$/, ''));
    if (own) return own;
    for (let end = lastOf(arn, arn.length); end > 0; end = lastOf(arn, end)) {
      const found = this.stores.get(arn.slice(0, end));
      if (found) return found;
    }
    if (!arn.includes(':recovery-point:')) return undefined;
    return [...this.stores.values()].find(({ store }) => store.content && matches(glob(store.content.arn), arn));
  }
}

const EVERYONE = [EVERYTHING];
const UNSEEN_ALONE = [UNSEEN];

function lastOf(arn: string, before: number): number {
  return Math.max(arn.lastIndexOf('/', before - 1), arn.lastIndexOf(':log-stream:', before - 1));
}
