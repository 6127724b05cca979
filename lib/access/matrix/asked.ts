import { callerOf } from '../../iam/authorize/caller';
import { arnComponents } from '../../iam/language/arn';
import { glob, matches } from '../../iam/language/pattern';
import type { Resource } from '../../iam/search/question';
import { EVERYTHING } from '../site/roles';
import type { SiteAccess } from '../site/site-access';
import type { Column } from './column';
import { ANYWHERE, type Row, rowOf } from './row';

/** A column of one action on one resource, at the site that has the resource. */
export function askedColumn(action: string, resource: string): Column {
  return {
    id: action,
    name: `${action} on ${resource}`,
    steps: (site) => {
      const found = resourceAt(site, resource);
      return found ? [{ action, resource: found, inVpc: action.toLowerCase().startsWith('s3-outposts:') }] : [];
    },
  };
}

/**
 * The row of one principal: an ARN, an account, a service, or `*` for nobody in particular.
 *
 * Of roles that templates make, their policies are known; any other principal is taken to have every permission in its
 * account. Undefined for what is no principal.
 */
export function askedRow(principal: string, site: SiteAccess, sites: readonly SiteAccess[]): Row | undefined {
  const known = sites.flatMap(({ principals }) => principals).find(({ arn }) => arn === principal);
  if (known) return { ...rowOf(known, principal, known.name), origins: ANYWHERE };
  const caller = callerOf({ principal, action: '', resource: '' });
  if (typeof caller === 'string') return undefined;
  const common = { id: principal, origins: ANYWHERE, principal };
  if (!('arn' in caller)) return { ...common, name: principal, policies: {} };
  const home = sites.find(({ names }) => names.account === caller.account);
  const org = home && site.deployment.organization.id;
  const policies = { identity: EVERYTHING, ...(home && { scp: home.organization.scp }) };
  return { ...common, name: `${principal}, as if with every permission`, account: caller.account, org, policies };
}

/** Whether a text names a principal that requests can come from. */
export function isPrincipal(text: string): boolean {
  return typeof callerOf({ principal: text, action: '', resource: '' }) !== 'string';
}

/** A resource as a site has it: with its policy, where a template states one. */
function resourceAt({ stores, names, organization }: SiteAccess, arn: string): Resource | undefined {
  const store = stores.find(({ itself }) => itself.arn === arn);
  if (store) return store.itself;
  const within = stores.find(({ content }) => content !== undefined && matches(glob(content.arn), arn));
  if (within?.content) return { ...within.content, arn };
  const account = arnComponents(arn)?.[4];
  return arn === '*' || account === names.account ? { arn, account: names.account, rcp: organization.rcp } : undefined;
}
