import { Template } from 'aws-cdk-lib/assertions';
import { DetectionRule } from '../../../lib/app/alerts/detection-rule';
import type { Detection } from '../../../lib/app/alerts/detections/detection';
import { propertiesOf, tellingOf } from '../../support/channel-fixture';

const BASE: Omit<Detection, 'source'> = {
  id: 'example',
  what: 'something happened',
  why: 'it should not',
  severity: 'high',
  tells: 'auditor and operators',
  clocks: [],
  evidence: ['what is there'],
  response: 'look',
};

function templateOf(change: Partial<Detection> & Pick<Detection, 'source'>): Template {
  const around = tellingOf('dublin');
  new DetectionRule(around.stack, 'Rule', { ...around, detection: { ...BASE, ...change } });
  return Template.fromStack(around.stack);
}

const event = { kind: 'event', pattern: { source: ['aws.kms'] } } as const;
const counted = { kind: 'trail', filter: '{ $.eventName = "x" }', moreThan: 25, minutes: 5 } as const;

test('an alert is published by the role, and laid aside where no topic takes it', () => {
  const [rule] = propertiesOf(templateOf({ source: event }), 'AWS::Events::Rule');
  expect(rule).toMatchObject({ Name: 'trefoil-dublin-detect-example', EventPattern: { source: ['aws.kms'] } });
  expect(rule.Targets.map(({ Arn }: { Arn: string }) => Arn.split(':').at(-1))).toEqual(['auditor', 'operators']);
  for (const target of rule.Targets)
    expect(target).toMatchObject({
      RoleArn: 'arn:aws:iam::222222222222:role/alerts',
      DeadLetterConfig: { Arn: 'arn:aws:sqs:eu-west-1:222222222222:dead' },
    });
});

test('calls that only read are matched too', () => {
  const [rule] = propertiesOf(templateOf({ source: event }), 'AWS::Events::Rule');
  expect(rule.State).toBe('ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS');
});

test('what the auditor alone is told does not reach the operators', () => {
  const [rule] = propertiesOf(templateOf({ source: event, tells: 'auditor' }), 'AWS::Events::Rule');
  expect(rule.Targets).toEqual([expect.objectContaining({ Id: 'auditor' })]);
});

test('what is counted in the trail has a filter, a metric, an alarm, and a rule on that alarm', () => {
  const template = templateOf({ source: counted });
  const [filter] = propertiesOf(template, 'AWS::Logs::MetricFilter');
  const [alarm] = propertiesOf(template, 'AWS::CloudWatch::Alarm');
  const [rule] = propertiesOf(template, 'AWS::Events::Rule');
  expect(filter).toMatchObject({ FilterPattern: counted.filter, LogGroupName: '/trefoil/dublin/trail' });
  const [{ MetricName, MetricNamespace }] = filter.MetricTransformations;
  expect(alarm).toMatchObject({
    MetricName,
    Namespace: MetricNamespace,
    Threshold: 25,
    Period: 300,
    ComparisonOperator: 'GreaterThanThreshold',
    TreatMissingData: 'notBreaching',
  });
  expect(rule.EventPattern.detail).toEqual({ alarmName: [alarm.AlarmName], state: { value: ['ALARM'] } });
});

test('what is unusual is measured against what was', () => {
  const [alarm] = propertiesOf(templateOf({ source: { ...counted, moreThan: 'unusual' } }), 'AWS::CloudWatch::Alarm');
  expect(alarm).toMatchObject({ ThresholdMetricId: 'usual', ComparisonOperator: 'GreaterThanUpperThreshold' });
  expect(alarm).not.toHaveProperty('Threshold');
});

test('what watches rules is told by its alarm, without a rule', () => {
  const template = templateOf({ source: { ...counted, toldBy: 'alarm' } });
  const [alarm] = propertiesOf(template, 'AWS::CloudWatch::Alarm');
  expect(alarm.AlarmActions.map((arn: string) => arn.split(':').at(-1))).toEqual(['auditor', 'operators']);
  expect(propertiesOf(template, 'AWS::Events::Rule')).toEqual([]);
});

test('what is told by a rule has an alarm without actions', () => {
  const [alarm] = propertiesOf(templateOf({ source: counted }), 'AWS::CloudWatch::Alarm');
  expect(alarm).not.toHaveProperty('AlarmActions');
});

test('what is an event has no alarm', () => {
  expect(propertiesOf(templateOf({ source: event }), 'AWS::CloudWatch::Alarm')).toEqual([]);
});
