import { principalsFor } from '../site/site-access';
import { targets } from './actions';
import { by } from './conditions';
import { everyoneFor, people } from './everyone';
import type { SiteQuestion } from './site-question';

export const nobodySilencesChannel: SiteQuestion = {
  id: 'nobody-silences-channel',
  title:
    'nobody but break-glass deletes or empties a way of the alerts, and only the role of CloudFormation beside it shapes one',
  kinds: ['alert-queue', 'alert-topic'],
  asks: (site, store) => {
    const principals = people(everyoneFor(site));
    const isQueue = store.kind === 'alert-queue';
    const ends = isQueue ? ['sqs:DeleteQueue', 'sqs:PurgeQueue'] : ['sns:DeleteTopic'];
    const shapes = isQueue
      ? ['sqs:AddPermission', 'sqs:RemovePermission', 'sqs:SetQueueAttributes']
      : ['sns:AddPermission', 'sns:RemovePermission', 'sns:SetTopicAttributes', 'sns:Unsubscribe'];
    return [
      ...targets(store, { itself: ends }).map((asked) => ({ ...asked, principals, unless: by(site, 'break-glass') })),
      ...targets(store, { itself: shapes }).map((asked) => ({
        ...asked,
        principals,
        unless: by(site, 'break-glass', 'cloudformation'),
      })),
    ];
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
