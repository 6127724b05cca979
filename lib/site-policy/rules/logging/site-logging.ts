import { ownOf } from '../../../common/own';
import type { Finding } from '../../../judge/rule';
import type { Scope } from '../../../judge/scope';
import type { Resource } from '../../../judge/template/resource';
import { isOmitted } from '../../omissions';
import { siteObligationRule } from '../site-obligation-rule';

/** Lists that have to name each of these: what a detector looks at, and which logs leave a database. */
const LISTS: Readonly<Record<string, { readonly path: string; readonly members: readonly string[] }>> = {
  'AWS::GuardDuty::Detector': {
    path: 'Features[].Name',
    members: ['S3_DATA_EVENTS', 'RDS_LOGIN_EVENTS', 'EKS_AUDIT_LOGS', 'LAMBDA_NETWORK_LOGS'],
  },
  'AWS::RDS::DBCluster': { path: 'EnableCloudwatchLogsExports[]', members: ['postgresql'] },
  'AWS::RDS::DBInstance': { path: 'EnableCloudwatchLogsExports[]', members: ['postgresql', 'upgrade'] },
};
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

/** Trails, recorders, detectors and alarms of a site record everything, without delay. */
export const siteLogging = siteObligationRule({
  id: 'site-logging',
  title: 'Trails, recorders, detectors and alarms of a site record everything, without delay',
  why: 'an attack that is seen after hours, or told to nobody, has 72 hours less to be reported in',
  fix: 'leave trails, recorders, detectors and alarms to the constructs; do not narrow, slow or mute them',
  topic: 'logging',
  standards: [
    { standard: 'GDPR', clause: '33(1)' },
    { standard: 'NIS2', clause: '23(4)(b)' },
    { standard: 'ISO 27001:2022', clause: 'A.8.15' },
  ],
  concern: 'logging',
  also: missing,
  hookLeaves: 'lists that have to name something: what a detector looks at, which logs leave a database',
  examples: {
    good: [
      {
        name: 'a recorder of every change',
        accounts: SITE,
        resources: recorder({ RecordingFrequency: 'CONTINUOUS' }),
      },
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
});

function missing(resource: Resource, scope: Scope): readonly Finding[] {
  const list = ownOf(LISTS, resource.type);
  if (!list || isMember(resource)) return [];
  const named = resource.select(list.path).map(({ value }) => value);
  return list.members
    .filter((member) => !named.includes(member) && !isOmitted(resource.type, scope, resource.template.region, member))
    .map((member) => ({
      path: ['Properties', list.path.split('[')[0] ?? ''],
      message: `found no ${member} in ${list.path}, expected it enabled`,
    }));
}

/** Whether it is an instance of a cluster, with which its logs leave. */
function isMember(resource: Resource): boolean {
  return (
    resource.type === 'AWS::RDS::DBInstance' &&
    resource.select('DBClusterIdentifier').some(({ value }) => value !== undefined)
  );
}
