import type { Finding } from '../../../judge/rule';
import type { Resource } from '../../../judge/template/resource';
import { isSameScalar } from '../../../judge/template/same-scalar';
import { alternatives, type Value } from '../../../judge/template/value';
import { siteObligationRule } from '../site-obligation-rule';

const SITE = ['222222222222'];
/** Types that carry alerts: deleting one deletes the alerts that nobody has read. */
const CHANNEL = new Set(['AWS::SNS::Topic', 'AWS::SQS::Queue']);
const PLAN = 'AWS::Backup::BackupPlan';
const CONTINUOUS = 'BackupPlan.BackupPlanRule[].EnableContinuousBackup';
const plan = (...rules: readonly object[]) => ({
  Plan: {
    Type: PLAN,
    Properties: {
      BackupPlan: {
        BackupPlanName: 'plan',
        BackupPlanRule: rules.map((rule, index) => ({
          ...{ RuleName: `rule-${index}`, TargetBackupVault: 'vault', ScheduleExpression: 'cron(0 3 * * ? *)' },
          ...rule,
        })),
      },
    },
  },
});
const daily = { Lifecycle: { DeleteAfterDays: 90 } };
const logGroup = (properties: object) => ({
  LogGroup: { Type: 'AWS::Logs::LogGroup', Properties: { DeletionProtectionEnabled: true, ...properties } },
});

/** Stores of a deployment keep what they hold as long as agreed, and no longer. */
export const siteRetention = siteObligationRule({
  id: 'site-retention',
  title: 'Stores of a deployment keep what they hold as long as agreed, and no longer',
  why: 'an audit asks for last year, a user for deletion: what is kept too briefly or for ever answers neither',
  fix: 'leave retention, locks and life cycles to the constructs, which take them from the deployment file',
  topic: 'retention',
  standards: [
    { standard: 'GDPR', clause: '5(1)(e)' },
    { standard: 'ISO 27001:2022', clause: 'A.8.13' },
  ],
  concern: 'retention',
  alsoOf: CHANNEL,
  also: (resource) =>
    CHANNEL.has(resource.type) ? notRetained(resource) : resource.type === PLAN ? notContinuous(resource) : [],
  hookLeaves: 'attributes: that topics and queues outlive their stack; that one rule of a plan backs up continuously',
  examples: {
    good: [
      { name: 'a log that is kept for two years', accounts: SITE, resources: logGroup({ RetentionInDays: 731 }) },
      {
        name: 'daily backups of a quarter beside continuous ones, which AWS Backup keeps for 35 days at most',
        accounts: SITE,
        resources: plan({ EnableContinuousBackup: true, Lifecycle: { DeleteAfterDays: 35 } }, daily),
      },
    ],
    bad: [
      { name: 'daily backups alone', accounts: SITE, resources: plan(daily) },
      { name: 'a log of a month', accounts: SITE, resources: logGroup({ RetentionInDays: 30 }) },
      {
        name: 'a vault whose lock can be taken off',
        accounts: SITE,
        resources: {
          Vault: {
            Type: 'AWS::Backup::BackupVault',
            Properties: { BackupVaultName: 'vault', LockConfiguration: { MinRetentionDays: 35, MaxRetentionDays: 36 } },
          },
        },
      },
    ],
  },
});

function notContinuous(resource: Resource): readonly Finding[] {
  const isOn = (value: Value) => alternatives(value).every((one) => isSameScalar(true, one));
  if (resource.select(CONTINUOUS).some(({ value }) => value !== undefined && isOn(value))) return [];
  return [
    {
      path: ['Properties', 'BackupPlan', 'BackupPlanRule'],
      message:
        'found no rule with EnableContinuousBackup, expected one: what was lost between two backups could not be brought back',
    },
  ];
}

function notRetained(resource: Resource): readonly Finding[] {
  return ['DeletionPolicy', 'UpdateReplacePolicy']
    .filter((name) => !alternatives(resource.attribute(name)).every((value) => value === 'Retain'))
    .map((name) => ({
      path: [name],
      message: `found no ${name} of Retain, expected one: alerts that nobody has read would go with the stack`,
    }));
}
