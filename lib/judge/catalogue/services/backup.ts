import {
  A_WEEK,
  account,
  arn,
  each,
  has,
  ifSet,
  inRegion,
  keyed,
  metadata,
  need,
  nothing,
  output,
  region,
  regional,
  type ServiceTypes,
  STATED,
  STORES,
  WHY,
} from '../shared';

const PLANS = nothing('when and where backups are made, not the backups');

/** What is known of the types of AWS::Backup. */
export const Backup: ServiceTypes = {
  'AWS::Backup::BackupPlan': {
    stores: PLANS,
    reviewed: [
      ['retention', 'BackupPlan.BackupPlanRule[].CopyActions[].Lifecycle.DeleteAfterDays'],
      ['retention', 'BackupPlan.BackupPlanRule[].ScheduleExpression'],
    ],
    crossings: [
      arn(
        'BackupPlan.BackupPlanRule[].CopyActions[].DestinationBackupVaultArn',
        'every recovery point is copied there',
      ),
      arn('BackupPlan.BackupPlanRule[].TargetLogicallyAirGappedBackupVaultArn', 'every recovery point is copied there'),
    ],
    retention: [
      ifSet('retention', 'BackupPlan.BackupPlanRule[].Lifecycle.DeleteAfterDays', A_WEEK, WHY.shortRetention),
    ],
  },
  'AWS::Backup::BackupVault': {
    stores: STORES.backups,
    name: inRegion('BackupVaultName'),
    policies: { resource: ['AccessPolicy'] },
    reviewed: [
      ['retention', 'LockConfiguration.MaxRetentionDays'],
      ['retention', 'LockConfiguration.ChangeableForDays'],
    ],
    unnamedKey: 'an AWS managed key',
    atRest: [keyed('EncryptionKeyArn', 'recovery points are under a key that is not customer managed')],
    crossings: [regional('Notifications.SNSTopicArn', 'names of resources are sent there')],
    retention: [
      need(
        'retention',
        'LockConfiguration.MinRetentionDays',
        { atLeast: 1 },
        'whoever may delete backups could, at any time',
      ),
      need(
        'retention',
        'LockConfiguration.ChangeableForDays',
        STATED,
        'the lock could be taken off at any time',
        has('LockConfiguration'),
      ),
    ],
  },
  'AWS::Backup::Framework': { stores: PLANS, name: inRegion('FrameworkName') },
  'AWS::Backup::LogicallyAirGappedBackupVault': {
    stores: STORES.backups,
    name: inRegion('BackupVaultName'),
    policies: { resource: ['AccessPolicy'] },
    atRest: [keyed('EncryptionKeyArn', 'recovery points are under a key that is not customer managed')],
  },
  'AWS::Backup::ReportPlan': {
    stores: metadata('reports on backups, with names of what was saved'),
    crossings: [
      region('ReportSetting.Regions[]', 'it reports on backups there'),
      output('ReportDeliveryChannel.S3BucketName', 'names of resources are written there'),
      account('ReportSetting.Accounts[]', 'it reports on backups there'),
    ],
  },
  'AWS::Backup::BackupAccessPoint': { stores: STORES.fileShares },
  ...each(PLANS, [
    'AWS::Backup::BackupSelection',
    'AWS::Backup::LegalHold',
    'AWS::Backup::RestoreTestingPlan',
    'AWS::Backup::RestoreTestingSelection',
    'AWS::Backup::TieringConfiguration',
  ]),
};
