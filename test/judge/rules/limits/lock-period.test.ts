import { lockPeriod } from '../../../../lib/judge/rules/limits/lock-period';
import { messagesOf, stacksOf } from '../../assembly-of';

const say = (type: string, properties: object) =>
  messagesOf(stacksOf([{ resources: { Thing: { Type: type, Properties: properties } } }]), lockPeriod);
const locked = (retention: unknown) =>
  say('AWS::S3::Bucket', { ObjectLockConfiguration: { Rule: { DefaultRetention: retention } } });

test.each([
  ['days and years', { Mode: 'COMPLIANCE', Days: 365, Years: 1 }, 'found Days and Years, expected one of the two'],
  ['no time', { Mode: 'COMPLIANCE' }, 'found neither Days nor Years, expected one of the two'],
  ['no mode', { Days: 1 }, 'found no Mode, expected COMPLIANCE or GOVERNANCE'],
  ['101 years', { Mode: 'COMPLIANCE', Years: 101 }, 'found 101 years, expected 1 to 100'],
  ['no day', { Mode: 'COMPLIANCE', Days: '0' }, 'found 0 days, expected 1 to 36,500'],
])('a default retention of %s is refused', (_name, retention, message) => {
  expect(locked(retention)).toEqual([message]);
});

test.each([
  ['years', { Mode: 'COMPLIANCE', Years: 7 }],
  ['days of a parameter', { Mode: 'COMPLIANCE', Days: { Ref: 'Days' } }],
  ['days or years', { Mode: 'COMPLIANCE', Days: { 'Fn::If': ['C', 1, { Ref: 'AWS::NoValue' }] } }],
  ['either', { 'Fn::If': ['C', { Mode: 'COMPLIANCE' }, { Mode: 'COMPLIANCE', Years: 7 }] }],
  ['nothing that is known', { Ref: 'Retention' }],
])('a default retention of %s is not', (_name, retention) => {
  expect(locked(retention)).toEqual([]);
});

test('a lock without a rule, and a bucket without a lock, say nothing of a time', () => {
  expect(say('AWS::S3::Bucket', { ObjectLockConfiguration: { ObjectLockEnabled: 'Enabled' } })).toEqual([]);
  expect(say('AWS::S3::Bucket', {})).toEqual([]);
});

test('what is cold stays cold for 90 days, in a vault and in its copies', () => {
  const life = { MoveToColdStorageAfterDays: 30, DeleteAfterDays: 119 };
  const plan = (rule: object) => say('AWS::Backup::BackupPlan', { BackupPlan: { BackupPlanRule: [rule] } });
  expect(plan({ Lifecycle: life, CopyActions: [{ Lifecycle: life }] })).toEqual(
    Array(2).fill('found a deletion after 119 days, expected at least 120: 90 after the move to cold storage'),
  );
  expect(plan({ Lifecycle: { ...life, DeleteAfterDays: 120 } })).toEqual([]);
  expect(plan({ Lifecycle: { DeleteAfterDays: 7 } })).toEqual([]);
});

test('a vault is locked from the shortest to the longest retention', () => {
  const vault = (lock: object) => say('AWS::Backup::BackupVault', { LockConfiguration: lock });
  expect(vault({ MinRetentionDays: 36, MaxRetentionDays: 35 })).toHaveLength(1);
  expect(vault({ MinRetentionDays: 35, ChangeableForDays: 2 })).toEqual([
    'found 2 days of grace, expected 3 to 36,500',
  ]);
  expect(vault({ MinRetentionDays: 35, MaxRetentionDays: 36, ChangeableForDays: 3 })).toEqual([]);
});
