import * as events from 'aws-cdk-lib/aws-events';
import { Construct } from 'constructs';
import { type DetectionRuleProps, target } from './detection-rule';
import { heartbeatRecord } from './detections/alert-record';

export type HeartbeatProps = Omit<DetectionRuleProps, 'detection'>;

/** A message that passes both paths of alerts every 15 minutes; its absence from either is an alarm on both. */
export class Heartbeat extends Construct {
  constructor(scope: Construct, id: string, props: HeartbeatProps) {
    super(scope, id);
    const { names } = props;
    new events.CfnRule(this, 'Rule', {
      name: names.detection('heartbeat'),
      description: 'heartbeat through both alert pipelines',
      scheduleExpression: 'rate(15 minutes)',
      state: 'ENABLED',
      targets: (['auditor', 'operators'] as const).map((to) => target(to, heartbeatRecord(props), props)),
    });
  }
}
