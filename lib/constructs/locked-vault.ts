import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import * as backup from 'aws-cdk-lib/aws-backup';
import * as iam from 'aws-cdk-lib/aws-iam';
import type * as kms from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import type { SiteNames } from '../config/names';

/** Longest retention of a continuous backup, which AWS sets. */
export const CONTINUOUS_DAYS = 35;

/** AWS allows no less before a compliance lock closes for good. */
const CHANGEABLE_DAYS = 3;

export interface LockedVaultProps {
  readonly names: SiteNames;
  readonly key: kms.IKey;
  readonly organizationId: string;
  /** Days that recovery points are kept. */
  readonly retentionDays: number;
  /** Accounts of the sites whose copies arrive here. */
  readonly sourceAccounts: readonly string[];
}

/** A backup vault in compliance mode: once its lock has closed, nobody removes a recovery point before its time. */
export class LockedVault extends Construct {
  readonly vault: backup.BackupVault;

  constructor(scope: Construct, id: string, props: LockedVaultProps) {
    super(scope, id);
    this.vault = new backup.BackupVault(this, 'Vault', {
      backupVaultName: props.names.vault,
      encryptionKey: props.key,
      accessPolicy: policy(props),
      lockConfiguration: {
        minRetention: Duration.days(Math.min(props.retentionDays, CONTINUOUS_DAYS)),
        // A day more, since CDK asks for a span even where one retention is meant.
        maxRetention: Duration.days(props.retentionDays + 1),
        changeableFor: Duration.days(CHANGEABLE_DAYS),
      },
      removalPolicy: RemovalPolicy.RETAIN,
    });
  }
}

function policy(props: LockedVaultProps): iam.PolicyDocument {
  const everyone = [new iam.AnyPrincipal()];
  return new iam.PolicyDocument({
    statements: [
      // The lock forbids the same once it has closed; this holds from the first minute.
      new iam.PolicyStatement({
        sid: 'RecoveryPointsStay',
        effect: iam.Effect.DENY,
        principals: everyone,
        actions: [
          'backup:DeleteRecoveryPoint',
          'backup:DisassociateRecoveryPoint',
          'backup:UpdateRecoveryPointLifecycle',
        ],
        resources: ['*'],
      }),
      new iam.PolicyStatement({
        sid: 'OutsideOrganization',
        effect: iam.Effect.DENY,
        principals: everyone,
        actions: ['backup:*'],
        resources: ['*'],
        conditions: {
          StringNotEquals: { 'aws:PrincipalOrgID': props.organizationId },
          Bool: { 'aws:PrincipalIsAWSService': 'false' },
        },
      }),
      ...(props.sourceAccounts.length > 0
        ? [
            new iam.PolicyStatement({
              sid: 'CopiesArrive',
              principals: props.sourceAccounts.map((account) => new iam.AccountPrincipal(account)),
              actions: ['backup:CopyIntoBackupVault'],
              resources: ['*'],
              conditions: { StringEquals: { 'aws:PrincipalOrgID': props.organizationId } },
            }),
          ]
        : []),
    ],
  });
}
