import { Template } from 'aws-cdk-lib/assertions';
import { LockedVault } from '../../../lib/app/storage/locked-vault';
import { statementsOf } from '../../support/site-fixture';
import { storageFixture } from '../../support/storage-fixture';

const TARGET = 'arn:aws:backup:eu-north-1:444444444444:backup-vault:trefoil-hamar-vault';

function vaultOf(retentionDays = 365, sourceAccounts: readonly string[] = ['222222222222'], copyTo = [TARGET]) {
  const { stack, names, keys, organizationId } = storageFixture('ireland-2');
  new LockedVault(stack, 'Backups', {
    names,
    key: keys.backup,
    organizationId,
    retentionDays,
    sourceAccounts,
    copyTo,
    restoredBy: ['Writer'],
  });
  return stack;
}

test('the vault has its own key, is locked in compliance mode after three days, and is retained', () => {
  Template.fromStack(vaultOf()).hasResource('AWS::Backup::BackupVault', {
    DeletionPolicy: 'Retain',
    UpdateReplacePolicy: 'Retain',
    Properties: {
      BackupVaultName: 'trefoil-ireland-2-vault',
      EncryptionKeyArn: 'arn:aws:kms:eu-west-1:333333333333:key/backup',
      LockConfiguration: { ChangeableForDays: 3, MinRetentionDays: 35, MaxRetentionDays: 366 },
    },
  });
});

test('a short retention is the least and, within a day, the most that the lock admits', () => {
  Template.fromStack(vaultOf(14)).hasResourceProperties('AWS::Backup::BackupVault', {
    LockConfiguration: { MinRetentionDays: 14, MaxRetentionDays: 15 },
  });
});

test('nobody deletes a recovery point, or shortens its life', () => {
  expect(statementsOf(vaultOf(), 'AWS::Backup::BackupVault', 'AccessPolicy')['RecoveryPointsStay']).toMatchObject({
    Effect: 'Deny',
    Principal: { AWS: '*' },
    Action: expect.arrayContaining(['backup:DeleteRecoveryPoint', 'backup:UpdateRecoveryPointLifecycle']),
  });
});

test('copies arrive from the sites that name this one, within the organization', () => {
  expect(statementsOf(vaultOf(), 'AWS::Backup::BackupVault', 'AccessPolicy')['CopiesArrive']).toMatchObject({
    Effect: 'Allow',
    Principal: { AWS: 'arn:aws:iam::222222222222:root' },
    Action: 'backup:CopyIntoBackupVault',
    Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-exampleorgid' } },
  });
});

test('a vault that no site names takes no copies', () => {
  expect(statementsOf(vaultOf(365, []), 'AWS::Backup::BackupVault', 'AccessPolicy')).not.toHaveProperty('CopiesArrive');
});

const policyOf = (...options: Parameters<typeof vaultOf>) =>
  statementsOf(vaultOf(...options), 'AWS::Backup::BackupVault', 'AccessPolicy');

test('copies go to the vaults named and to no other', () => {
  expect(policyOf()['CopiesStay']).toMatchObject({
    Effect: 'Deny',
    Action: 'backup:CopyFromBackupVault',
    Condition: { 'ForAllValues:ArnNotEquals': { 'backup:CopyTargets': [TARGET] } },
  });
});

test('without a target copies go nowhere', () => {
  expect(policyOf(365, [], [])['CopiesStay']).not.toHaveProperty('Condition');
});

test('only who writes user data starts a restore', () => {
  expect(policyOf()['OnlyWritersRestore']).toMatchObject({
    Effect: 'Deny',
    Action: 'backup:StartRestoreJob',
    Condition: {
      ArnNotLike: {
        'aws:PrincipalArn': ['arn:aws:iam::333333333333:role/Writer', 'arn:aws:iam::333333333333:role/*/Writer'],
      },
    },
  });
});

test('no action has a wildcard, which AWS Backup refuses in policies of vaults', () => {
  for (const { Action } of Object.values(policyOf())) expect([Action].flat().join()).not.toContain('*');
});

test('the auditor starts no restore and takes no copy', () => {
  expect(policyOf()['AuditorTakesNothing']).toMatchObject({
    Effect: 'Deny',
    Action: ['backup:CopyFromBackupVault', 'backup:StartRestoreJob'],
    Condition: { ArnEquals: { 'aws:PrincipalArn': expect.stringMatching(/role\/trefoil-.*-auditor$/) } },
  });
});
