import type { ObligationsByType } from '../../judge/catalogue/entry';
import { has, ifSet, is, lacks, need } from '../../judge/catalogue/obligation';

const ON = { oneOf: [true] } as const;
const YEAR = { atLeast: 365 } as const;
const GONE = 'one call, or one mistaken deployment, would delete it';
const FOREVER = 'what nobody needs any more would be kept forever';
const TRACE = 'what happened could no longer be told when somebody asks';
const KEPT = { oneOf: ['Enabled'] } as const;

/** How long the stores of a site keep what they hold, and that nobody shortens it. */
export const SITE_RETENTION: ObligationsByType = {
  'AWS::Backup::BackupPlan': [
    need('retention', 'BackupPlan.BackupPlanRule[].Lifecycle.DeleteAfterDays', { atLeast: 7 }, FOREVER),
    ifSet(
      'retention',
      'BackupPlan.BackupPlanRule[].CopyActions[].Lifecycle.DeleteAfterDays',
      { atLeast: 7 },
      'copies would be gone before a fault is found',
    ),
    need(
      'retention',
      'BackupPlan.BackupPlanRule[].CopyActions[].Lifecycle.DeleteAfterDays',
      { stated: true },
      FOREVER,
      has('BackupPlan.BackupPlanRule[].CopyActions'),
    ),
  ],
  'AWS::Backup::BackupSelection': [
    ifSet('retention', 'BackupSelection.NotResources', { never: true }, 'what is omitted has no backup'),
    need('retention', 'BackupSelection.Resources[]', { stated: true }, 'nothing would be backed up'),
  ],
  'AWS::Backup::BackupVault': [
    need(
      'retention',
      'LockConfiguration.MinRetentionDays',
      { atLeast: 7 },
      'backups could be deleted before a fault is found',
    ),
    need('retention', 'LockConfiguration.MaxRetentionDays', { atMost: 3650 }, FOREVER),
    need(
      'retention',
      'LockConfiguration.ChangeableForDays',
      { atMost: 30 },
      'an administrator could take the lock off again',
    ),
  ],
  'AWS::DynamoDB::Table': [
    ifSet(
      'retention',
      'TimeToLiveSpecification.Enabled',
      { oneOf: [false] },
      'records would be deleted by themselves, by what somebody wrote into them',
    ),
    ifSet(
      'retention',
      'PointInTimeRecoverySpecification.RecoveryPeriodInDays',
      { atLeast: 7 },
      'a fault that is found after days could not be undone',
    ),
  ],
  'AWS::Logs::LogGroup': [
    need('retention', 'DeletionProtectionEnabled', ON, GONE),
    need('retention', 'RetentionInDays', YEAR, TRACE),
  ],
  'AWS::S3::Bucket': [
    need('retention', 'LifecycleConfiguration.Rules[].Status', KEPT, FOREVER),
    need(
      'retention',
      'LifecycleConfiguration.Rules[].NoncurrentVersionExpiration.NoncurrentDays',
      { atLeast: 30 },
      'what was overwritten could not be brought back, or would be kept forever',
      lacks('ObjectLockConfiguration'),
    ),
    need(
      'retention',
      'LifecycleConfiguration.Rules[].NoncurrentVersionExpiration.NoncurrentDays',
      { atLeast: 1 },
      FOREVER,
      has('ObjectLockConfiguration'),
    ),
    need(
      'retention',
      'LifecycleConfiguration.Rules[].AbortIncompleteMultipartUpload.DaysAfterInitiation',
      { atMost: 30 },
      'parts of uploads that nobody sees would be kept forever',
    ),
    // User data tells EventBridge what happens to it, and stays until a user deletes it; logs end.
    need(
      'retention',
      'LifecycleConfiguration.Rules[].ExpirationInDays',
      YEAR,
      FOREVER,
      lacks('NotificationConfiguration'),
    ),
    ifSet('retention', 'LifecycleConfiguration.Rules[].ExpirationInDays', YEAR, TRACE),
    ifSet('retention', 'LifecycleConfiguration.Rules[].ExpiredObjectDeleteMarker', ON, FOREVER),
    need(
      'retention',
      'ObjectLockConfiguration.Rule.DefaultRetention.Days',
      YEAR,
      TRACE,
      has('ObjectLockConfiguration'),
      lacks('ObjectLockConfiguration.Rule.DefaultRetention.Years'),
    ),
    need(
      'retention',
      'ReplicationConfiguration.Rules[].Status',
      KEPT,
      'the second site would hold nothing new',
      has('ReplicationConfiguration'),
    ),
    need(
      'retention',
      'ReplicationConfiguration.Rules[].SourceSelectionCriteria.SseKmsEncryptedObjects.Status',
      KEPT,
      'objects under a key would not be copied, and every object is',
      has('ReplicationConfiguration'),
    ),
    need(
      'retention',
      'ReplicationConfiguration.Rules[].DeleteMarkerReplication.Status',
      KEPT,
      'what a user had deleted would live on in the copy',
      has('ReplicationConfiguration'),
    ),
  ],
  'AWS::S3Outposts::Bucket': [
    need('retention', 'LifecycleConfiguration.Rules[].Status', KEPT, FOREVER),
    need(
      'retention',
      'LifecycleConfiguration.Rules[].AbortIncompleteMultipartUpload.DaysAfterInitiation',
      { atMost: 30 },
      'parts of uploads that nobody sees would be kept forever',
    ),
  ],
  'AWS::SQS::Queue': [
    need('retention', 'MessageRetentionPeriod', { atLeast: 345_600 }, 'an alert would be gone after a long weekend'),
  ],
  'AWS::RDS::DBInstance': [
    need(
      'retention',
      'DeleteAutomatedBackups',
      { oneOf: [false] },
      'backups would go with the database',
      is('BackupTarget', 'outposts'),
    ),
  ],
};
