import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import * as backup from 'aws-cdk-lib/aws-backup';
import * as iam from 'aws-cdk-lib/aws-iam';
import type * as kms from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import type { SiteNames } from '../../deployment/names';
import { partitionOf } from '../../world/partition';
import { operatorRoleArns, roleArn } from '../role-arns';

/** Longest retention that AWS allows a continuous backup. */
export const CONTINUOUS_DAYS = 35;

/** Shortest time that AWS allows before a compliance lock can no longer be changed. */
const CHANGEABLE_DAYS = 3;

export interface LockedVaultProps {
  readonly names: SiteNames;
  readonly key: kms.IKey;
  readonly organizationId: string;
  /** Days that recovery points are kept. */
  readonly retentionDays: number;
  /** Accounts of the sites whose copies arrive here. */
  readonly sourceAccounts: readonly string[];
  /** ARNs of the vaults to which copies may go. */
  readonly copyTo: readonly string[];
  /** Names of the roles of this account that may start a restore. */
  readonly restoredBy: readonly string[];
}

/** A backup vault in compliance mode: once its lock has closed, nobody removes a recovery point before its time. */
export class LockedVault extends Construct {
  readonly vault: backup.BackupVault;

  constructor(scope: Construct, id: string, props: LockedVaultProps) {
    super(scope, id);
    this.vault = new backup.BackupVault(this, 'Vault', {
      backupVaultName: props.names.vault,
      encryptionKey: props.key,
      accessPolicy: accessPolicy(
        props,
        operatorRoleArns(this, props.names.account, props.restoredBy),
        roleArn(this, props.names.account, props.names.role('auditor')),
      ),
      lockConfiguration: {
        minRetention: Duration.days(Math.min(props.retentionDays, CONTINUOUS_DAYS)),
        // A day more, since CDK expects the maximum to be above the minimum.
        maxRetention: Duration.days(props.retentionDays + 1),
        changeableFor: Duration.days(CHANGEABLE_DAYS),
      },
      removalPolicy: RemovalPolicy.RETAIN,
    });
  }
}

/** Every action is written out: vault policies accept no wildcard in actions. */
function accessPolicy(props: LockedVaultProps, restorers: readonly string[], auditor: string): iam.PolicyDocument {
  const deny = (sid: string, actions: string[], conditions?: Record<string, Record<string, unknown>>) =>
    new iam.PolicyStatement({
      sid,
      effect: iam.Effect.DENY,
      principals: [new iam.AnyPrincipal()],
      actions,
      resources: ['*'],
      conditions,
    });
  const arriving = 'backup:CopyIntoBackupVault';
  const inside = { 'aws:PrincipalOrgID': props.organizationId };
  return new iam.PolicyDocument({
    statements: [
      // The lock forbids the same once it has closed; this holds from the first minute.
      deny('RecoveryPointsStay', ['backup:DeleteRecoveryPoint', 'backup:UpdateRecoveryPointLifecycle']),
      // A backup access point is read by whomever the account lets read it, past the vault, the bucket and the endpoint, and
      // keeps recovery points past their end (AWS Backup Developer Guide, backup-access-points). `aws-eusc` has none.
      ...(partitionOf(props.names.region) === 'aws'
        ? [deny('NoAccessPoints', ['backup:CreateBackupAccessPoint'])]
        : []),
      // A restored copy of user data is user data: who may not write it may not restore it.
      deny('OnlyWritersRestore', ['backup:StartRestoreJob'], { ArnNotLike: { 'aws:PrincipalArn': [...restorers] } }),
      deny('AuditorTakesNothing', ['backup:CopyFromBackupVault', 'backup:StartRestoreJob'], {
        ArnEquals: { 'aws:PrincipalArn': auditor },
      }),
      // AWS Backup itself refuses other accounts everything but copies.
      deny('OutsideOrganization', [arriving], {
        StringNotEquals: inside,
        BoolIfExists: { 'aws:PrincipalIsAWSService': 'false' },
      }),
      deny(
        'CopiesStay',
        ['backup:CopyFromBackupVault'],
        props.copyTo.length > 0
          ? { 'ForAllValues:ArnNotEquals': { 'backup:CopyTargets': [...props.copyTo] } }
          : undefined,
      ),
      ...(props.sourceAccounts.length > 0
        ? [
            new iam.PolicyStatement({
              sid: 'CopiesArrive',
              principals: props.sourceAccounts.map((account) => new iam.AccountPrincipal(account)),
              actions: [arriving],
              resources: ['*'],
              conditions: { StringEquals: inside },
            }),
          ]
        : []),
    ],
  });
}
