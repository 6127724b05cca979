import type { Store } from '../site/stores';
import { byService, through, throughBucket, throughLogGroup, WRITING_LOGS, written } from './encryption';
import type { Context, RequiredFlow, RequiredStep } from './required';
import { type Scene, steps } from './scene';

const SERVICES = { family: 'services' } as const;

/** What has to work for an alert to reach whom it is for: from rule and alarm by topic to queue and archive. */
export function alertFlows(scene: Scene): readonly RequiredFlow[] {
  return [...ruleFlows(scene), ...alarmFlows(scene), ...subscriptionFlows(scene), ...streamFlows(scene)];
}

function ruleFlows(scene: Scene): readonly RequiredFlow[] {
  return scene.ofType('AWS::Events::Rule').map((rule): RequiredFlow => {
    const context = scene.source(scene.concrete.physical(rule)?.arn ?? '');
    const events = scene.service('events.amazonaws.com');
    const roles = new Set(scene.texts(rule, 'Targets[].RoleArn'));
    const topics = scene.texts(rule, 'Targets[].Arn').flatMap((arn) => scene.store(arn, 'alert-topic') ?? []);
    const deadLetters = new Set(scene.texts(rule, 'Targets[].DeadLetterConfig.Arn'));
    const published = [...roles].flatMap((arn) => {
      const role = scene.role(arn);
      return [
        ...steps(events, role?.itself, 'sts:AssumeRole', { context }),
        ...topics.flatMap((topic) => [
          ...steps(role?.who, topic.itself, 'sns:Publish'),
          ...throughTopic(scene, role?.who, topic),
        ]),
      ];
    });
    const failed = [...deadLetters].flatMap((arn) => {
      const queue = scene.store(arn, 'alert-queue');
      return queue ? sent(scene, 'events.amazonaws.com', queue, context) : [];
    });
    return {
      ...SERVICES,
      id: 'rule-raises-alert',
      title: 'the rule publishes to its topics, and sends what fails to its dead-letter queue',
      because: rule,
      source: 'EventBridge User Guide, "Cross-service confused deputy prevention" and "Dead-letter queues"',
      steps: [
        ...published,
        ...(roles.size > 0 ? [] : topics.flatMap((topic) => steps(events, topic.itself, 'sns:Publish', { context }))),
        ...failed,
      ],
    };
  });
}

/** How SNS uses the key of a topic for whoever publishes (SNS Developer Guide, "Managing encryption keys"). */
function throughTopic(scene: Scene, who: RequiredStep['who'] | undefined, topic: Store): readonly RequiredStep[] {
  const key = scene.key(scene.text(topic.template, 'KmsMasterKeyId'));
  return through({ scene, who, actions: 'GenerateDataKey Decrypt' }, key, 'sns').map((step) => ({
    ...step,
    ways: [{}, { 'kms:EncryptionContext:aws:sns:topicArn': topic.itself.arn }],
  }));
}

/** What a service does that sends to a queue in its own name. */
function sent(scene: Scene, service: string, queue: Store, context: RequiredStep['context']): readonly RequiredStep[] {
  const key = scene.key(scene.text(queue.template, 'KmsMasterKeyId'));
  const about = {
    ...context,
    'kms:EncryptionContext:aws:sqs:arn': queue.itself.arn,
    'kms:EncryptionContextKeys': ['aws:sqs:arn'],
  };
  return [
    ...steps(scene.service(service), queue.itself, 'sqs:SendMessage', { context }),
    ...byService(scene, service, key, 'GenerateDataKey Decrypt', about),
  ];
}

function alarmFlows(scene: Scene): readonly RequiredFlow[] {
  return scene.ofType('AWS::CloudWatch::Alarm').map((alarm): RequiredFlow => {
    const context = scene.source(scene.concrete.physical(alarm)?.arn ?? '');
    const actions = ['AlarmActions', 'OKActions', 'InsufficientDataActions'].flatMap((one) => scene.texts(alarm, one));
    const topics = [...new Set(actions)].flatMap((arn) => scene.store(arn, 'alert-topic') ?? []);
    return {
      ...SERVICES,
      id: 'alarm-raises-alert',
      title: 'the alarm publishes to its topics',
      because: alarm,
      source:
        'CloudWatch User Guide, "Notifying users on alarm changes"; SNS Developer Guide, "Managing encryption keys"',
      steps: topics.flatMap((topic) => [
        ...steps(scene.service('cloudwatch.amazonaws.com'), topic.itself, 'sns:Publish', { context }),
        // CloudWatch names its account, the topic, or both to KMS: samples differ, and no page says which.
        ...byService(
          scene,
          'cloudwatch.amazonaws.com',
          scene.key(scene.text(topic.template, 'KmsMasterKeyId')),
          'GenerateDataKey Decrypt',
          {},
          { ways: waysOfAlarm(context, topic.itself.arn), certainty: 'practice' },
        ),
      ]),
    };
  });
}

