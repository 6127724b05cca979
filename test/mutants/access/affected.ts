import { COLUMNS } from '../../../lib/access/matrix/column';
import type { Asked } from '../../../lib/access/matrix/matrix';
import { rowsOf } from '../../../lib/access/matrix/row';
import type { SitePrincipal } from '../../../lib/access/site/principals';
import type { SiteAccess } from '../../../lib/access/site/site-access';
import type { Store } from '../../../lib/access/site/stores';
import type { Mutant } from '../mutant';

/** What of a site a weakened policy can concern: all that it cannot need not be asked again. */
export interface Affected {
  readonly asked: Asked;
  readonly concerns: (store: Store) => boolean;
  /** The principal whose own policies changed, before and after. */
  readonly principal?: readonly [SitePrincipal, SitePrincipal];
  /** Stores whose policies changed, by their place in the site. */
  readonly changed: readonly number[];
}

/** What the change of one resource can concern. */
export function affectedBy(before: SiteAccess, after: SiteAccess, { type }: Mutant): Affected {
  const policies = (site: SiteAccess) => site.stores.map(({ itself }) => JSON.stringify(itself.policy));
  const [then, now] = [policies(before), policies(after)];
  const changed = now.flatMap((policy, index) => (policy === then[index] ? [] : [index]));
  const identity = (site: SiteAccess) =>
    site.principals.map(({ principal }) => JSON.stringify(principal.policies?.identity));
  const [held, holds] = [identity(before), identity(after)];
  const index = holds.findIndex((documents, at) => documents !== held[at]);
  const [one, other] = [before.principals[index], after.principals[index]];
  const stores = changed.map((at) => after.stores[at]);
  if (one && other && changed.length === 0) {
    const rows: Asked['rows'] = (site, sites) => rowsOf(site, sites).filter(({ principal }) => principal === other.arn);
    return { asked: { rows }, concerns: () => true, principal: [one, other], changed };
  }
  if (type === 'AWS::Organizations::Policy' || type === 'AWS::EC2::VPCEndpoint' || stores.length === 0)
    return { asked: {}, concerns: () => true, changed };
  const isChanged = (store: Store) => stores.includes(store);
  const columns = COLUMNS.filter((column) =>
    column.steps(after).some(({ resource }) => stores.some((store) => store?.itself.policy === resource.policy)),
  );
  return { asked: { columns }, concerns: isChanged, changed };
}
