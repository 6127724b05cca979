import { Duration } from 'aws-cdk-lib';
import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import * as events from 'aws-cdk-lib/aws-events';
import type * as iam from 'aws-cdk-lib/aws-iam';
import * as logs from 'aws-cdk-lib/aws-logs';
import type * as sns from 'aws-cdk-lib/aws-sns';
import type * as sqs from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { SiteNames } from '../../deployment/names';
import { type AlertOrigin, type AlertRecord, alertRecord } from './detections/alert-record';
import type { Detection, EventPattern, TrailSource } from './detections/detection';

/** Width of the anomaly detection band, in standard deviations. */
const UNUSUAL = 3;

export interface DetectionRuleProps extends AlertOrigin {
  readonly detection: Detection;
  /** Topics, by recipient. */
  readonly topics: Readonly<Record<'auditor' | 'operators', sns.ITopic>>;
  /** The role that publishes. */
  readonly publisher: iam.IRole;
  /** Dead-letter queue for alerts that no topic accepted. */
  readonly dead: sqs.IQueue;
}

/**
 * The EventBridge rule of one detection; for one that counts events of the trail, its metric filter and alarm as well,
 * or alone.
 */
export class DetectionRule extends Construct {
  constructor(scope: Construct, id: string, props: DetectionRuleProps) {
    super(scope, id);
    const { detection, names } = props;
    const { source } = detection;
    const recipients = detection.tells === 'auditor' ? (['auditor'] as const) : (['auditor', 'operators'] as const);
    if (source.kind === 'trail') {
      const byAlarm = source.toldBy === 'alarm';
      this.count(names, detection, source, byAlarm ? recipients.map((to) => props.topics[to].topicArn) : []);
      if (byAlarm) return;
    }
    new events.CfnRule(this, 'Rule', {
      name: names.detection(detection.id),
      description: detection.what,
      eventPattern: patternOf(detection, names),
      // Includes read-only calls, which some detections look for.
      state: 'ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS',
      targets: recipients.map((to) => target(to, alertRecord(detection, props), props)),
    });
  }

  private count(names: SiteNames, detection: Detection, source: TrailSource, alarmActions: readonly string[]): void {
    const metric = detectionMetric(names, detection.id, Duration.minutes(source.minutes));
    for (const [index, filterPattern] of [source.filter, ...(source.furtherFilters ?? [])].entries()) {
      const further = index === 0 ? '' : `${index + 1}`;
      new logs.CfnMetricFilter(this, `Filter${further}`, {
        filterName: `${names.detection(detection.id)}${further && `-${further}`}`,
        logGroupName: names.logGroup('trail'),
        filterPattern,
        metricTransformations: [
          { metricNamespace: metric.namespace, metricName: metric.metricName, metricValue: '1', unit: 'Count' },
        ],
      });
    }
    const common = {
      alarmName: names.detection(detection.id),
      alarmDescription: detection.what,
      evaluationPeriods: 1,
      ...(alarmActions.length > 0 && { alarmActions: [...alarmActions] }),
      // Missing data means that no event matched; a silent trail has an alarm of its own.
      treatMissingData: 'notBreaching',
    };
    const counted = {
      metric: { namespace: metric.namespace, metricName: metric.metricName },
      period: source.minutes * 60,
      stat: 'Sum',
    };
    if (source.moreThan !== 'unusual')
      new cloudwatch.CfnAlarm(this, 'Alarm', {
        ...common,
        ...{ namespace: metric.namespace, metricName: metric.metricName, statistic: 'Sum', period: counted.period },
        threshold: source.moreThan,
        comparisonOperator: 'GreaterThanThreshold',
      });
    else
      new cloudwatch.CfnAlarm(this, 'Alarm', {
        ...common,
        metrics: [
          { id: 'counted', metricStat: counted, returnData: true },
          { id: 'usual', expression: `ANOMALY_DETECTION_BAND(counted, ${UNUSUAL})`, returnData: true },
        ],
        thresholdMetricId: 'usual',
        comparisonOperator: 'GreaterThanUpperThreshold',
      });
  }
}

/** What a detection counts in the trail. */
export function detectionMetric(names: SiteNames, id: string, period: Duration): cloudwatch.Metric {
  return new cloudwatch.Metric({ namespace: `Trefoil/${names.site}`, metricName: id, period, statistic: 'Sum' });
}

/** The pattern of the rule of a detection: its own, or the state change of its alarm. */
function patternOf({ id, source }: Detection, names: SiteNames): EventPattern {
  if (source.kind === 'event') return source.pattern;
  return {
    source: ['aws.cloudwatch'],
    'detail-type': ['CloudWatch Alarm State Change'],
    detail: { alarmName: [names.detection(id)], state: { value: ['ALARM'] } },
  };
}

/** A topic as target of a rule, with the text that goes there. */
export function target(
  to: 'auditor' | 'operators',
  record: AlertRecord,
  { topics, publisher, dead }: Pick<DetectionRuleProps, 'topics' | 'publisher' | 'dead'>,
): events.CfnRule.TargetProperty {
  return {
    id: to,
    arn: topics[to].topicArn,
    roleArn: publisher.roleArn,
    inputTransformer: { inputPathsMap: { ...record.paths }, inputTemplate: record.template },
    deadLetterConfig: { arn: dead.queueArn },
  };
}
