import type { PrincipalPurpose } from '../site/principals';
import { principalsFor } from '../site/site-access';
import { targets } from './actions';
import { by } from './conditions';
import { everyoneFor, people } from './everyone';
import type { SiteQuestion } from './site-question';

/** By whom people take on a role of a site. @default nobody: services alone do */
const TAKEN_ON_BY: Readonly<Partial<Record<PrincipalPurpose, PrincipalPurpose>>> = {
  'gateway-read': 'data-reader',
  'gateway-write': 'data-writer',
};

export const rolesStayWithTheirPeople: SiteQuestion = {
  id: 'roles-stay-with-their-people',
  title:
    "nobody takes on a role of a site but whom the deployment names for it: readers and writers the gateway's, the auditor's account its own, services all others",
  kinds: ['role'],
  asks: (site, store) => {
    const purpose = site.principals.find(({ role }) => role === store.template)?.purpose;
    const everyone = everyoneFor(site);
    const taking = purpose && TAKEN_ON_BY[purpose];
    // The auditor's own account may be anybody's, and its trust policy says who of it.
    const { account } = site.deployment.auditor;
    const principals = people(everyone).map((one) =>
      purpose === 'auditor' && one.kind === 'anyone' && one.accounts === 'any'
        ? { ...one, exceptAccounts: [...(one.exceptAccounts ?? []), account] }
        : one,
    );
    return targets(store, {
      itself: ['sts:AssumeRole', 'sts:AssumeRoleWithSAML', 'sts:AssumeRoleWithWebIdentity', 'sts:TagSession'],
    }).map((takes) => ({
      ...takes,
      principals,
      unless: taking && principalsFor(site, taking).length > 0 ? by(site, taking) : [],
    }));
  },
};
