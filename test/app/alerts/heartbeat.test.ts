import { Template } from 'aws-cdk-lib/assertions';
import { Heartbeat } from '../../../lib/app/alerts/heartbeat';
import { propertiesOf, tellingOf } from '../../support/channel-fixture';

const telling = tellingOf('dublin');
new Heartbeat(telling.stack, 'Heartbeat', telling);
const [rule] = propertiesOf(Template.fromStack(telling.stack), 'AWS::Events::Rule');

test('a heartbeat goes both ways every quarter of an hour', () => {
  expect(rule).toMatchObject({ ScheduleExpression: 'rate(15 minutes)', State: 'ENABLED' });
  expect(rule.Targets.map(({ Id }: { Id: string }) => Id)).toEqual(['auditor', 'operators']);
});

test('it takes the way of the alerts: by the same role, under a name that the role may speak for', () => {
  expect(rule.Name).toBe('trefoil-dublin-detect-heartbeat');
  expect(rule.Targets[0]).toMatchObject({ RoleArn: telling.publisher.roleArn });
});
