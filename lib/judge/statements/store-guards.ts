import { matchesAction } from '../../iam/language/actions';
import { isAnybody, namesSomebody } from './binding';
import type { Condition, Statement } from './policy-document';

/** What the policy of a store has to refuse, whoever allows it. */
export interface Guard {
  /** In a message: who or what is refused. */
  readonly refuses: string;
  /** Actions that the refusal has to cover. */
  readonly actions: readonly string[];
  /** Key of the condition under which it refuses, in lower case; none where it always does. */
  readonly by?: string;
  /** Whether the condition names those who are refused, or those who are not. @default 'others' */
  readonly names?: 'them' | 'others';
}

const ORGANIZATION = 'aws:principalorgid';
const PRINCIPAL = 'aws:principalarn';
const OBJECTS = ['s3:GetObject', 's3:PutObject', 's3:ListBucket'];
const CONFIGURATION = [
  's3:DeleteBucketPolicy',
  's3:PutBucketPolicy',
  's3:PutBucketVersioning',
  's3:PutLifecycleConfiguration',
];
const ITEMS = ['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:Query', 'dynamodb:Scan'];

/** Buckets of user data. */
export const DATA_BUCKET_GUARDS: readonly Guard[] = [
  { refuses: 'callers outside the organization', actions: OBJECTS, by: ORGANIZATION },
  { refuses: 'principals that are not named', actions: OBJECTS, by: PRINCIPAL },
  { refuses: 'the auditor', actions: OBJECTS, by: PRINCIPAL, names: 'them' },
  { refuses: 'callers that come by no endpoint of the site', actions: OBJECTS, by: 'aws:sourcevpce' },
  { refuses: 'the deletion of versions', actions: ['s3:DeleteObjectVersion'] },
  { refuses: 'configuration by principals that are not named', actions: CONFIGURATION, by: PRINCIPAL },
];

/** Buckets that receive logs. */
export const LOG_BUCKET_GUARDS: readonly Guard[] = [
  { refuses: 'callers outside the organization', actions: OBJECTS, by: ORGANIZATION },
  { refuses: 'the deletion of logs', actions: ['s3:DeleteObject', 's3:DeleteObjectVersion'] },
];

/** Tables. */
export const TABLE_GUARDS: readonly Guard[] = [
  { refuses: 'callers outside the organization', actions: ITEMS, by: ORGANIZATION },
  { refuses: 'principals that are not named', actions: ITEMS, by: PRINCIPAL },
  { refuses: 'the auditor', actions: ITEMS, by: PRINCIPAL, names: 'them' },
  { refuses: 'callers that come by no endpoint of the site', actions: ITEMS, by: 'aws:sourcevpce' },
  { refuses: 'exports and copies', actions: ['dynamodb:ExportTableToPointInTime', 'dynamodb:CreateBackup'] },
];

/** Backup vaults. */
export const VAULT_GUARDS: readonly Guard[] = [
  { refuses: 'the deletion of recovery points', actions: ['backup:DeleteRecoveryPoint'] },
  { refuses: 'principals that are not named', actions: ['backup:StartRestoreJob'], by: PRINCIPAL },
  { refuses: 'the auditor', actions: ['backup:StartRestoreJob'], by: PRINCIPAL, names: 'them' },
  { refuses: 'copies from outside the organization', actions: ['backup:CopyIntoBackupVault'], by: ORGANIZATION },
  { refuses: 'copies to vaults that are not named', actions: ['backup:CopyFromBackupVault'], by: 'backup:copytargets' },
];

/** Backup vaults of partition `aws`: the other has no access points for backups. */
export const ACCESS_POINT_GUARDS: readonly Guard[] = [
  { refuses: 'points through which recovery points are read', actions: ['backup:CreateBackupAccessPoint'] },
];

/** Keys with which a refusal may omit AWS services and named roles. */
const EXEMPTS = new Set(['aws:principalisawsservice', 'aws:viaawsservice', PRINCIPAL]);

/** Whether statements refuse all of that, each its part. */
export function isGuarded(statements: readonly Statement[], guard: Guard): boolean {
  return guard.actions.every((action) => statements.some((statement) => isGuard(statement, guard, action)));
}

function isGuard(statement: Statement, guard: Guard, action: string): boolean {
  const { allows, principals, conditions } = statement;
  if (allows || !principals.some(isAnybody)) return false;
  if (!refuses(statement, action) || !reaches(statement, action)) return false;
  if (conditions.length === 0) return true;
  return (
    conditions.some((condition) => condition.key === guard.by && decides(condition, guard)) &&
    conditions.every((condition) => condition.key === guard.by || exempts(condition))
  );
}

function refuses({ actions, notActions }: Statement, action: string): boolean {
  return notActions.length > 0
    ? !notActions.some((pattern) => matchesAction(pattern, action))
    : actions.some((pattern) => matchesAction(pattern, action));
}

/** Whether a statement about a bucket, or about what is in it, speaks of what the action is on. */
function reaches({ resources }: Statement, action: string): boolean {
  if (!action.startsWith('s3:') || resources.includes('*')) return true;
  return resources.some((each) => each.endsWith('/*') === action.includes('Object'));
}

function decides({ operator, values }: Condition, { names = 'others' }: Guard): boolean {
  const negated = /^(ForAllValues:)?(String|Arn)Not(Equals|Like)(IgnoreCase)?(IfExists)?$/.test(operator);
  const positive = /^(ForAnyValue:)?(String|Arn)(Equals|Like)(IgnoreCase)?$/.test(operator);
  return values.length > 0 && (names === 'others' ? negated && values.every(namesSomebody) : positive);
}

function exempts({ operator, key, values }: Condition): boolean {
  if (!EXEMPTS.has(key)) return false;
  if (/^Bool(IfExists)?$/.test(operator)) return values.every((value) => value === 'false');
  return /Not(Equals|Like)(IfExists)?$/.test(operator) && values.every(namesSomebody);
}
