import type { Resource } from '../../resource';
import type { Finding, ResourceRule } from '../../rule';
import { breaksOfSite, isAskedOfSites } from '../../site-obligations';

/** What a detector looks at, without agents and for what a site has. */
const FEATURES = ['S3_DATA_EVENTS', 'RDS_LOGIN_EVENTS', 'EKS_AUDIT_LOGS', 'LAMBDA_NETWORK_LOGS'];
const SITE = ['222222222222'];
const recorder = (mode: object) => ({
  Recorder: {
    Type: 'AWS::Config::ConfigurationRecorder',
    Properties: {
      RoleARN: 'arn:aws:iam::222222222222:role/config',
      RecordingGroup: { AllSupported: true, IncludeGlobalResourceTypes: true },
      RecordingMode: mode,
    },
  },
});

/** A deployment records all that happens at its sites, at once, and tells it. */
export const siteLogging: ResourceRule = {
  id: 'site-logging',
  subject: 'resource',
  title: 'A deployment records all that happens at its sites, at once, and tells it',
  why: 'an attack that is seen after hours, or told to nobody, has 72 hours less to be reported in',
  fix: 'leave trails, recorders, detectors and alarms to the constructs; do not narrow, slow or mute them',
  topic: 'logging',
  level: 'required',
  standards: [
    { standard: 'GDPR', clause: '33' },
    { standard: 'NIS2', clause: '23' },
    { standard: 'ISO 27001:2022', clause: 'A.8.15' },
    { standard: 'ISO 27001:2022', clause: 'A.8.16' },
  ],
  appliesTo: (resource) => isAskedOfSites(resource, 'logging'),
  check: (resource, assembly) => [
    ...breaksOfSite(resource, assembly, 'logging'),
    ...(assembly.border.accounts && resource.type === 'AWS::GuardDuty::Detector' ? missingFeatures(resource) : []),
  ],
  examples: {
    good: [
      {
        name: 'a recorder of every change',
        accounts: SITE,
        resources: recorder({ RecordingFrequency: 'CONTINUOUS' }),
      },
      { name: 'a template without a deployment', resources: recorder({ RecordingFrequency: 'DAILY' }) },
    ],
    bad: [
      {
        name: 'a recorder that looks once a day',
        accounts: SITE,
        resources: recorder({ RecordingFrequency: 'DAILY' }),
      },
      {
        name: 'an alarm that tells nobody',
        accounts: SITE,
        resources: {
          Alarm: {
            Type: 'AWS::CloudWatch::Alarm',
            Properties: { MetricName: 'denials', Namespace: 'Site', Threshold: 1, ActionsEnabled: false },
          },
        },
      },
    ],
  },
};

function missingFeatures(detector: Resource): readonly Finding[] {
  const named = detector.select('Features[].Name').map(({ value }) => value);
  return FEATURES.filter((feature) => !named.includes(feature)).map((feature) => ({
    path: ['Properties', 'Features'],
    message: `found no feature ${feature}, expected it enabled`,
  }));
}
