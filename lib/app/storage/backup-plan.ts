import { Duration } from 'aws-cdk-lib';
import * as backup from 'aws-cdk-lib/aws-backup';
import { Schedule } from 'aws-cdk-lib/aws-events';
import type * as iam from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import type { SiteNames } from '../../deployment/names';
import { CONTINUOUS_DAYS } from './locked-vault';

/** Tag and value by which the plan of a site finds what it backs up. */
export const BACKUP_TAG = { key: 'trefoil:backup', value: 'daily' } as const;

export interface BackupPlanProps {
  readonly names: SiteNames;
  readonly vault: backup.IBackupVault;
  readonly role: iam.IRole;
  /** Days that recovery points are kept. */
  readonly retentionDays: number;
  /** ARNs of what may be backed up, if it carries the tag. */
  readonly resourceArns: readonly string[];
  /** ARNs of the vaults of other sites that receive a copy of each recovery point. */
  readonly copyTo: readonly string[];
}

/**
 * What is backed up each night: point-in-time recovery for up to 35 days, and whole recovery points for longer.
 *
 * Recovery points do not move to cold storage: it holds no objects of S3, and asks for 90 days more.
 */
export class BackupPlan extends Construct {
  constructor(scope: Construct, id: string, props: BackupPlanProps) {
    super(scope, id);
    const { retentionDays } = props;
    const copies = props.copyTo.length > 0 && {
      copyActions: props.copyTo.map((destinationBackupVaultArn) => ({
        destinationBackupVaultArn,
        lifecycle: { deleteAfterDays: retentionDays },
      })),
    };
    const rule = (ruleName: string, hour: string, deleteAfterDays: number) => ({
      ruleName,
      targetBackupVault: props.vault.backupVaultName,
      scheduleExpression: Schedule.cron({ hour, minute: '0' }).expressionString,
      startWindowMinutes: Duration.hours(1).toMinutes(),
      completionWindowMinutes: Duration.hours(12).toMinutes(),
      lifecycle: { deleteAfterDays },
    });
    const continuous = {
      ...rule('continuous', '1', Math.min(retentionDays, CONTINUOUS_DAYS)),
      enableContinuousBackup: true,
    };
    // Copies carry their own retention, so one rule makes them; a second would copy everything twice.
    const rules =
      retentionDays > CONTINUOUS_DAYS
        ? [continuous, { ...rule('daily', '3', retentionDays), ...copies }]
        : [{ ...continuous, ...copies }];
    const plan = new backup.CfnBackupPlan(this, 'Plan', {
      backupPlan: { backupPlanName: `${props.names.site}-user-data`, backupPlanRule: rules },
    });
    new backup.CfnBackupSelection(this, 'Selection', {
      backupPlanId: plan.attrBackupPlanId,
      backupSelection: {
        selectionName: 'user-data',
        iamRoleArn: props.role.roleArn,
        // Named as well as tagged: a selection by tag alone passes over types that the account has not opted in.
        resources: [...props.resourceArns],
        conditions: {
          StringEquals: [{ ConditionKey: `aws:ResourceTag/${BACKUP_TAG.key}`, ConditionValue: BACKUP_TAG.value }],
        },
      },
    });
  }
}
