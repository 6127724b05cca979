import { auditorGuardrails } from '../auditor/auditor-guardrails';
import { ENDING_HOOKS, hookGuardrails } from './hook-scp';
import { deny, type GuardrailNames, type ServiceControlPolicy, unlessOf } from './scp-statement';

/** What takes data out of recovery points, ends them early, or gives them to others. */
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

/** What keeps keys, vaults, passwords, the auditor's channel, the tags of sites, and the hooks. */
export function custodyControl({ names }: GuardrailNames): ServiceControlPolicy {
  const unless = unlessOf(names);
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
        ...auditorGuardrails(names).map(({ sid, actions, resources, exempt }) =>
          deny(sid, actions, resources, unless(exempt)),
        ),
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
        // RDS keeps the password of a database's master user where no policy of a resource can guard it.
        deny('KeepPasswords', ['secretsmanager:GetSecretValue'], ['arn:*:secretsmanager:*:*:secret:rds!*'], {
          ArnNotLike: { 'aws:PrincipalArn': names.passwordReaders },
        }),
        ...hookGuardrails(names).map(({ sid, actions, resources, exempt }) =>
          deny(sid, actions, resources, unless(exempt)),
        ),
      ],
    },
  };
}
