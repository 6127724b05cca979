import type { NamedPrincipal } from '../../iam/search/question';
import type { Store } from '../site/stores';
import { byService, through } from './encryption';
import type { Context, RequiredStep } from './required';
import type { Scene } from './scene';

/** How the role of a backup or restore uses the key of a vault (AWS Backup Developer Guide, "Encryption for backups"). */
export function vaultKey(scene: Scene, who: NamedPrincipal, vault: Store, isRestore = false): readonly RequiredStep[] {
  const key = scene.key(scene.text(vault.template, 'EncryptionKeyArn'));
  const about = { 'kms:EncryptionContext:aws:backup:backup-vault': vault.name };
  return [
    ...through({ scene, who, actions: 'DescribeKey GenerateDataKey Decrypt' }, key, 'backup', about),
    ...(isRestore
      ? []
      : [
          ...through(
            { scene, who, actions: 'CreateGrant', context: { 'kms:GrantIsForAWSResource': true } },
            key,
            'backup',
            about,
          ),
          ...byService(
            scene,
            'backup-storage.amazonaws.com',
            key,
            'GenerateDataKey Decrypt',
            scene.source(vault.itself.arn),
          ),
        ]),
  ];
}

/** How DynamoDB uses the key of a table for whoever calls it. */
export function throughTable(
  scene: Scene,
  who: NamedPrincipal,
  table: Store,
  actions: string,
  context: Context = {},
): readonly RequiredStep[] {
  const key = scene.key(scene.text(table.template, 'SSESpecification.KMSMasterKeyId'));
  return through({ scene, who, actions, context }, key, 'dynamodb', {
    'kms:EncryptionContext:aws:dynamodb:tableName': table.name,
    'kms:EncryptionContext:aws:dynamodb:subscriberId': scene.account,
  });
}
