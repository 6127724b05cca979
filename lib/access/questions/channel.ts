import { partitionOf } from '../../config/partition';
import { principalsFor } from '../site/site-access';
import { targets } from './actions';
import { by } from './conditions';
import { everybody, everyoneFor, people } from './everyone';
import type { SiteQuestion } from './site-question';

export const nobodySilencesChannel: SiteQuestion = {
  id: 'nobody-silences-channel',
  title:
    'nobody but break-glass deletes or redirects a way of the alerts, the deployer and the role of CloudFormation included, and nobody at all empties one',
  kinds: ['alert-queue', 'alert-topic'],
  asks: (site, store) => {
    const principals = everybody(everyoneFor(site));
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
    return targets(store, { itself: ['sqs:DeleteMessage', 'sqs:ReceiveMessage'] }).map((takes) => ({
      ...takes,
      principals: everybody(everyoneFor(site)),
      unless: by(site, 'auditor'),
    }));
  },
};

export const nobodyForgesAlerts: SiteQuestion = {
  id: 'nobody-forges-alerts',
  title:
    'nobody raises an alert but the role of detections and, for alarms, detections and topics of the site, services; only detections have that role',
  kinds: ['alert-queue', 'alert-topic', 'role'],
  asks: (site, store) => {
    const { services } = everyoneFor(site);
    const { region, account, detection } = site.names;
    const place = `arn:${partitionOf(region)}`;
    const detections = `${place}:events:${region}:${account}:rule/${detection('*')}`;
    const sources = {
      'alert-queue': [
        detections,
        `${place}:sns:${region}:${account}:${site.names.channel('auditor').replace(/auditor$/, '*')}`,
      ],
      'alert-topic': [detections, `${place}:cloudwatch:${region}:${account}:alarm:*`],
      role: [detections],
    }[store.kind === 'alert-queue' || store.kind === 'alert-topic' ? store.kind : 'role'];
    const elsewhere = { ArnNotLikeIfExists: { 'aws:SourceArn': sources } };
    if (store.kind === 'role') {
      const isOurs = site.principals.some(({ role, purpose }) => role === store.template && purpose === 'alerts');
      const taken = isOurs ? targets(store, { itself: ['sts:AssumeRole'] }) : [];
      return taken.map((takes) => ({ ...takes, principals: [services], where: elsewhere }));
    }
    const raised = targets(store, { itself: [store.kind === 'alert-queue' ? 'sqs:SendMessage' : 'sns:Publish'] });
    return raised.flatMap((raises) => [
      { ...raises, principals: people(everyoneFor(site)), unless: by(site, 'alerts') },
      { ...raises, principals: [services], where: elsewhere },
    ]);
  },
};
