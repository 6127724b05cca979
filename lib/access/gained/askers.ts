import type { PolicyDocument } from '../../iam/authorize/policies';
import type { AnyPrincipal, NamedPrincipal, PrincipalClass } from '../../iam/search/question';
import { everyoneFor } from '../questions/everyone';
import type { SitePrincipal } from '../site/principals';
import type { SiteAccess } from '../site/site-access';

/** Allows nothing: the policy of a role that is not there yet. */
const NOT_THERE_YET: PolicyDocument = {
  Version: '2012-10-17',
  Statement: [{ Sid: 'NotThereYet', Effect: 'Deny', Action: '*', Resource: '*' }],
};

/** Somebody who may ask, with the policies that they have before and after a change. */
export interface Asker {
  /** For people: `gateway-reader of Dublin`. */
  readonly name: string;
  readonly before: PrincipalClass;
  readonly after: PrincipalClass;
  /** Whether the change adds them. */
  readonly isNew: boolean;
}

/** Sites of one assembly, each with its counterpart before the change. */
export interface SitePair {
  readonly after: SiteAccess;
  readonly before?: SiteAccess;
}

/**
 * Everyone who may ask for something at a site: its roles by name, roles of other sites whose own policies changed, and
 * everybody else, class by class.
 */
export function askersAt({ after, before }: SitePair, pairs: readonly SitePair[]): readonly Asker[] {
  const own = namedAt({ after, before });
  const { insiders, otherSites, restOfOrganization, strangers, anonymous, providers, services } = everyoneFor(after);
  const scp = (before ?? after).organization.scp;
  const earlier = (one: AnyPrincipal): AnyPrincipal =>
    one.policies ? { ...one, policies: { ...one.policies, scp } } : one;
  const same = (name: string, one: PrincipalClass): Asker => ({ name, before: one, after: one, isNew: false });
  const others = { ...insiders, except: own.flatMap(({ arn }) => arn) };
  return [
    ...own,
    ...pairs
      .filter((pair) => pair.after !== after && pair.after.names.account !== after.names.account)
      // Whose own policies are as they were can do no more than everybody of their account could.
      .flatMap((pair) =>
        namedAt(pair).filter((one) => one.isNew || JSON.stringify(one.before) !== JSON.stringify(one.after)),
      ),
    {
      name: `any other role or user of ${after.site.name}'s account`,
      before: earlier(others),
      after: others,
      isNew: false,
    },
    ...otherSites.map((one) => ({
      ...{ name: "anybody of another site's account", before: earlier(one), after: one, isNew: false },
    })),
    same('anybody of another account of the organization', restOfOrganization),
    same('anybody outside the organization', strangers),
    same('anybody without credentials', anonymous),
    same('an identity provider', providers),
    same('an AWS service in its own name', services),
  ];
}

/** The roles of a site after the change, each once. */
function namedAt({ after, before }: SitePair): readonly (Asker & { readonly arn: string })[] {
  const earlier = byArn(before?.principals ?? []);
  return [...byArn(after.principals)].map(([arn, one]) => {
    const old = earlier.get(arn);
    const policies = { identity: [NOT_THERE_YET], scp: after.organization.scp };
    const now = anySession(one.principal);
    return {
      ...{ arn, name: `${one.name} of ${after.site.name}`, after: now, isNew: old === undefined },
      before: old ? anySession(old.principal) : { ...now, policies },
    };
  });
}

/** Principals by ARN: one that a template makes rather than one that the deployment only names. */
function byArn(principals: readonly SitePrincipal[]): ReadonlyMap<string, SitePrincipal> {
  const found = new Map<string, SitePrincipal>();
  for (const one of principals) if (found.get(one.arn)?.role === undefined) found.set(one.arn, one);
  return found;
}

/** A role in any session, and not in the declared one alone. */
function anySession({ context: _, ...principal }: NamedPrincipal): NamedPrincipal {
  return principal;
}
