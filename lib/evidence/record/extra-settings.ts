/** Properties that no rule asks anything of, and whose change a reviewer wants to see: by type, with what they are about. */
export const EXTRA_SETTINGS: Readonly<Record<string, readonly (readonly ['retention' | 'key-management', string])[]>> =
  {
    'AWS::Backup::BackupPlan': [
      ['retention', 'BackupPlan.BackupPlanRule[].CopyActions[].Lifecycle.DeleteAfterDays'],
      ['retention', 'BackupPlan.BackupPlanRule[].ScheduleExpression'],
    ],
    'AWS::Backup::BackupVault': [
      ['retention', 'LockConfiguration.MaxRetentionDays'],
      ['retention', 'LockConfiguration.ChangeableForDays'],
    ],
    'AWS::DynamoDB::Table': [['retention', 'PointInTimeRecoverySpecification.RecoveryPeriodInDays']],
    'AWS::KMS::Key': [
      ['key-management', 'EnableKeyRotation'],
      ['key-management', 'RotationPeriodInDays'],
      ['key-management', 'PendingWindowInDays'],
      ['key-management', 'MultiRegion'],
      ['key-management', 'Origin'],
    ],
    'AWS::S3::Bucket': [
      ['retention', 'ObjectLockConfiguration.Rule.DefaultRetention.Days'],
      ['retention', 'ObjectLockConfiguration.Rule.DefaultRetention.Years'],
      ['retention', 'LifecycleConfiguration.Rules[].ExpirationInDays'],
      ['retention', 'LifecycleConfiguration.Rules[].NoncurrentVersionExpiration.NoncurrentDays'],
    ],
  };
