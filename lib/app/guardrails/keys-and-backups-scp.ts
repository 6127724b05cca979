import { auditorGuardrails } from '../auditor/auditor-guardrails';
import { ENDING_HOOKS, hookGuardrails } from './hook-scp';
import { deny, type Guardrail, type GuardrailProps, type ServiceControlPolicy, unlessOf } from './scp-statement';

/** Calls that read data out of recovery points, delete or shorten them, or share them. */
const RECOVERY_POINTS = [
  'backup:AssociateBackupVaultMpaApprovalTeam',
  'backup:CreateBackupAccessPoint',
  'backup:DeleteBackupVault',
  'backup:DeleteBackupVaultAccessPolicy',
  'backup:DeleteBackupVaultLockConfiguration',
  'backup:DeleteRecoveryPoint',
  'backup:DisassociateRecoveryPoint*',
  'backup:PutBackupVaultSharingPolicy',
  'backup:SearchRecoveryPoint',
  'backup:UpdateRecoveryPointIndexSettings',
  'backup:UpdateRecoveryPointLifecycle',
];

/**
 * The keys-and-backups SCP: protects keys, vaults, passwords, the auditor's channel, the tags of sites, and the hooks.
 */
export function keysAndBackupsScp({ names }: GuardrailProps): ServiceControlPolicy {
  const unless = unlessOf(names);
  const denied = ({ sid, actions, resources, exempt }: Guardrail) => deny(sid, actions, resources, unless(exempt));
  return {
    purpose: 'custody',
    description:
      "nobody but the emergency roles deletes or weakens keys, vault locks, the auditor's channel, site tags or hooks; passwords stay with the gateway",
    content: {
      Version: '2012-10-17',
      Statement: [
        deny(
          'KeepKeysAndHooks',
          [
            'kms:DeleteImportedKeyMaterial',
            'kms:DisableKey',
            'kms:DisableKeyRotation',
            'kms:ReplicateKey',
            'kms:ScheduleKeyDeletion',
            ...ENDING_HOOKS,
          ],
          '*',
          unless(),
        ),
        deny('KeepVaults', RECOVERY_POINTS, names.vaults, unless()),
        ...auditorGuardrails(names).map(denied),
        deny(
          'KeepTags',
          [
            'backup:UntagResource',
            'cloudtrail:*Tags',
            'dynamodb:*Tag*',
            'ec2:*Tags',
            'iam:*Tag*',
            'kms:*Tag*',
            'logs:*Tag*',
            'rds:*Tags*',
            's3:PutBucketTagging',
            's3:TagResource',
            's3:UntagResource',
            'secretsmanager:*Tag*',
            'sns:*Tag*',
            'sqs:*Tag*',
            'tag:TagResources',
            'tag:UntagResources',
          ],
          '*',
          { 'ForAnyValue:StringLike': { 'aws:TagKeys': ['trefoil:*'] }, ...unless(names.deployment) },
        ),
        // RDS manages the secret with the password of a database's master user, so that no resource policy of a site
        // can protect it.
        deny('KeepPasswords', ['secretsmanager:GetSecretValue'], ['arn:*:secretsmanager:*:*:secret:rds!*'], {
          ArnNotLike: { 'aws:PrincipalArn': names.passwordReaders },
        }),
        ...hookGuardrails(names).map(denied),
      ],
    },
  };
}
