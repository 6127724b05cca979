import { ArnFormat, Stack } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import type * as kms from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import type { SiteNames } from '../../deployment/names';
import { COPIES_UNDER_KEY } from '../actions';
import { refuseOtherAccounts } from '../service-trust';
import { useOfKey } from './gateway-role';

export interface BackupRoleProps {
  readonly names: SiteNames;
  readonly dataKey: kms.IKey;
  readonly vaultKey: kms.IKey;
  readonly tableArn: string;
  readonly vaultArn: string;
  readonly organizationId: string;
  /** Sites that receive copies: their accounts, Regions and the ARNs of their vaults. */
  readonly targets: readonly { readonly account: string; readonly region: string; readonly vaultArn: string }[];
}

/**
 * The role with which AWS Backup reads the bucket and the table of one site, and copies to the vaults of its
 * destinations.
 *
 * It has its own policy because the AWS managed policy allows every bucket, table, disk and database of the account.
 * What it does with the bucket is allowed by the bucket policy.
 */
export class BackupRole extends Construct {
  readonly role: iam.Role;

  constructor(scope: Construct, id: string, props: BackupRoleProps) {
    super(scope, id);
    const { names } = props;
    this.role = new iam.Role(this, 'Role', {
      roleName: names.role('backup'),
      description: `AWS Backup reads user data of ${names.site}`,
      assumedBy: new iam.ServicePrincipal('backup.amazonaws.com'),
      inlinePolicies: {
        backup: new iam.PolicyDocument({ statements: [...this.reads(props), ...this.watches(props)] }),
        ...(props.targets.length > 0 && {
          copy: new iam.PolicyDocument({ statements: this.copies(props) }),
        }),
      },
    });
    refuseOtherAccounts(this.role, 'backup.amazonaws.com', names.account);
  }

  private reads(props: BackupRoleProps): iam.PolicyStatement[] {
    const { names, dataKey, vaultKey } = props;
    return [
      allow(['dynamodb:DescribeTable', 'dynamodb:ListTagsOfResource', 'dynamodb:StartAwsBackupJob'], [props.tableArn]),
      useOfKey(dataKey.keyArn, COPIES_UNDER_KEY, names.region, ['s3', 'dynamodb']),
      useOfKey(vaultKey.keyArn, COPIES_UNDER_KEY, names.region, ['backup']),
      allow(['kms:CreateGrant'], [vaultKey.keyArn], { Bool: { 'kms:GrantIsForAWSResource': 'true' } }),
      allow(['backup:DescribeBackupVault'], [props.vaultArn]),
      allow(['backup:TagResource'], [this.recoveryPoints()]),
    ];
  }

  /** Follows changes of the bucket by a rule that AWS Backup creates, and looks up what carries the tag of the plan. */
  private watches(props: BackupRoleProps): iam.PolicyStatement[] {
    return [
      allow(
        [
          'events:DeleteRule',
          'events:DescribeRule',
          'events:DisableRule',
          'events:EnableRule',
          'events:ListTargetsByRule',
          'events:PutRule',
          'events:PutTargets',
          'events:RemoveTargets',
        ],
        [this.arn('events', 'rule', 'AwsBackupManagedRule*', ArnFormat.SLASH_RESOURCE_NAME)],
      ),
      // On every resource, in the Region of the site only.
      allow(['cloudwatch:GetMetricData', 'events:ListRules', 'tag:GetResources'], ['*'], {
        StringEquals: { 'aws:RequestedRegion': props.names.region },
      }),
      allow(['s3:ListAllMyBuckets'], ['*']),
    ];
  }

  private copies(props: BackupRoleProps): iam.PolicyStatement[] {
    const vaults = props.targets.map(({ vaultArn }) => vaultArn);
    const keys = props.targets.map(({ account, region }) =>
      Stack.of(this).formatArn({ service: 'kms', region, account, resource: 'key', resourceName: '*' }),
    );
    const ours = { StringEquals: { 'aws:ResourceOrgID': props.organizationId } };
    return [
      allow(['backup:CopyFromBackupVault'], [this.recoveryPoints()], {
        'ForAnyValue:ArnEquals': { 'backup:CopyTargets': vaults },
      }),
      allow(['backup:CopyIntoBackupVault', 'backup:DescribeBackupVault'], vaults),
      allow(['kms:DescribeKey'], keys, ours),
      allow(['kms:CreateGrant'], keys, { ...ours, Bool: { 'kms:GrantIsForAWSResource': 'true' } }),
    ];
  }

  /** ARN pattern of recovery points, whose names AWS Backup chooses. */
  private recoveryPoints(): string {
    return this.arn('backup', 'recovery-point', '*', ArnFormat.COLON_RESOURCE_NAME);
  }

  private arn(service: string, resource: string, resourceName: string, arnFormat: ArnFormat): string {
    return Stack.of(this).formatArn({ service, resource, resourceName, arnFormat });
  }
}

function allow(
  actions: string[],
  resources: string[],
  conditions?: Record<string, Record<string, unknown>>,
): iam.PolicyStatement {
  return new iam.PolicyStatement({ actions, resources, conditions });
}
