import { Duration } from 'aws-cdk-lib';
import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import { Construct } from 'constructs';
import { REPLICATION_MINUTES } from './replication-rules';

export interface ReplicationAlarmsProps {
  /** Name of the bucket that is replicated. */
  readonly source: string;
  /** Name of the bucket that receives. */
  readonly destination: string;
  readonly ruleId: string;
}

/**
 * Alarms on replication that fails or falls behind.
 *
 * They have no actions: EventBridge receives every change of state, and its rules decide who is alerted.
 */
export class ReplicationAlarms extends Construct {
  constructor(scope: Construct, id: string, props: ReplicationAlarmsProps) {
    super(scope, id);
    const metric = (metricName: string, statistic: string) =>
      new cloudwatch.Metric({
        namespace: 'AWS/S3',
        metricName,
        statistic,
        period: Duration.minutes(5),
        dimensionsMap: { SourceBucket: props.source, DestinationBucket: props.destination, RuleId: props.ruleId },
      });
    new cloudwatch.Alarm(this, 'Failed', {
      alarmDescription: `objects of ${props.source} were not replicated to ${props.ruleId}`,
      metric: metric('OperationsFailedReplication', 'Sum'),
      threshold: 0,
      comparisonOperator: cloudwatch.ComparisonOperator.GREATER_THAN_THRESHOLD,
      evaluationPeriods: 1,
      // S3 publishes nothing while nothing is written.
      treatMissingData: cloudwatch.TreatMissingData.NOT_BREACHING,
    });
    new cloudwatch.Alarm(this, 'Late', {
      alarmDescription: `replication of ${props.source} to ${props.ruleId} is later than ${REPLICATION_MINUTES} minutes`,
      metric: metric('ReplicationLatency', 'Maximum'),
      threshold: REPLICATION_MINUTES * 60,
      comparisonOperator: cloudwatch.ComparisonOperator.GREATER_THAN_THRESHOLD,
      evaluationPeriods: 3,
      treatMissingData: cloudwatch.TreatMissingData.NOT_BREACHING,
    });
  }
}
