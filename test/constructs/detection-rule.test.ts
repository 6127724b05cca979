import { Template } from 'aws-cdk-lib/assertions';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as sns from 'aws-cdk-lib/aws-sns';
import * as sqs from 'aws-cdk-lib/aws-sqs';
import type { Detection } from '../../lib/config/detections/detection';
import { DetectionRule } from '../../lib/constructs/detection-rule';
import { Heartbeat } from '../../lib/constructs/heartbeat';
import { propertiesOf } from '../support/channel-fixture';
import { siteFixture } from '../support/site-fixture';

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

function surroundings() {
  const fixture = siteFixture('dublin');
  const { stack } = fixture;
  const topic = (name: string) => sns.Topic.fromTopicArn(stack, name, `arn:aws:sns:eu-west-1:222222222222:${name}`);
  return {
    ...fixture,
    topics: { auditor: topic('auditor'), operators: topic('operators') },
    publisher: iam.Role.fromRoleArn(stack, 'Publisher', 'arn:aws:iam::222222222222:role/alerts'),
    dead: sqs.Queue.fromQueueArn(stack, 'Dead', 'arn:aws:sqs:eu-west-1:222222222222:dead'),
  };
}

function templateOf(change: Partial<Detection> & Pick<Detection, 'source'>): Template {
  const around = surroundings();
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

test('what is an event has no alarm', () => {
  expect(propertiesOf(templateOf({ source: event }), 'AWS::CloudWatch::Alarm')).toEqual([]);
});

test('a heartbeat goes to the auditor every quarter of an hour', () => {
  const around = surroundings();
  new Heartbeat(around.stack, 'Heartbeat', around);
  const [rule] = propertiesOf(Template.fromStack(around.stack), 'AWS::Events::Rule');
  expect(rule).toMatchObject({ ScheduleExpression: 'rate(15 minutes)', State: 'ENABLED' });
  expect(rule.Targets).toEqual([expect.objectContaining({ Id: 'auditor' })]);
});
