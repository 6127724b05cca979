import * as iam from 'aws-cdk-lib/aws-iam';
import type * as kms from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import type { SiteNames } from '../../deployment/names';
import { COPIES_UNDER_KEY } from '../actions';
import { refuseOtherAccounts } from '../service-trust';
import { useOfKey } from './gateway-role';

export interface RestoreRoleProps {
  readonly names: SiteNames;
  readonly dataKey: kms.IKey;
  readonly vaultKey: kms.IKey;
  /** ARN of the table whose records are restored beside it. */
  readonly tableArn: string;
}

/**
 * The role with which AWS Backup restores user data of one site: objects into its bucket, records into a table beside
 * its table, named `…-restored`, since AWS Backup restores records into a new table only.
 *
 * What it does with the bucket is allowed by the bucket policy; who may start a restore, by the policy of the vault.
 */
export class RestoreRole extends Construct {
  readonly role: iam.Role;

  constructor(scope: Construct, id: string, props: RestoreRoleProps) {
    super(scope, id);
    const { names, dataKey, vaultKey } = props;
    this.role = new iam.Role(this, 'Role', {
      roleName: names.role('restore'),
      description: `AWS Backup restores user data of ${names.site}`,
      assumedBy: new iam.ServicePrincipal('backup.amazonaws.com'),
      inlinePolicies: {
        restore: new iam.PolicyDocument({
          statements: [
            new iam.PolicyStatement({
              actions: [
                'dynamodb:BatchWriteItem',
                'dynamodb:DeleteItem',
                'dynamodb:DescribeTable',
                'dynamodb:GetItem',
                'dynamodb:PutItem',
                'dynamodb:Query',
                'dynamodb:RestoreTableFromAwsBackup',
                'dynamodb:Scan',
                'dynamodb:UpdateItem',
              ],
              resources: [`${props.tableArn}-restored`],
            }),
            useOfKey(
              dataKey.keyArn,
              [
                'kms:Decrypt',
                'kms:DescribeKey',
                'kms:Encrypt',
                'kms:GenerateDataKey',
                'kms:ReEncryptFrom',
                'kms:ReEncryptTo',
              ],
              names.region,
              ['s3', 'dynamodb'],
            ),
            useOfKey(vaultKey.keyArn, COPIES_UNDER_KEY, names.region, ['backup']),
            new iam.PolicyStatement({
              actions: ['kms:CreateGrant'],
              resources: [dataKey.keyArn],
              conditions: { Bool: { 'kms:GrantIsForAWSResource': 'true' } },
            }),
          ],
        }),
      },
    });
    refuseOtherAccounts(this.role, 'backup.amazonaws.com', names.account);
  }
}
