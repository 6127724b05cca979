import { channelOf, propertiesOf } from '../../support/channel-fixture';

const { template } = channelOf('dublin');
const alarms = propertiesOf(template, 'AWS::CloudWatch::Alarm');
const of = (metricName: string) => alarms.filter(({ MetricName }) => MetricName === metricName);

test('each alarm goes to both paths, so that either tells of the other', () => {
  expect(alarms.length).toBeGreaterThan(8);
  for (const { AlarmActions } of alarms) expect(AlarmActions).toHaveLength(2);
});

test.each([
  ['NumberOfMessagesSent', 2],
  ['DeliveryToS3.Records', 1],
  ['IncomingLogEvents', 1],
])('an hour without %s is an alarm, and so is an hour without any measurement', (metricName, count) => {
  expect(of(metricName)).toEqual(
    Array(count).fill(
      expect.objectContaining({
        TreatMissingData: 'breaching',
        ComparisonOperator: 'LessThanThreshold',
        Threshold: 1,
        Period: 3600,
      }),
    ),
  );
});

test('an alert that waits four hours for the auditor is an alarm', () => {
  expect(of('ApproximateAgeOfOldestMessage')).toEqual([
    expect.objectContaining({ Threshold: 4 * 3600, ComparisonOperator: 'GreaterThanThreshold' }),
  ]);
});

test('what was not delivered is an alarm on each path, and a rule that cannot raise its alert is one', () => {
  expect(of('ApproximateNumberOfMessagesVisible')).toHaveLength(2);
  expect(of('NumberOfNotificationsFailed')).toHaveLength(2);
  expect(JSON.stringify(alarms)).toContain('SUM(FailedInvocations)');
});

test('where nothing happens all day, no measurement is no alarm', () => {
  for (const metricName of ['ApproximateNumberOfMessagesVisible', 'NumberOfNotificationsFailed'])
    for (const alarm of of(metricName)) expect(alarm.TreatMissingData).toBe('notBreaching');
});
