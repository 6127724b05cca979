import { Template } from 'aws-cdk-lib/assertions';
import { detectionsOf } from '../../../lib/app/alerts/detections';
import { watchedSite } from '../../../lib/app/alerts/detections/watched-site';
import { SiteDashboard } from '../../../lib/app/alerts/site-dashboard';
import { channelOf, propertiesOf } from '../../support/channel-fixture';
import { onRack } from '../../support/rack';

function dashboardOf(id: string, change?: Parameters<typeof channelOf>[1]): string {
  const { stack, deployment, channel } = channelOf(id, change);
  const site = watchedSite(deployment, id);
  new SiteDashboard(stack, 'Dashboard', { deployment, site, detections: detectionsOf(site), channel });
  return JSON.stringify(propertiesOf(Template.fromStack(stack), 'AWS::CloudWatch::Dashboard'));
}

test.each([
  'by principal and result',
  'denied',
  'not through the gateway',
  'Use of keys',
  'Replication: seconds behind',
  'oldest waits for the auditor',
  'published, delivered, archived',
])('there is something about %s', (title) => {
  expect(dashboardOf('ireland-2')).toContain(title);
});

test('it says where the data of the site rests', () => {
  expect(dashboardOf('hamar')).toContain('rests in Sweden');
});

test('a site that replicates nowhere shows no replication, and a rack no gateway', () => {
  expect(dashboardOf('hamar')).not.toContain('Replication');
  expect(dashboardOf('hamar', onRack)).not.toContain('not through the gateway');
});

test('what is counted in the trail is shown, and what is an event is not', () => {
  const body = dashboardOf('dublin');
  expect(body).toContain('break-glass-used');
  expect(body).not.toContain('key-changed');
});
