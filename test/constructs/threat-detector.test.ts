import { Match, Template } from 'aws-cdk-lib/assertions';
import { ThreatDetector } from '../../lib/constructs/threat-detector';
import { siteFixture } from '../support/site-fixture';

function detector(): Template {
  const { stack } = siteFixture('dublin');
  new ThreatDetector(stack, 'ThreatDetector');
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
