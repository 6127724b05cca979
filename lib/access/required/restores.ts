import { storesFor } from '../site/site-access';
import { throughTable, vaultKey } from './backup-keys';
import { throughBucket } from './encryption';
import type { RequiredFlow } from './required';
import { type Scene, steps } from './scene';

const SERVICES = { family: 'services' } as const;

/** A restore by the role of the site, back into its own bucket, and of the table under another name. */
export function restoreFlows(scene: Scene): readonly RequiredFlow[] {
  const role = scene.role(scene.site.names.role('restore'));
  const because = storesFor(scene.site, 'role').find(({ itself }) => itself.arn === role?.itself.arn)?.template;
  const [vault] = storesFor(scene.site, 'backups');
  const [bucket] = storesFor(scene.site, 'objects');
  const [table] = storesFor(scene.site, 'records');
  if (role === undefined || because === undefined || vault === undefined) return [];
  const { who } = role;
  const assumed = steps(scene.service('backup.amazonaws.com'), role.itself, 'sts:AssumeRole', {
    ways: [{}, { 'aws:SourceAccount': scene.account }],
  });
  return [
    ...(bucket
      ? [
          {
            ...SERVICES,
            id: 'objects-are-restored',
            title: 'AWS Backup restores objects',
            because,
            source:
              'AWS managed policy AWSBackupServiceRolePolicyForS3Restore; AWS Backup Developer Guide, "Encryption for backups"',
            steps: [
              ...assumed,
              ...steps(
                who,
                bucket.itself,
                's3:ListBucket ListBucketVersions GetBucketVersioning GetBucketLocation GetBucketOwnershipControls',
              ),
              ...steps(
                who,
                scene.inside(bucket, '/example'),
                's3:PutObject GetObject GetObjectVersion DeleteObject PutObjectAcl PutObjectVersionAcl GetObjectAcl GetObjectVersionAcl PutObjectTagging GetObjectTagging ListMultipartUploadParts',
              ),
              ...throughBucket({ scene, who, actions: 'Decrypt GenerateDataKey DescribeKey' }, bucket),
              ...vaultKey(scene, who, vault, true),
            ],
          },
        ]
      : []),
    ...(table
      ? [
          {
            ...SERVICES,
            id: 'records-are-restored',
            title: 'AWS Backup restores records into a table of another name',
            because,
            source:
              'AWS managed policy AWSBackupServiceRolePolicyForRestores; DynamoDB Developer Guide, "Encryption at rest: usage notes"',
            steps: [
              ...assumed,
              ...steps(
                who,
                scene.plain(`${table.itself.arn}-restored`),
                'dynamodb:RestoreTableFromAwsBackup DescribeTable Scan Query UpdateItem PutItem GetItem DeleteItem BatchWriteItem',
              ),
              ...throughTable(
                scene,
                who,
                { ...table, name: `${table.name}-restored` },
                'Decrypt Encrypt GenerateDataKey ReEncryptTo ReEncryptFrom DescribeKey',
              ),
              ...throughTable(scene, who, { ...table, name: `${table.name}-restored` }, 'CreateGrant', {
                'kms:GrantIsForAWSResource': true,
              }),
              ...vaultKey(scene, who, vault, true).filter(({ action }) => action === 'kms:Decrypt'),
            ],
          },
        ]
      : []),
  ];
}
