import { ownOf } from '../../../common/own';
import { LOCK_TIMES } from '../../../world/limits/services';
import { figure } from '../../limits/measure';
import { type Finding, ofTypes, type ResourceRule } from '../../rule';
import type { Resource } from '../../template/resource';
import { select } from '../../template/select';
import { alternatives, isList, isMap, type Value } from '../../template/value';
import { exampleBucket } from '../example-bucket';

const locked = (retention: object) =>
  exampleBucket({
    ObjectLockEnabled: true,
    ObjectLockConfiguration: { ObjectLockEnabled: 'Enabled', Rule: { DefaultRetention: retention } },
  });
const plan = (lifecycle: object) => ({
  Plan: {
    Type: 'AWS::Backup::BackupPlan',
    Properties: {
      BackupPlan: {
        BackupPlanName: 'daily',
        BackupPlanRule: [{ RuleName: 'daily', TargetBackupVault: 'vault', Lifecycle: lifecycle }],
      },
    },
  },
});

type Check = (resource: Resource) => readonly Finding[];

const CHECKS: Readonly<Record<string, Check>> = {
  'AWS::Backup::BackupPlan': (resource) => coldStorage(resource),
  'AWS::Backup::BackupVault': (resource) => vaultLock(resource, 'LockConfiguration'),
  'AWS::Backup::LogicallyAirGappedBackupVault': (resource) => vaultLock(resource, ''),
  'AWS::S3::Bucket': (resource) => defaultRetention(resource),
};

/** Retention periods of locks and life cycles are within the limits of AWS. */
export const lockPeriod: ResourceRule = {
  id: 'lock-period',
  subject: 'resource',
  title: 'Retention periods of locks and life cycles are within the limits of AWS',
  why: 'a lock or a life cycle that is refused leaves the store without it, or the deployment half-way',
  fix: 'give a default retention Days or Years; delete from cold storage 90 days after the move or later',
  topic: 'limits',
  level: 'required',
  hook: 'limits',
  standards: [
    { standard: 'GDPR', clause: '5(1)(e)' },
    { standard: 'ISO 27001:2022', clause: 'A.8.13' },
  ],
  appliesTo: ofTypes((type) => Object.hasOwn(CHECKS, type)),
  check: (resource) => ownOf(CHECKS, resource.type)?.(resource) ?? [],
  examples: {
    good: [
      { name: 'a lock of two years', resources: locked({ Mode: 'COMPLIANCE', Years: 2 }) },
      {
        name: 'cold after a month, deleted 90 days later',
        resources: plan({ MoveToColdStorageAfterDays: 30, DeleteAfterDays: 120 }),
      },
    ],
    bad: [
      { name: 'a lock of days and of years', resources: locked({ Mode: 'COMPLIANCE', Days: 365, Years: 1 }) },
      { name: 'a lock without a time', resources: locked({ Mode: 'COMPLIANCE' }) },
      { name: 'cold for a month', resources: plan({ MoveToColdStorageAfterDays: 30, DeleteAfterDays: 60 }) },
    ],
  },
};

const RETENTION = 'ObjectLockConfiguration.Rule.DefaultRetention';

function defaultRetention(bucket: Resource): readonly Finding[] {
  const path = ['Properties', ...RETENTION.split('.')];
  const problems = mapsAt(bucket.properties, RETENTION).map((retention) => {
    const days = has(retention, 'Days');
    const years = has(retention, 'Years');
    if (days === true && years === true) return 'found Days and Years, expected one of the two';
    if (days === false && years === false) return 'found neither Days nor Years, expected one of the two';
    if (has(retention, 'Mode') === false) return 'found no Mode, expected COMPLIANCE or GOVERNANCE';
    return (
      outside(retention['Days'], 1, LOCK_TIMES.longestDays, 'days') ??
      outside(retention['Years'], 1, LOCK_TIMES.longestYears, 'years')
    );
  });
  return whollyWrong(problems, path);
}

function vaultLock(vault: Resource, path: string): readonly Finding[] {
  const problems = mapsAt(vault.properties, path).map((lock) => {
    const [least, most] = [lock['MinRetentionDays'], lock['MaxRetentionDays']].map(numberOf);
    if (least !== undefined && most !== undefined && least > most)
      return `found a shortest retention of ${figure(least)} days and a longest of ${figure(most)}, expected the other way round`;
    return (
      outside(lock['MinRetentionDays'], 1, LOCK_TIMES.longestDays, 'days') ??
      outside(lock['MaxRetentionDays'], 1, LOCK_TIMES.longestDays, 'days') ??
      outside(lock['ChangeableForDays'], LOCK_TIMES.graceDays, LOCK_TIMES.longestDays, 'days of grace')
    );
  });
  return whollyWrong(problems, ['Properties', ...path.split('.').filter((part) => part !== '')]);
}

/** Of a rule and of each copy that it makes. */
function coldStorage(plan: Resource): readonly Finding[] {
  return ['BackupPlan.BackupPlanRule[].Lifecycle', 'BackupPlan.BackupPlanRule[].CopyActions[].Lifecycle'].flatMap(
    (path) =>
      plan.select(path).flatMap((leaf) => {
        const { MoveToColdStorageAfterDays, DeleteAfterDays } = isMap(leaf.value) ? leaf.value : {};
        const cold = numberOf(MoveToColdStorageAfterDays);
        const gone = numberOf(DeleteAfterDays);
        if (cold === undefined || gone === undefined || gone >= cold + LOCK_TIMES.coldDays) return [];
        return [
          {
            path: ['Properties', ...leaf.path],
            message: `found a deletion after ${gone} days, expected at least ${cold + LOCK_TIMES.coldDays}: ${LOCK_TIMES.coldDays} after the move to cold storage`,
          },
        ];
      }),
  );
}

/** A problem that there is whichever alternative it will be. */
function whollyWrong(problems: readonly (string | undefined)[], path: Finding['path']): readonly Finding[] {
  const [first] = problems;
  return first !== undefined && problems.every((problem) => problem !== undefined) ? [{ path, message: first }] : [];
}

function mapsAt(properties: Value, path: string) {
  const leaves = select(properties, path);
  const maps = leaves.flatMap(({ value }) => (isMap(value) ? [value] : []));
  return maps.length === leaves.length ? maps : [];
}

/** Whether a member is there; `undefined` where that depends. */
function has(map: { readonly [key: string]: Value }, key: string): boolean | undefined {
  const absent = alternatives(map[key]).map((value) => value === undefined || value === null);
  return absent.every(Boolean) ? false : absent.some(Boolean) ? undefined : true;
}

function numberOf(value: Value): number | undefined {
  const isNumber = typeof value === 'number' || (typeof value === 'string' && /^\d{1,9}$/.test(value));
  return isNumber ? Number(value) : undefined;
}

function outside(value: Value, least: number, most: number, unit: string): string | undefined {
  const number = isList(value) ? undefined : numberOf(value);
  if (number === undefined || (number >= least && number <= most)) return undefined;
  return `found ${figure(number)} ${unit}, expected ${figure(least)} to ${figure(most)}`;
}
