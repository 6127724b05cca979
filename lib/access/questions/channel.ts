import { partitionOf } from '../../world/partition';
import { example } from '../examples/example';
import { alertQueue, QUEUE } from '../examples/stores';
import { principalsFor, type SiteAccess } from '../site/site-access';
import { targets } from './actions';
import { by, byThese } from './conditions';
import { everybody, everyoneFor, people } from './everyone';
import type { SiteQuestion } from './site-question';

export const alertChannelProtected: SiteQuestion = {
  id: 'alert-channel-protected',
  aliases: ['nobody-silences-channel'],
  title: 'only break-glass deletes or redirects a topic or queue of the alert pipeline',
  details: 'not even the deployer or CloudFormation; only deployments add a subscription, and nobody purges a queue',
  kinds: ['alert-queue', 'alert-topic'],
  asks: (site, store) => {
    const principals = everybody(everyoneFor(site));
    const actions =
      store.kind === 'alert-queue'
        ? [
            ...['AddPermission', 'CancelMessageMoveTask', 'DeleteQueue', 'RemovePermission', 'SetQueueAttributes'],
            'StartMessageMoveTask',
          ].map((name) => `sqs:${name}`)
        : [
            ...['AddPermission', 'DeleteTopic', 'RemovePermission', 'SetSubscriptionAttributes', 'SetTopicAttributes'],
            ...['PutDataProtectionPolicy', 'Unsubscribe'],
          ].map((name) => `sns:${name}`);
    const ends = targets(store, { itself: actions }).map((asked) => ({
      ...asked,
      principals,
      unless: by(site, 'break-glass'),
    }));
    // Not even in an emergency: nothing tells afterwards what was purged.
    const purges = store.kind === 'alert-queue' ? targets(store, { itself: ['sqs:PurgeQueue'] }) : [];
    // A subscriber reads every alert.
    const subscribing = (action: string) => (store.kind === 'alert-topic' ? targets(store, { itself: [action] }) : []);
    const deploying = ['cloudformation', 'break-glass'] as const;
    // The topic policy exempts the CloudFormation role of its own Region, the organization those of all.
    const subscriptions = [
      ...subscribing('sns:Subscribe').map((asked) => ({ ...asked, unless: byThese(site, ...deploying) })),
      ...subscribing('sns:ConfirmSubscription').map((asked) => ({ ...asked, unless: by(site, ...deploying) })),
    ];
    return [
      ...ends,
      ...purges.map((asked) => ({ ...asked, principals })),
      ...subscriptions.map((asked) => ({ ...asked, principals })),
    ];
  },
  examples: {
    good: example('a queue that the emergency role deletes', QUEUE),
    bad: example('a queue that everybody with permission deletes', QUEUE, 'queues'),
  },
};

export const onlyAuditorReceivesAlerts: SiteQuestion = {
  id: 'only-auditor-receives-alerts',
  aliases: ['only-auditor-takes-alerts'],
  title: "nobody but the auditor takes a message off the auditor's queues, or hides one",
  kinds: ['alert-queue'],
  asks: (site, store) => {
    if (!store.part?.startsWith('auditor') || principalsFor(site, 'auditor').length === 0) return [];
    const consumes = ['sqs:ChangeMessageVisibility', 'sqs:DeleteMessage', 'sqs:ReceiveMessage'];
    return targets(store, { itself: consumes }).map((asked) => ({
      ...asked,
      principals: everybody(everyoneFor(site)),
      unless: by(site, 'auditor'),
    }));
  },
  examples: {
    good: example('a queue of the auditor', QUEUE),
    bad: example('a queue from which its account receives, too', alertQueue({ receivers: ['*'] })),
  },
};

export const nobodyForgesAlerts: SiteQuestion = {
  id: 'nobody-forges-alerts',
  title: 'only the role of detections, and services for alarms, raise an alert',
  details: 'services on behalf of alarms, detections and topics of the site; only detections have that role',
  kinds: ['alert-queue', 'alert-topic', 'role'],
  asks: (site, store) => {
    const { services } = everyoneFor(site);
    const sources = raisersOf(site);
    const notFrom = (own: readonly string[]) => ({
      principals: [services],
      where: { ArnNotLikeIfExists: { 'aws:SourceArn': own } },
    });
    if (store.kind === 'role') {
      const isOwn = site.principals.some(({ role, purpose }) => role === store.template && purpose === 'alerts');
      const assumed = isOwn ? targets(store, { itself: ['sts:AssumeRole'] }) : [];
      return assumed.map((assumes) => ({ ...assumes, ...notFrom([sources.detections]) }));
    }
    const [action, source] =
      store.kind === 'alert-queue' ? ['sqs:SendMessage', sources.topics] : ['sns:Publish', sources.alarms];
    return targets(store, { itself: [action] }).flatMap((raises) => [
      { ...raises, principals: people(everyoneFor(site)), unless: by(site, 'alerts') },
      { ...raises, ...notFrom([sources.detections, source]) },
    ]);
  },
  examples: {
    good: example('a queue that services fill', QUEUE),
    bad: example('a queue that an operator fills, too', alertQueue({ senders: ['Deployer'] })),
  },
};

/** What may raise an alert at a site, as ARNs with wildcards. */
function raisersOf({ names }: SiteAccess) {
  const { region, account } = names;
  const own = (service: string, rest: string) => `arn:${partitionOf(region)}:${service}:${region}:${account}:${rest}`;
  return {
    detections: own('events', `rule/${names.detection('*')}`),
    topics: own('sns', names.channel('auditor').replace(/auditor$/, '*')),
    alarms: own('cloudwatch', 'alarm:*'),
  };
}
