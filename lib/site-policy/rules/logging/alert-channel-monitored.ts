import { ofTypes, type ResourceRule } from '../../../judge/rule';
import { texts } from '../../../judge/statements/policy-document';
import type { Resource } from '../../../judge/template/resource';
import { textOf } from '../../../judge/template/text-of';

const SITE = ['222222222222'];
/** Metrics that show silence or failure of the channel, and what each tells. */
const ALARMS: readonly (readonly [string, string])[] = [
  ['ApproximateAgeOfOldestMessage', 'an alert that nobody reads'],
  ['NumberOfMessagesSent', 'a channel that is cut'],
  ['DeliveryToS3.Records', 'an archive that gets nothing'],
  ['IncomingLogEvents', 'a trail that is silent'],
  ['FailedInvocations', 'rules that cannot tell what they find'],
];
const COPY_ALARMS: readonly (readonly [string, string])[] = [
  ['OperationsFailedReplication', 'objects that are not copied'],
  ['ReplicationLatency', 'objects that are copied late'],
];
const topic = {
  Topic: {
    Type: 'AWS::SNS::Topic',
    Properties: { TopicName: 'trefoil-dublin-alerts-auditor', KmsMasterKeyId: 'alias/trefoil/alerts' },
  },
};
const alarm = (MetricName: string) => ({
  Type: 'AWS::CloudWatch::Alarm',
  Properties: { MetricName, Namespace: 'Site', Threshold: 1, ComparisonOperator: 'LessThanThreshold' },
});

/** Alarms watch the auditor's alerts, and copies of user data, for delay and failure. */
export const alertChannelMonitored: ResourceRule = {
  id: 'alert-channel-monitored',
  aliases: ['watched-channel'],
  subject: 'resource',
  title: "Alarms watch the auditor's alerts, and copies of user data, for delay and failure",
  why: 'without an alarm, a delivery that fails looks like a day on which nothing happened',
  fix: 'keep the alarms on age, silence, failure and delay that the constructs make',
  topic: 'logging',
  level: 'required',
  hook: 'others',
  needs: 'deployment',
  standards: [
    { standard: 'GDPR', clause: '33(1)' },
    { standard: 'ISO 27001:2022', clause: 'A.8.16' },
  ],
  appliesTo: ofTypes(
    (type) => type === 'AWS::SNS::Topic' || type === 'AWS::S3::Bucket',
    (resource) => isChannel(resource) || isCopied(resource),
  ),
  check: (resource, assembly) => {
    const alarms = assembly
      .ofType('AWS::CloudWatch::Alarm')
      .filter(({ template }) => template.index === resource.template.index)
      .map((alarm) => [...metricsOf(alarm)].join(' '));
    const missing = (isChannel(resource) ? ALARMS : COPY_ALARMS).filter(
      ([metric]) => !alarms.some((metrics) => metrics.includes(metric)),
    );
    const dead = isChannel(resource) ? deadQueuesOf(resource, assembly.ofType('AWS::SQS::Queue')) : [];
    const watched = alarms.filter((metrics) => metrics.includes('ApproximateNumberOfMessagesVisible')).length;
    return [
      ...missing.map(([metric, what]) => ({ path: [], message: `found no alarm on ${metric}, which tells ${what}` })),
      ...(watched < dead.length
        ? [{ path: [], message: `found alarms on ${watched} of ${dead.length} queues for what cannot be delivered` }]
        : []),
    ];
  },
  examples: {
    good: [
      {
        name: 'a channel of which each silence is told',
        accounts: SITE,
        resources: {
          Topic: { ...topic.Topic, DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' },
          ...Object.fromEntries(ALARMS.map(([metric]) => [metric.replace('.', ''), alarm(metric)])),
        },
      },
    ],
    bad: [{ name: 'a channel that nothing watches', accounts: SITE, resources: topic }],
  },
};

function isChannel(resource: Resource): boolean {
  return (
    resource.type === 'AWS::SNS::Topic' &&
    resource.select('TopicName').some(({ value }) => /-alerts-auditor$/.test(textOf(value)))
  );
}

function isCopied(resource: Resource): boolean {
  return (
    resource.type === 'AWS::S3::Bucket' &&
    resource.select('ReplicationConfiguration').some(({ value }) => value !== undefined)
  );
}

function deadQueuesOf({ template }: Resource, queues: readonly Resource[]): readonly Resource[] {
  return queues.filter(
    (queue) =>
      queue.template.index === template.index &&
      queue.select('QueueName').some(({ value }) => /-dead$/.test(textOf(value))),
  );
}

function metricsOf(alarm: Resource): readonly string[] {
  return ['MetricName', 'Metrics[].Expression'].flatMap((path) =>
    alarm.select(path).flatMap(({ value }) => texts(value)),
  );
}
