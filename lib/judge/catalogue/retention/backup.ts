import type { ObligationsByType } from '..';
import type { Obligation } from '../entry';
import { has, ifSet, is, isNot, lacks, need } from '../obligation';

const ON = { oneOf: [true] } as const;
const WEEK = { atLeast: 7 } as const;
const LOST = 'what was lost or changed yesterday could not be brought back';
const SHORT = 'a fault that is found after a week could not be undone';

const backups = (path: string): readonly Obligation[] => [need('retention', path, WEEK, SHORT)];

/** Copies in time: backups, snapshots, versions, and how long they are kept. */
export const BACKUP_RETENTION: ObligationsByType = {
  'AWS::Backup::BackupPlan': [ifSet('retention', 'BackupPlan.BackupPlanRule[].Lifecycle.DeleteAfterDays', WEEK, SHORT)],
  'AWS::Backup::BackupVault': [
    need(
      'retention',
      'LockConfiguration.MinRetentionDays',
      { atLeast: 1 },
      'whoever may delete backups could, at any time',
    ),
    need(
      'retention',
      'LockConfiguration.ChangeableForDays',
      { stated: true },
      'the lock could be taken off at any time',
      has('LockConfiguration'),
    ),
  ],
  'AWS::Cassandra::Table': [need('retention', 'PointInTimeRecoveryEnabled', ON, LOST)],
  'AWS::DocDB::DBCluster': backups('BackupRetentionPeriod'),
  'AWS::DocDBElastic::Cluster': backups('BackupRetentionPeriod'),
  'AWS::DynamoDB::GlobalTable': [
    need('retention', 'Replicas[].PointInTimeRecoverySpecification.PointInTimeRecoveryEnabled', ON, LOST),
  ],
  'AWS::DynamoDB::Table': [need('retention', 'PointInTimeRecoverySpecification.PointInTimeRecoveryEnabled', ON, LOST)],
  'AWS::EFS::FileSystem': [need('retention', 'BackupPolicy.Status', { oneOf: ['ENABLED'] }, LOST)],
  'AWS::ElastiCache::ReplicationGroup': [ifSet('retention', 'SnapshotRetentionLimit', { atLeast: 1 }, LOST)],
  'AWS::FSx::FileSystem': [
    // Lustre keeps none by default, and can keep none of what is scratch; of OpenZFS, references say 0 or 30 days.
    need(
      'retention',
      'LustreConfiguration.AutomaticBackupRetentionDays',
      { atLeast: 1 },
      LOST,
      is('LustreConfiguration.DeploymentType', 'PERSISTENT_1', 'PERSISTENT_2'),
    ),
    ifSet(
      'retention',
      'LustreConfiguration.AutomaticBackupRetentionDays',
      { atLeast: 1 },
      LOST,
      isNot('LustreConfiguration.DeploymentType', 'PERSISTENT_1', 'PERSISTENT_2'),
    ),
    ifSet('retention', 'OntapConfiguration.AutomaticBackupRetentionDays', { atLeast: 1 }, LOST),
    need(
      'retention',
      'OpenZFSConfiguration.AutomaticBackupRetentionDays',
      { atLeast: 1 },
      LOST,
      is('FileSystemType', 'OPENZFS'),
    ),
    ifSet('retention', 'WindowsConfiguration.AutomaticBackupRetentionDays', { atLeast: 1 }, LOST),
  ],
  'AWS::Lightsail::Bucket': [ifSet('retention', 'ObjectVersioning', ON, LOST)],
  'AWS::Lightsail::Database': [ifSet('retention', 'BackupRetention', ON, LOST)],
  'AWS::Logs::LogGroup': [
    need(
      'retention',
      'RetentionInDays',
      { stated: true },
      'nobody decided how long the logs are kept, and personal data in them stays forever',
    ),
  ],
  'AWS::MemoryDB::Cluster': [need('retention', 'SnapshotRetentionLimit', { atLeast: 1 }, LOST)],
  'AWS::Neptune::DBCluster': backups('BackupRetentionPeriod'),
  'AWS::RDS::DBCluster': [
    ...backups('BackupRetentionPeriod'),
    need(
      'retention',
      'BacktrackWindow',
      { atLeast: 1 },
      'a mistaken change could not be wound back',
      is('Engine', 'aurora', 'aurora-mysql'),
    ),
  ],
  'AWS::RDS::DBInstance': [
    need(
      'retention',
      'BackupRetentionPeriod',
      WEEK,
      SHORT,
      lacks('DBClusterIdentifier'),
      lacks('SourceDBInstanceIdentifier'),
      isNot('Engine', 'aurora', 'aurora-mysql', 'aurora-postgresql'),
    ),
    ifSet('retention', 'BackupRetentionPeriod', { atLeast: 1 }, LOST, has('SourceDBInstanceIdentifier')),
    ifSet('retention', 'DeleteAutomatedBackups', { oneOf: [false] }, 'backups would go with the database'),
  ],
  'AWS::Redshift::Cluster': [ifSet('retention', 'AutomatedSnapshotRetentionPeriod', WEEK, SHORT)],
  'AWS::S3::Bucket': [
    need(
      'retention',
      'VersioningConfiguration.Status',
      { oneOf: ['Enabled'] },
      'an object that is overwritten or deleted would be gone',
    ),
    need(
      'retention',
      'ObjectLockConfiguration.ObjectLockEnabled',
      { oneOf: ['Enabled'] },
      'the lock would hold nothing',
      has('ObjectLockConfiguration'),
    ),
    ifSet(
      'retention',
      'ObjectLockConfiguration.Rule.DefaultRetention.Mode',
      { oneOf: ['COMPLIANCE'] },
      'whoever may bypass governance could delete what is locked',
    ),
    need(
      'retention',
      'ObjectLockConfiguration.Rule.DefaultRetention.Mode',
      { stated: true },
      'a lock without a rule locks nothing',
      is('ObjectLockEnabled', true),
    ),
    need('retention', 'ObjectLockEnabled', ON, 'the lock would hold nothing', has('ObjectLockConfiguration')),
  ],
  'AWS::Timestream::Table': [ifSet('retention', 'RetentionProperties.MagneticStoreRetentionPeriodInDays', WEEK, SHORT)],
};
