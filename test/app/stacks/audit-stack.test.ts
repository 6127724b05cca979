import { Template } from 'aws-cdk-lib/assertions';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { detectionsOf } from '../../../lib/app/alerts/detections';
import type { Detection } from '../../../lib/app/alerts/detections/detection';
import { watchedSite } from '../../../lib/app/alerts/detections/watched-site';
import { AuditStack } from '../../../lib/app/stacks/audit-stack';
import { propertiesOf } from '../../support/channel-fixture';
import { storageFixture } from '../../support/storage-fixture';

function auditOf(id: string) {
  const fixture = storageFixture(id);
  const archiveBucket = s3.Bucket.fromBucketName(fixture.stack, 'Archive', fixture.names.bucket('archive'));
  const audit = new AuditStack(fixture.stack, 'Audit', { ...fixture, archiveBucket });
  return { ...fixture, template: Template.fromStack(audit) };
}

const { deployment, template } = auditOf('dublin');
const rules = propertiesOf(template, 'AWS::Events::Rule');
const detections = detectionsOf(watchedSite(deployment, 'dublin'));

test('each detection has one rule, or an alarm that tells by itself, and beside them there is the heartbeat', () => {
  const byAlarm = ({ source }: Detection) => source.kind === 'trail' && source.toldBy === 'alarm';
  const named = (ids: readonly string[]) => ids.map((id) => `trefoil-dublin-detect-${id}`).sort();
  const idsOf = (some: readonly Detection[]) => some.map(({ id }) => id);
  expect(rules.map(({ Name }) => Name).sort()).toEqual(
    named([...idsOf(detections.filter((each) => !byAlarm(each))), 'heartbeat']),
  );
  const telling = propertiesOf(template, 'AWS::CloudWatch::Alarm', 'Detect').filter(({ AlarmActions }) => AlarmActions);
  expect(telling.map(({ AlarmName }) => AlarmName)).toEqual(named(idsOf(detections.filter(byAlarm))));
  expect(telling.length).toBeGreaterThan(0);
});

test('rules know the endpoints of the site', () => {
  const offGateway = rules.find(({ Name }) => Name.endsWith('user-data-off-gateway'));
  expect(JSON.stringify(offGateway.EventPattern)).toContain('["vpce-s3","vpce-dynamodb"]');
});

test('each alarm has somebody to tell: the channel, or a rule', () => {
  const heard = JSON.stringify(rules.map(({ EventPattern }) => EventPattern));
  const deaf = propertiesOf(template, 'AWS::CloudWatch::Alarm').filter(
    ({ AlarmActions, AlarmName }) => !AlarmActions && !heard.includes(`"${AlarmName}"`),
  );
  expect(deaf).toEqual([]);
});

test('nothing runs code of ours', () => {
  expect(template.findResources('AWS::Lambda::Function')).toEqual({});
});
