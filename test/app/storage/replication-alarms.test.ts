import { Template } from 'aws-cdk-lib/assertions';
import { ReplicationAlarms } from '../../../lib/app/storage/replication-alarms';
import { siteFixture } from '../../support/site-fixture';

function alarms() {
  const { stack } = siteFixture('dublin');
  new ReplicationAlarms(stack, 'Alarms', { source: 'from', destination: 'to', ruleId: 'hamar' });
  return Template.fromStack(stack);
}

const DIMENSIONS = [
  { Name: 'DestinationBucket', Value: 'to' },
  { Name: 'RuleId', Value: 'hamar' },
  { Name: 'SourceBucket', Value: 'from' },
];

test('one failed operation raises an alarm', () => {
  alarms().hasResourceProperties('AWS::CloudWatch::Alarm', {
    MetricName: 'OperationsFailedReplication',
    Statistic: 'Sum',
    Threshold: 0,
    ComparisonOperator: 'GreaterThanThreshold',
    Dimensions: DIMENSIONS,
  });
});

test('replication later than fifteen minutes raises an alarm; silence does not', () => {
  alarms().hasResourceProperties('AWS::CloudWatch::Alarm', {
    MetricName: 'ReplicationLatency',
    Threshold: 900,
    Dimensions: DIMENSIONS,
    TreatMissingData: 'notBreaching',
  });
});
