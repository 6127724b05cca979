import { auditorGuardrails } from '../../../lib/app/auditor/auditor-guardrails';
import { loadDeployment } from '../../../lib/deployment/load-deployment';
import { siteNames } from '../../../lib/deployment/names';
import { organizationNames } from '../../../lib/deployment/organization-names';

const deployment = loadDeployment('deployments/reference.yaml', { today: '2026-11-23' });
const names = organizationNames(deployment);
const guardrails = Object.fromEntries(auditorGuardrails(names).map((guardrail) => [guardrail.sid, guardrail]));

test('what ends, empties or redirects the channel is for emergency roles alone', () => {
  expect(guardrails['KeepChannel']?.exempt).toEqual([]);
  expect(guardrails['KeepChannel']?.actions).toEqual(
    expect.arrayContaining([
      ...['sqs:PurgeQueue', 'sqs:SetQueueAttributes', 'sns:Unsubscribe', 'events:DisableRule', 'events:RemoveTargets'],
      'cloudwatch:DeleteAlarms',
    ]),
  );
});

test('what adds to it is for deployments too, and for nobody else', () => {
  expect(guardrails['AddToChannel']?.exempt).toEqual(names.deployment);
  expect(guardrails['AddToChannel']?.actions).toEqual(
    expect.arrayContaining(['sns:Subscribe', 'events:PutRule', 'cloudwatch:PutMetricAlarm']),
  );
});

test('no action is under both, or under none of the names that it concerns', () => {
  const [keep, shape] = [guardrails['KeepChannel'], guardrails['AddToChannel']];
  expect(keep?.actions.filter((action) => shape?.actions.includes(action))).toEqual([]);
  for (const { actions, resources } of Object.values(guardrails))
    for (const service of new Set(actions.map((action) => action.split(':')[0])))
      expect([resources].flat().some((resource) => resource.startsWith(`arn:*:${service}:`))).toBe(true);
});

test('the names of a site are among those that are kept', () => {
  const site = siteNames(deployment, 'ireland-2');
  const kept = (arn: string) =>
    [...names.channel, ...names.detections].some((pattern) =>
      new RegExp(`^${pattern.replaceAll('*', '.*')}$`).test(arn),
    );
  expect(kept(`arn:aws:sqs:eu-west-1:333333333333:${site.channel('auditor')}`)).toBe(true);
  expect(kept(`arn:aws:events:eu-west-1:333333333333:rule/${site.detection('root-used')}`)).toBe(true);
  expect(kept(`arn:aws:cloudwatch:eu-west-1:333333333333:alarm:${site.detection('root-used')}`)).toBe(true);
  expect(kept('arn:aws:events:eu-west-1:333333333333:rule/AwsBackupManagedRule-1')).toBe(false);
});
