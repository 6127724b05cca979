import type { AnyPrincipal, OutsidePrincipals, PrincipalClass } from '../../iam/search/question';
import type { SiteAccess } from '../site/site-access';

/** Classes of principals that a question about a site may be about; together they are everyone. */
interface Everyone {
  /** Everyone of the site's account, as if with every permission; service-linked roles apart. */
  readonly insiders: AnyPrincipal;
  /** Everyone of the other sites. */
  readonly otherSites: readonly AnyPrincipal[];
  /** Everyone of the organization's other accounts, which the guardrails of the sites do not reach. */
  readonly restOfOrganization: AnyPrincipal;
  /** Everyone of every other organization, or of none. */
  readonly strangers: AnyPrincipal;
  readonly anonymous: OutsidePrincipals;
  readonly providers: OutsidePrincipals;
  readonly services: OutsidePrincipals;
}

const known = new WeakMap<SiteAccess, Everyone>();

/** Everyone, as seen from a site: the same classes for every question. */
export function everyoneFor(site: SiteAccess): Everyone {
  const everyone = known.get(site) ?? everyoneAround(site);
  known.set(site, everyone);
  return everyone;
}

function everyoneAround({ names, deployment, organization }: SiteAccess): Everyone {
  const accounts = [...new Set(Object.values(deployment.sites).map(({ account }) => account))];
  const others = accounts.filter((account) => account !== names.account);
  const org = deployment.organization.id;
  const policies = { scp: organization.scp };
  return {
    insiders: { kind: 'anyone', accounts: [names.account], org, policies },
    otherSites: others.length > 0 ? [{ kind: 'anyone', accounts: others, org, policies }] : [],
    restOfOrganization: { kind: 'anyone', accounts: 'any', exceptAccounts: accounts, org },
    strangers: { kind: 'anyone', accounts: 'any', exceptAccounts: accounts, org: { not: org } },
    anonymous: { kind: 'anonymous' },
    providers: { kind: 'providers' },
    services: { kind: 'services' },
  };
}

/** Everyone but AWS services in their own name. */
export function people(everyone: Everyone): readonly PrincipalClass[] {
  const { insiders, otherSites, restOfOrganization, strangers, anonymous, providers } = everyone;
  return [insiders, ...otherSites, restOfOrganization, strangers, anonymous, providers];
}

/** Everyone, AWS services in their own name included. */
export function everybody(everyone: Everyone): readonly PrincipalClass[] {
  return [...people(everyone), everyone.services];
}
