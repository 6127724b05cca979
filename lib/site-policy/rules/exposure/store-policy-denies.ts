import { ofTypes, type ResourceRule } from '../../../judge/rule';
import { receivesLogs } from '../../../judge/statements/log-receivers';
import { type Statement, statementsAt, texts } from '../../../judge/statements/policy-document';
import {
  ACCESS_POINT_GUARDS,
  DATA_BUCKET_GUARDS,
  type Guard,
  isGuarded,
  LOG_BUCKET_GUARDS,
  TABLE_GUARDS,
  VAULT_GUARDS,
} from '../../../judge/statements/store-guards';
import type { Assembly } from '../../../judge/template/assembly';
import { naming } from '../../../judge/template/names-resource';
import type { Resource } from '../../../judge/template/resource';
import { partitionOf } from '../../../world/partition';

const STORES = new Set(['AWS::Backup::BackupVault', 'AWS::DynamoDB::Table', 'AWS::S3::Bucket']);

const vault = (statements: readonly object[]) => ({
  Vault: {
    Type: 'AWS::Backup::BackupVault',
    Properties: {
      BackupVaultName: 'vault',
      EncryptionKeyArn: 'arn:aws:kms:eu-west-1:222222222222:key/1234abcd',
      AccessPolicy: { Version: '2012-10-17', Statement: statements },
    },
  },
});
const refusal = (action: string, condition?: object) => ({
  Effect: 'Deny',
  Principal: '*',
  Action: action,
  Resource: '*',
  ...(condition && { Condition: condition }),
});
const accounts = ['222222222222'];
const refusalsBut = (role: string) => [
  refusal('backup:DeleteRecoveryPoint'),
  refusal('backup:CreateBackupAccessPoint'),
  refusal('backup:StartRestoreJob', { ArnNotLike: { 'aws:PrincipalArn': role } }),
  refusal('backup:CopyIntoBackupVault', { StringNotEquals: { 'aws:PrincipalOrgID': 'o-exampleorg' } }),
  refusal('backup:CopyFromBackupVault', {
    'ForAllValues:ArnNotEquals': { 'backup:CopyTargets': 'arn:aws:backup:eu-west-1:222222222222:backup-vault:v' },
  }),
];

/** In a deployment, the policy of each store refuses whoever is not meant, whatever another policy allows. */
export const storePolicyDenies: ResourceRule = {
  id: 'store-policy-denies',
  aliases: ['guarded-store'],
  subject: 'resource',
  title: 'The policy of each store of a deployment refuses whoever is not meant',
  why: 'what no store refuses, one careless role policy in the account allows',
  fix: 'put the refusal back: an explicit Deny for everybody, under the condition that the finding names',
  topic: 'exposure',
  level: 'required',
  hook: 'policy',
  needs: 'deployment',
  standards: [
    { standard: 'GDPR', clause: '5(1)(f)' },
    { standard: 'GDPR', clause: '25(2)' },
    { standard: 'GDPR', clause: '32(1)(b)' },
  ],
  appliesTo: ofTypes((type) => STORES.has(type)),
  check: (resource, assembly) => {
    const statements = statementsOfStore(resource, assembly).filter((statement) => speaksOf(statement, resource));
    return guardsOf(resource, assembly)
      .filter((guard) => guard.names !== 'them' || assembly.scope.auditor !== undefined)
      .filter((guard) => !isGuarded(statements, guard))
      .map((guard) => ({
        path: [],
        message: `found no statement that refuses ${guard.refuses}, expected a Deny of ${guard.actions.join(', ')} for everybody${guard.by ? ` by ${guard.by}` : ''}`,
      }));
  },
  examples: {
    good: [
      {
        name: 'a vault that refuses all but one role',
        accounts,
        resources: vault(refusalsBut('arn:aws:iam::222222222222:role/restore')),
      },
    ],
    bad: [
      { name: 'a vault that refuses nothing', accounts, resources: vault([]) },
      {
        name: 'a vault whose exception is everybody',
        accounts,
        resources: vault(refusalsBut('*')),
      },
    ],
  },
};

function guardsOf(store: Resource, assembly: Assembly): readonly Guard[] {
  if (store.type === 'AWS::DynamoDB::Table') return TABLE_GUARDS;
  if (store.type === 'AWS::Backup::BackupVault')
    return partitionOf(store.template.region ?? '') === 'aws'
      ? [...VAULT_GUARDS, ...ACCESS_POINT_GUARDS]
      : VAULT_GUARDS;
  return receivesLogs(store, assembly) ? LOG_BUCKET_GUARDS : DATA_BUCKET_GUARDS;
}

/** Whether a statement is about the store, or what is in it, and not about something else. */
function speaksOf({ resources }: Statement, store: Resource): boolean {
  const names = ['BucketName', 'TableName', 'BackupVaultName'].flatMap((name) =>
    store.select(name).flatMap((leaf) => texts(leaf.value)),
  );
  return resources.some(
    (each) =>
      each === '*' ||
      each.startsWith(`\${${store.logicalId}`) ||
      names.some((name) => each.split(/[:/]/).includes(name)),
  );
}

function statementsOfStore(store: Resource, assembly: Assembly): readonly Statement[] {
  if (store.type === 'AWS::DynamoDB::Table') return statementsAt(store, 'ResourcePolicy.PolicyDocument');
  if (store.type === 'AWS::Backup::BackupVault') return statementsAt(store, 'AccessPolicy');
  return naming('AWS::S3::BucketPolicy', 'Bucket', store, assembly).flatMap((policy) =>
    statementsAt(policy, 'PolicyDocument'),
  );
}