function waysOfAlarm(source: Context, topic: string): readonly Context[] {
  const about = { 'kms:EncryptionContext:aws:sns:topicArn': topic };
  return [source, about, { ...source, ...about }];
}

function subscriptionFlows(scene: Scene): readonly RequiredFlow[] {
  return scene.ofType('AWS::SNS::Subscription').map((subscription): RequiredFlow => {
    const topic = scene.text(subscription, 'TopicArn') ?? '';
    const context = scene.source(topic);
    const endpoint = scene.text(subscription, 'Endpoint');
    const dead = scene.store(scene.text(subscription, 'RedrivePolicy.deadLetterTargetArn'), 'alert-queue');
    const queue = scene.text(subscription, 'Protocol') === 'sqs' ? scene.store(endpoint, 'alert-queue') : undefined;
    const role = scene.role(scene.text(subscription, 'SubscriptionRoleArn'));
    const stream = scene
      .ofType('AWS::KinesisFirehose::DeliveryStream')
      .find((one) => scene.concrete.physical(one)?.arn === endpoint);
    const key = stream && scene.key(scene.text(stream, 'DeliveryStreamEncryptionConfigurationInput.KeyARN'));
    return {
      ...SERVICES,
      id: 'topic-hands-on',
      title: 'the topic delivers to its subscription, and sends what fails to its dead-letter queue',
      because: subscription,
      source:
        'SNS Developer Guide, "Fanout to Amazon SQS queues", "Dead-letter queues", "Prerequisites for subscribing Firehose delivery streams"',
      steps: [
        ...[queue, dead].flatMap((one) => (one ? sent(scene, 'sns.amazonaws.com', one, context) : [])),
        // SNS names no source when it assumes a role, as far as its page shows.
        ...steps(scene.service('sns.amazonaws.com'), role?.itself, 'sts:AssumeRole', { ways: [{}, context] }),
        ...steps(
          role?.who,
          stream && scene.plain(endpoint ?? ''),
          'firehose:PutRecord PutRecordBatch DescribeDeliveryStream ListTagsForDeliveryStream',
        ),
        ...through({ scene, who: role?.who, actions: 'GenerateDataKey Decrypt' }, key, 'firehose'),
      ],
    };
  });
}

function streamFlows(scene: Scene): readonly RequiredFlow[] {
  const s3 = 'ExtendedS3DestinationConfiguration';
  return scene.ofType('AWS::KinesisFirehose::DeliveryStream').map((stream): RequiredFlow => {
    const role = scene.role(scene.text(stream, `${s3}.RoleARN`));
    const bucket = scene.bucket(scene.text(stream, `${s3}.BucketARN`));
    const key = scene.key(scene.text(stream, `${s3}.EncryptionConfiguration.KMSEncryptionConfig.AWSKMSKeyARN`));
    const prefixes = ['Prefix', 'ErrorOutputPrefix'].map((one) => scene.text(stream, `${s3}.${one}`) ?? '');
    const group = scene.logGroup(scene.text(stream, `${s3}.CloudWatchLoggingOptions.LogGroupName`));
    const name = scene.text(stream, `${s3}.CloudWatchLoggingOptions.LogStreamName`) ?? 'example';
    const context = scene.source(scene.concrete.physical(stream)?.arn ?? '');
    return {
      ...SERVICES,
      id: 'stream-is-archived',
      title: 'the delivery stream writes into its bucket',
      because: stream,
      source: 'Amazon Data Firehose Developer Guide, "Grant Firehose access to an Amazon S3 destination"',
      steps: [
        ...steps(scene.service('firehose.amazonaws.com'), role?.itself, 'sts:AssumeRole', {
          context: { 'sts:ExternalId': scene.account },
          ways: [{}, context],
        }),
        ...prefixes.flatMap((prefix) =>
          steps(
            role?.who,
            bucket && scene.inside(bucket, `/${prefix.replace(/!.*$/, '')}example`),
            's3:PutObject AbortMultipartUpload',
            { context: written(key) },
          ),
        ),
        ...steps(role?.who, bucket?.itself, 's3:GetBucketLocation ListBucket ListBucketMultipartUploads'),
        ...(key
          ? through({ scene, who: role?.who, actions: 'GenerateDataKey Decrypt' }, key, 's3', {
              'kms:EncryptionContext:aws:s3:arn': bucket?.itself.arn,
            })
          : throughBucket({ scene, who: role?.who, actions: 'GenerateDataKey Decrypt' }, bucket)),
        ...steps(role?.who, group && scene.stream(group, name), 'logs:PutLogEvents'),
        ...throughLogGroup({ scene, who: role?.who, actions: WRITING_LOGS }, group?.arn),
      ],
    };
  });
}
