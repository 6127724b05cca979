import { Match, Template } from 'aws-cdk-lib/assertions';
import { ThreatDetector } from '../../../lib/app/logging/threat-detector';
import type { Omission } from '../../../lib/deployment/omissions';
import { siteFixture } from '../../support/site-fixture';

const LEFT_OUT = {
  feature: 'guardduty-rds-login-events',
  reason: 'not there',
  by: 'A. Example, operator',
  on: '2026-11-20',
  expires: '2027-11-20',
} as const;

function detector(omissions: readonly Omission[] = []): Template {
  const { stack } = siteFixture('dublin');
  new ThreatDetector(stack, 'ThreatDetector', { omissions, region: 'eusc-de-east-1' });
  return Template.fromStack(stack);
}

const feature = (Name: string, Status: string) => ({
  Enable: true,
  Features: Match.arrayWith([{ Name, Status }]),
});

test('access to objects is watched', () => {
  detector().hasResourceProperties('AWS::GuardDuty::Detector', feature('S3_DATA_EVENTS', 'ENABLED'));
});

test('volumes are not copied into an account of the service', () => {
  detector().hasResourceProperties('AWS::GuardDuty::Detector', feature('EBS_MALWARE_PROTECTION', 'DISABLED'));
});

test('a protection plan that the deployment omits is not named, and the others are', () => {
  const template = detector([LEFT_OUT]);
  expect(JSON.stringify(template.toJSON())).not.toContain('RDS_LOGIN_EVENTS');
  template.hasResourceProperties('AWS::GuardDuty::Detector', feature('S3_DATA_EVENTS', 'ENABLED'));
});
