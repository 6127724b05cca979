import type { ObligationsByType } from '..';

import { ifSet, is, need } from '../obligation';
import { account, arn, output, region, regional } from './crossing';

const COPIES = 'snapshots are copied there';

/** Ways out of backups, snapshots and disaster recovery. */
export const BACKUP_CROSSINGS: ObligationsByType = {
  'AWS::Backup::BackupPlan': [
    arn('BackupPlan.BackupPlanRule[].CopyActions[].DestinationBackupVaultArn', 'every recovery point is copied there'),
    arn('BackupPlan.BackupPlanRule[].TargetLogicallyAirGappedBackupVaultArn', 'every recovery point is copied there'),
  ],
  'AWS::Backup::ReportPlan': [
    region('ReportSetting.Regions[]', 'it reports on backups there'),
    output('ReportDeliveryChannel.S3BucketName', 'names of resources are written there'),
    account('ReportSetting.Accounts[]', 'it reports on backups there'),
  ],
  'AWS::Backup::BackupVault': [regional('Notifications.SNSTopicArn', 'names of resources are sent there')],
  'AWS::DLM::LifecyclePolicy': [
    region('CrossRegionCopyTargets[].TargetRegion', COPIES),
    region('PolicyDetails.CrossRegionCopyTargets[].TargetRegion', COPIES),
    region('PolicyDetails.Schedules[].CrossRegionCopyRules[].TargetRegion', COPIES),
    region('PolicyDetails.Schedules[].CrossRegionCopyRules[].Target', COPIES),
    region('PolicyDetails.Actions[].CrossRegionCopy[].Target', COPIES),
    arn(
      'PolicyDetails.Schedules[].CrossRegionCopyRules[].CmkArn',
      'the key of the copies is in the Region of the copies',
    ),
    arn(
      'PolicyDetails.Actions[].CrossRegionCopy[].EncryptionConfiguration.CmkArn',
      'the key of the copies is in the Region of the copies',
    ),
    account('PolicyDetails.Schedules[].ShareRules[].TargetAccounts[]', 'snapshots are shared with the account'),
    need(
      'crossing',
      'PolicyDetails.Schedules[].CreateRule.Location',
      { oneOf: ['OUTPOST_LOCAL'] },
      'snapshots of volumes on an Outpost go to the parent Region by default',
      is('PolicyDetails.ResourceLocations[]', 'OUTPOST'),
    ),
    need(
      'crossing',
      'PolicyDetails.Schedules[].CreateRule.Location',
      { oneOf: ['LOCAL_ZONE'] },
      'snapshots of volumes in a Local Zone go to the parent Region by default',
      is('PolicyDetails.ResourceLocations[]', 'LOCAL_ZONE'),
    ),
  ],
  'AWS::DRS::SourceNetwork': [region('OriginRegion', 'the network of that Region is rebuilt here')],
  'AWS::ARCRegionSwitch::Plan': [
    region('PrimaryRegion', 'the plan moves work between Regions'),
    region('Regions[]', 'the plan moves work between Regions'),
    region('Triggers[].TargetRegion', 'the plan moves work there'),
    region('Workflows[].WorkflowTargetRegion', 'the plan moves work there'),
    region(
      'Workflows[].Steps[].ExecutionBlockConfiguration.Route53HealthCheckConfig.RecordSets[].Region',
      'the plan sends users there',
    ),
    ifSet(
      'crossing',
      'Workflows[].Steps[].ExecutionBlockConfiguration.RdsCreateCrossRegionReadReplicaConfig',
      { never: true },
      'the plan makes a copy of a database in another Region',
    ),
    ifSet(
      'crossing',
      'Workflows[].Steps[].ExecutionBlockConfiguration.GlobalAuroraConfig',
      { never: true },
      'the plan works on a database over several Regions',
    ),
    ifSet(
      'crossing',
      'Workflows[].Steps[].ExecutionBlockConfiguration.DocumentDbConfig',
      { never: true },
      'the plan works on a database over several Regions',
    ),
  ],
  'AWS::Route53RecoveryControl::Cluster': [
    ifSet('edge', '', { never: true }, 'its endpoints are in five fixed Regions, most of them outside Europe'),
  ],
};
