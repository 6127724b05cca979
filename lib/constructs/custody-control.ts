import { auditorGuardrails } from './auditor-guardrails';
import { deny, type GuardrailNames, type ServiceControlPolicy, unlessOf } from './control-statement';

/** What keeps keys, vaults, the auditor's channel, and the tags of sites. */
export function custodyControl({ names }: GuardrailNames): ServiceControlPolicy {
  const unless = unlessOf(names);
  return {
    purpose: 'custody',
    description:
      "nobody but the emergency roles deletes or weakens keys, vault locks, the auditor's channel, or site tags",
    content: {
      Version: '2012-10-17',
      Statement: [
        deny(
          'KeepKeys',
          [
            'kms:DeleteImportedKeyMaterial',
            'kms:DisableKey',
            'kms:DisableKeyRotation',
            'kms:ReplicateKey',
            'kms:ScheduleKeyDeletion',
          ],
          '*',
          unless(),
        ),
        deny(
          'KeepVaults',
          [
            'backup:DeleteBackupVault',
            'backup:DeleteBackupVaultAccessPolicy',
            'backup:DeleteBackupVaultLockConfiguration',
            'backup:DeleteRecoveryPoint',
            'backup:UpdateRecoveryPointLifecycle',
          ],
          names.vaults,
          unless(),
        ),
        ...auditorGuardrails(names).map(({ sid, actions, resources, exempt }) =>
          deny(sid, actions, resources, unless(exempt)),
        ),
        deny(
          'KeepTags',
          [
            'backup:TagResource',
            'backup:UntagResource',
            'dynamodb:TagResource',
            'dynamodb:UntagResource',
            'ec2:CreateTags',
            'ec2:DeleteTags',
            'kms:TagResource',
            'kms:UntagResource',
            'logs:TagResource',
            'logs:UntagResource',
            'rds:AddTagsToResource',
            'rds:RemoveTagsFromResource',
            's3:PutBucketTagging',
            's3:TagResource',
            's3:UntagResource',
            'tag:TagResources',
            'tag:UntagResources',
          ],
          '*',
          { 'ForAnyValue:StringLike': { 'aws:TagKeys': ['trefoil:*'] }, ...unless(names.deployment) },
        ),
      ],
    },
  };
}
