import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import type * as kms from 'aws-cdk-lib/aws-kms';
import * as sns from 'aws-cdk-lib/aws-sns';
import * as sqs from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { ChannelPart, SiteNames } from '../../deployment/names';
import { type ChannelKeepers, queueStatements, topicStatements } from './alert-path-policy';
import { channelArns } from './channel-arns';

/** Longest time that SQS keeps a message. */
const KEPT = Duration.days(14);

/** Receives without a deletion after which a message goes to the dead-letter queue. */
const RECEIPTS = 10;

export interface AlertPathProps extends ChannelKeepers {
  readonly names: SiteNames;
  readonly to: Extract<ChannelPart, 'auditor' | 'operators'>;
  readonly key: kms.IKey;
  /** ARN of the one role that may receive messages. @default - every role whose identity policy allows it */
  readonly reader?: string;
}

/** One path of alerts: a topic, the queue in which alerts wait to be read, and their dead-letter queue. */
export class AlertPath extends Construct {
  readonly topic: sns.Topic;
  readonly queue: sqs.Queue;
  readonly dead: sqs.Queue;

  constructor(scope: Construct, id: string, props: AlertPathProps) {
    super(scope, id);
    const { names, to, key } = props;
    const arns = channelArns(this, names);
    const dead = `${to}-dead` as const;

    this.topic = new sns.Topic(this, 'Topic', { topicName: names.channel(to), masterKey: key, enforceSSL: true });
    for (const statement of topicStatements(props, arns.topic(to), arns.alarms))
      this.topic.addToResourcePolicy(statement);

    this.dead = this.queueOf(props, 'Dead', dead);
    // EventBridge rules send alerts that no topic accepted to the dead-letter queue of the auditor.
    const senders = { topic: arns.topic(to), ...(to === 'auditor' && { rules: arns.rules }) };
    for (const statement of queueStatements(props, arns.queue(dead), senders)) this.dead.addToResourcePolicy(statement);
    this.queue = this.queueOf(props, 'Queue', to, { queue: this.dead, maxReceiveCount: RECEIPTS });
    for (const statement of queueStatements(props, arns.queue(to), { topic: arns.topic(to) }))
      this.queue.addToResourcePolicy(statement);

    const subscription = new sns.CfnSubscription(this, 'Subscription', {
      topicArn: this.topic.topicArn,
      protocol: 'sqs',
      endpoint: this.queue.queueArn,
      rawMessageDelivery: true,
      redrivePolicy: { deadLetterTargetArn: this.dead.queueArn },
    });
    subscription.node.addDependency(this.queue, this.dead);
    for (const kept of [this.topic, this.queue, this.dead]) kept.applyRemovalPolicy(RemovalPolicy.RETAIN);
  }

  private queueOf(
    { names, key }: AlertPathProps,
    id: string,
    part: ChannelPart,
    deadLetterQueue?: sqs.DeadLetterQueue,
  ): sqs.Queue {
    return new sqs.Queue(this, id, {
      queueName: names.channel(part),
      encryption: sqs.QueueEncryption.KMS,
      encryptionMasterKey: key,
      dataKeyReuse: Duration.minutes(5),
      enforceSSL: true,
      retentionPeriod: KEPT,
      visibilityTimeout: Duration.minutes(5),
      deadLetterQueue,
    });
  }
}
