import { Duration } from 'aws-cdk-lib';
import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type * as sns from 'aws-cdk-lib/aws-sns';
import type * as sqs from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { SiteNames } from '../../deployment/names';
import type { AlertPath } from './alert-path';

/**
 * An alert that the auditor has not received from the queue by then is late: NIS2 leaves 24 hours for the early
 * warning.
 */
const UNREAD = Duration.hours(4);

const { BREACHING, NOT_BREACHING } = cloudwatch.TreatMissingData;
const { GREATER_THAN_THRESHOLD, LESS_THAN_THRESHOLD } = cloudwatch.ComparisonOperator;

export interface ChannelAlarmsProps {
  readonly names: SiteNames;
  readonly auditor: AlertPath;
  readonly operators: AlertPath;
  /** Name of the stream that carries alerts into the archive. */
  readonly streamName: string;
}

/**
 * Alarms on the channel itself, to both paths, which share no key: each reports the failure of the other.
 *
 * They publish without EventBridge, since its failure is among what they report. A heartbeat passes both paths every 15
 * minutes, so that an hour without data is itself an alarm.
 */
export class ChannelAlarms extends Construct {
  private readonly topics: readonly sns.ITopic[];

  constructor(scope: Construct, id: string, props: ChannelAlarmsProps) {
    super(scope, id);
    const { auditor, operators } = props;
    this.topics = [auditor.topic, operators.topic];

    this.alarm(
      'Unread',
      `an alert of ${props.names.site} waits for the auditor longer than ${UNREAD.toHours()} hours`,
      {
        metric: auditor.queue.metricApproximateAgeOfOldestMessage({
          period: Duration.minutes(5),
          statistic: 'Maximum',
        }),
        threshold: UNREAD.toSeconds(),
      },
    );
    this.silence('NoHeartbeat', 'no alert and no heartbeat reaches the queue of the auditor', sent(auditor.queue));
    this.silence('OperatorsSilent', 'no alert and no heartbeat reaches the queue of operators', sent(operators.queue));
    this.silence('ArchiveSilent', 'no alert and no heartbeat reaches the archive', this.delivered(props.streamName));
    this.silence('TrailSilent', 'the trail writes nothing to its log group', arriving(props.names.logGroup('trail')));
    for (const [name, path] of Object.entries({ Auditor: auditor, Operators: operators })) {
      this.alarm(`${name}Undelivered`, `alerts lie in the dead-letter queue ${path.dead.queueName}`, {
        metric: path.dead.metricApproximateNumberOfMessagesVisible({ period: Duration.minutes(5) }),
      });
      this.alarm(`${name}Failing`, `the topic ${path.topic.topicName} fails to deliver`, {
        metric: path.topic.metricNumberOfNotificationsFailed({ period: Duration.minutes(5), statistic: 'Sum' }),
      });
    }
    this.alarm('RulesFailing', 'a rule matched and could not raise its alert', {
      metric: new cloudwatch.MathExpression({
        expression: 'SELECT SUM(FailedInvocations) FROM SCHEMA("AWS/Events", RuleName)',
        period: Duration.minutes(5),
        usingMetrics: {},
        label: 'failed invocations of rules',
      }),
    });
  }

  /** Alarms above a threshold; missing data is no alarm. */
  private alarm(
    id: string,
    alarmDescription: string,
    { metric, threshold = 0 }: { readonly metric: cloudwatch.IMetric; readonly threshold?: number },
  ): void {
    this.publish(
      new cloudwatch.Alarm(this, id, {
        alarmDescription,
        metric,
        threshold,
        comparisonOperator: GREATER_THAN_THRESHOLD,
        evaluationPeriods: 1,
        treatMissingData: NOT_BREACHING,
      }),
    );
  }

  /** Alarms where nothing arrived for an hour; missing data is an alarm. */
  private silence(id: string, alarmDescription: string, metric: cloudwatch.IMetric): void {
    this.publish(
      new cloudwatch.Alarm(this, id, {
        alarmDescription,
        metric,
        threshold: 1,
        comparisonOperator: LESS_THAN_THRESHOLD,
        evaluationPeriods: 1,
        treatMissingData: BREACHING,
      }),
    );
  }

  private publish(alarm: cloudwatch.Alarm): void {
    alarm.addAlarmAction(...this.topics.map((topic) => new SnsAction(topic)));
  }

  private delivered(streamName: string): cloudwatch.IMetric {
    return hourly('AWS/Firehose', 'DeliveryToS3.Records', { DeliveryStreamName: streamName });
  }
}

function sent(queue: sqs.IQueue): cloudwatch.IMetric {
  return queue.metricNumberOfMessagesSent({ period: Duration.hours(1), statistic: 'Sum' });
}

function arriving(logGroupName: string): cloudwatch.IMetric {
  return hourly('AWS/Logs', 'IncomingLogEvents', { LogGroupName: logGroupName });
}

function hourly(namespace: string, metricName: string, dimensionsMap: Record<string, string>): cloudwatch.IMetric {
  return new cloudwatch.Metric({ namespace, metricName, dimensionsMap, period: Duration.hours(1), statistic: 'Sum' });
}
