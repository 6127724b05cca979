import { principalsFor } from '../site/site-access';
import { targets } from './actions';
import { by } from './conditions';
import { everyoneFor, people } from './everyone';
import type { SiteQuestion } from './site-question';

export const nobodySilencesChannel: SiteQuestion = {
  id: 'nobody-silences-channel',
  title:
    'nobody but break-glass deletes or redirects a way of the alerts, the deployer and the role of CloudFormation included, and nobody at all empties one',
  kinds: ['alert-queue', 'alert-topic'],
  asks: (site, store) => {
    const principals = people(everyoneFor(site));
    const actions =
      store.kind === 'alert-queue'
        ? ['AddPermission', 'DeleteQueue', 'RemovePermission', 'SetQueueAttributes'].map((name) => `sqs:${name}`)
        : [
            ...['AddPermission', 'DeleteTopic', 'RemovePermission', 'SetSubscriptionAttributes', 'SetTopicAttributes'],
            'Unsubscribe',
          ].map((name) => `sns:${name}`);
    const ends = targets(store, { itself: actions }).map((asked) => ({
      ...asked,
      principals,
      unless: by(site, 'break-glass'),
    }));
    // What was purged is gone, and nothing says what it was: not even in an emergency.
    const purges = store.kind === 'alert-queue' ? targets(store, { itself: ['sqs:PurgeQueue'] }) : [];
    return [...ends, ...purges.map((asked) => ({ ...asked, principals }))];
  },
};

export const onlyAuditorTakesAlerts: SiteQuestion = {
  id: 'only-auditor-takes-alerts',
  title: "nobody but the auditor takes a message off the auditor's queues",
  kinds: ['alert-queue'],
  asks: (site, store) => {
    if (!store.part?.startsWith('auditor') || principalsFor(site, 'auditor').length === 0) return [];
    const { services } = everyoneFor(site);
    return targets(store, { itself: ['sqs:DeleteMessage', 'sqs:ReceiveMessage'] }).map((takes) => ({
      ...takes,
      principals: [...people(everyoneFor(site)), services],
      unless: by(site, 'auditor'),
    }));
  },
};

export const nobodyForgesAlerts: SiteQuestion = {
  id: 'nobody-forges-alerts',
  title: 'nobody raises an alert but services, and the role of detections',
  kinds: ['alert-queue', 'alert-topic'],
  asks: (site, store) =>
    targets(store, { itself: [store.kind === 'alert-queue' ? 'sqs:SendMessage' : 'sns:Publish'] }).map((raises) => ({
      ...raises,
      principals: people(everyoneFor(site)),
      unless: by(site, 'alerts'),
    })),
};
