import { Match, Template } from 'aws-cdk-lib/assertions';
import * as backup from 'aws-cdk-lib/aws-backup';
import { BackupPlan } from '../../../lib/app/storage/backup-plan';
import { roleIn, storageFixture } from '../../support/storage-fixture';

const TARGET = 'arn:aws:backup:eu-north-1:444444444444:backup-vault:trefoil-hamar-vault';

function planOf(retentionDays: number) {
  const fixture = storageFixture('ireland-2');
  const { stack, names, arns } = fixture;
  new BackupPlan(stack, 'Plan', {
    names,
    vault: backup.BackupVault.fromBackupVaultName(stack, 'Vault', names.vault),
    role: roleIn(fixture, 'backup'),
    retentionDays,
    resourceArns: [arns.bucket, arns.table],
    copyTo: [TARGET],
  });
  return Template.fromStack(stack);
}

const copy = (days: number) => [{ DestinationBackupVaultArn: TARGET, Lifecycle: { DeleteAfterDays: days } }];
const rules = (expected: readonly unknown[]) => ({
  BackupPlan: { BackupPlanRule: expected.map((rule) => Match.objectLike(Object(rule))) },
});

test('up to 35 days one rule makes continuous backups and copies them', () => {
  planOf(35).hasResourceProperties(
    'AWS::Backup::BackupPlan',
    rules([{ EnableContinuousBackup: true, Lifecycle: { DeleteAfterDays: 35 }, CopyActions: copy(35) }]),
  );
});

test('beyond 35 days a daily rule keeps and copies, and continuous backups end at 35', () => {
  planOf(365).hasResourceProperties(
    'AWS::Backup::BackupPlan',
    rules([
      { EnableContinuousBackup: true, Lifecycle: { DeleteAfterDays: 35 }, CopyActions: Match.absent() },
      { RuleName: 'daily', Lifecycle: { DeleteAfterDays: 365 }, CopyActions: copy(365) },
    ]),
  );
});

test('nothing moves to cold storage, which holds no objects of S3', () => {
  expect(JSON.stringify(planOf(365).toJSON())).not.toContain('MoveToColdStorageAfterDays');
});

test('what is backed up is named and carries the tag', () => {
  planOf(35).hasResourceProperties('AWS::Backup::BackupSelection', {
    BackupSelection: {
      Resources: [
        'arn:aws:s3:::trefoil-ireland-2-data-333333333333-eu-west-1',
        'arn:aws:dynamodb:eu-west-1:333333333333:table/trefoil-ireland-2-records',
      ],
      Conditions: {
        StringEquals: [{ ConditionKey: 'aws:ResourceTag/trefoil:backup', ConditionValue: 'daily' }],
      },
    },
  });
});
