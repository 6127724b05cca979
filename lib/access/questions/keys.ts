import { principalsFor } from '../site/site-access';
import { targets, usesOf } from './actions';
import { by } from './conditions';
import { everyoneFor } from './everyone';
import type { SiteQuestion } from './site-question';

const ADMINISTRATION: readonly string[] = [...['kms:DisableKey', 'kms:PutKeyPolicy', 'kms:ScheduleKeyDeletion']];

export const nobodyAdministersAndUses: SiteQuestion = {
  id: 'nobody-administers-and-uses',
  title:
    'nobody both administers a key and uses it, save the role of CloudFormation, which uses it through services that create what it encrypts',
  kinds: ['key'],
  asks: (site, store) => {
    const { insiders, otherSites, restOfOrganization, strangers } = everyoneFor(site);
    const [deployment] = principalsFor(site, 'cloudformation');
    const principals = [
      { ...insiders, except: deployment ? [deployment.arn] : [] },
      ...otherSites,
      restOfOrganization,
      strangers,
    ];
    const [uses] = usesOf(store);
    const [administers] = targets(store, { itself: ADMINISTRATION });
    if (uses === undefined || administers === undefined) return [];
    const through = { ...uses, where: { Null: { 'kms:ViaService': 'true' } } };
    return [
      [
        { ...uses, principals },
        { ...administers, principals },
      ],
      // By itself, without a service, not even the role of CloudFormation does.
      ...(deployment ? [{ ...through, principals: [deployment.principal] }] : []),
    ];
  },
};

export const nobodyDeletesKeys: SiteQuestion = {
  id: 'nobody-deletes-keys',
  title: 'nobody but break-glass disables or deletes a key, or stops its rotation',
  kinds: ['key'],
  asks: (site, store) => {
    const { insiders, otherSites, restOfOrganization, strangers } = everyoneFor(site);
    const actions = ['kms:DisableKey', 'kms:DisableKeyRotation', 'kms:ScheduleKeyDeletion'];
    return targets(store, { itself: actions }).map((deletes) => ({
      ...deletes,
      principals: [insiders, ...otherSites, restOfOrganization, strangers],
      unless: by(site, 'break-glass'),
    }));
  },
};
