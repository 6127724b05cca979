import { Template } from 'aws-cdk-lib/assertions';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { detectionsOf } from '../../lib/config/detections';
import { watchedSite } from '../../lib/config/detections/watched-site';
import { AuditStack } from '../../lib/stacks/audit-stack';
import { propertiesOf } from '../support/channel-fixture';
import { onRack } from '../support/rack';
import { storageFixture } from '../support/storage-fixture';

function auditOf(id: string, change?: Parameters<typeof storageFixture>[1]) {
  const fixture = storageFixture(id, change);
  const archiveBucket = s3.Bucket.fromBucketName(fixture.stack, 'Archive', fixture.names.bucket('archive'));
  const audit = new AuditStack(fixture.stack, 'Audit', { ...fixture, archiveBucket });
  return { ...fixture, template: Template.fromStack(audit) };
}

const { deployment, template } = auditOf('dublin');
const rules = propertiesOf(template, 'AWS::Events::Rule');
const detections = detectionsOf(watchedSite(deployment, 'dublin'));

test('each detection has one rule, and beside them there is the heartbeat', () => {
  expect(rules.map(({ Name }) => Name).sort()).toEqual(
    [...detections.map(({ id }) => id), 'heartbeat'].map((id) => `trefoil-dublin-detect-${id}`).sort(),
  );
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

test('the dashboard shows access, denials, keys, replication and the channel', () => {
  const body = JSON.stringify(propertiesOf(auditOf('ireland-2').template, 'AWS::CloudWatch::Dashboard'));
  for (const title of ['by principal and result', 'denied', 'not through the gateway', 'Use of keys', 'Replication'])
    expect(body).toContain(title);
  expect(body).toContain('ApproximateAgeOfOldestMessage');
});

test('a site that replicates nowhere shows no replication, and a rack no gateway', () => {
  const body = JSON.stringify(propertiesOf(auditOf('hamar', onRack).template, 'AWS::CloudWatch::Dashboard'));
  expect(body).not.toContain('Replication');
  expect(body).not.toContain('not through the gateway');
});
