import type { Question, Resource } from '../../iam/search/question';
import type { Store, StoreKind } from '../site/stores';

/** Actions on a store, by what requests name: the store, or what is in it. */
interface Actions {
  readonly itself?: readonly string[];
  readonly content?: readonly string[];
  /** Patterns of actions to omit. @default none */
  readonly but?: readonly string[];
}

/** Everything that reads objects of logs, their tags and annotations, or brings back what was archived. */
export const READS_ARCHIVE: readonly string[] = ['s3:GetObject*', 's3:ListObject*', 's3:RestoreObject'];

/** Everything that reads or writes what a store holds. */
const USE: Readonly<Partial<Record<StoreKind, Actions>>> = {
  objects: {
    itself: ['s3:ListBucket', 's3:ListBucketMultipartUploads', 's3:ListBucketVersions'],
    // Every action on objects, those that S3 adds later included.
    content: ['s3:?*'],
    but: ['s3:GetBucketLocation', 's3:ListAllMyBuckets'],
  },
  archive: { content: READS_ARCHIVE },
  'rack-objects': {
    itself: ['s3-outposts:ListBucket'],
    content: ['s3-outposts:?*'],
  },
  records: {
    itself: [
      ...['dynamodb:BatchGetItem', 'dynamodb:BatchWriteItem', 'dynamodb:ConditionCheckItem', 'dynamodb:DeleteItem'],
      ...['dynamodb:ExportTableToPointInTime', 'dynamodb:GetItem', 'dynamodb:PartiQLDelete'],
      ...['dynamodb:PartiQLInsert', 'dynamodb:PartiQLSelect', 'dynamodb:PartiQLUpdate', 'dynamodb:PutItem'],
      ...['dynamodb:Query', 'dynamodb:Scan', 'dynamodb:UpdateItem'],
    ],
    content: ['dynamodb:PartiQLSelect', 'dynamodb:Query', 'dynamodb:Scan'],
  },
  'database-users': { itself: ['rds-db:connect'] },
  secret: { itself: ['secretsmanager:GetSecretValue'] },
  key: {
    itself: [
      ...['kms:CreateGrant', 'kms:Decrypt', 'kms:Encrypt', 'kms:GenerateDataKey', 'kms:GenerateDataKeyPair'],
      ...['kms:GenerateDataKeyPairWithoutPlaintext', 'kms:GenerateDataKeyWithoutPlaintext', 'kms:ReEncryptFrom'],
      'kms:ReEncryptTo',
    ],
  },
  'log-group': {
    itself: [
      ...['logs:FilterLogEvents', 'logs:GetLogEvents', 'logs:GetLogRecord', 'logs:GetQueryResults'],
      ...['logs:PutLogEvents', 'logs:StartLiveTail', 'logs:StartQuery', 'logs:Unmask'],
    ],
  },
  'alert-queue': { itself: ['sqs:DeleteMessage', 'sqs:ReceiveMessage', 'sqs:SendMessage'] },
  queue: {
    itself: [
      ...['sqs:ChangeMessageVisibility', 'sqs:DeleteMessage', 'sqs:ReceiveMessage', 'sqs:SendMessage'],
      'sqs:StartMessageMoveTask',
    ],
  },
};

/** Actions that change who has access to a store, or where its data is copied. */
const OPENING: Readonly<Partial<Record<StoreKind, readonly string[]>>> = {
  objects: [
    ...['s3:DeleteBucketPolicy', 's3:PutBucketAcl', 's3:PutBucketPolicy', 's3:PutBucketPublicAccessBlock'],
    ...['s3:PutEncryptionConfiguration', 's3:PutReplicationConfiguration'],
  ],
  'rack-objects': [
    's3-outposts:DeleteBucketPolicy',
    's3-outposts:PutBucketPolicy',
    's3-outposts:PutReplicationConfiguration',
  ],
  'rack-access': ['s3-outposts:PutAccessPointPolicy'],
  records: ['dynamodb:DeleteResourcePolicy', 'dynamodb:PutResourcePolicy'],
  queue: ['sqs:AddPermission', 'sqs:RemovePermission', 'sqs:SetQueueAttributes'],
  backups: ['backup:DeleteBackupVaultAccessPolicy', 'backup:PutBackupVaultAccessPolicy'],
  key: ['kms:CreateAlias', 'kms:DeleteAlias', 'kms:PutKeyPolicy', 'kms:UpdateAlias'],
};

/** Actions that change the settings of a bucket: versioning, lifecycle, logging, metadata, object lock. */
export const BUCKET_SETTINGS: readonly string[] = [
  ...['s3:CreateBucketMetadata*', 's3:DeleteBucket*', 's3:PauseReplication', 's3:PutAccelerateConfiguration'],
  ...['s3:PutAnalyticsConfiguration', 's3:PutBucketAbac', 's3:PutBucketCORS', 's3:PutBucketLogging'],
  ...['s3:PutBucketObjectLockConfiguration', 's3:PutBucketOwnershipControls', 's3:PutBucketVersioning'],
  ...['s3:PutBucketWebsite', 's3:PutLifecycleConfiguration', 's3:UpdateBucketMetadata*'],
];

/** Actions that disable or delete a key, stop its rotation, or copy it to another Region. */
export const ENDS_KEY: readonly string[] = [
  ...['kms:DeleteImportedKeyMaterial', 'kms:DisableKey', 'kms:DisableKeyRotation', 'kms:ReplicateKey'],
  'kms:ScheduleKeyDeletion',
];

/** The actions and resources of a question. */
export type Targets = Pick<Question, 'actions' | 'exceptActions' | 'resources'>;

/** Requests that read or write what a store holds. */
export function usesOf(store: Store): readonly Targets[] {
  return targets(withoutStreams(store), USE[store.kind] ?? {});
}

/** Requests that change who has access to a store. */
export function openings(store: Store): readonly Targets[] {
  return targets(store, { itself: OPENING[store.kind] });
}

/** Requests on a store, and on what is in it; none where there are no actions. */
export function targets({ itself, content }: Store, actions: Actions): readonly Targets[] {
  const one = (resource: Resource | undefined, list: readonly string[] = []) =>
    resource === undefined || list.length === 0
      ? []
      : [{ actions: list, resources: [resource], ...(actions.but && { exceptActions: actions.but }) }];
  return [...one(itself, actions.itself), ...one(content, actions.content)];
}

/** A log group under its ARN without the final `:*`, which stands for its streams; any other store as it is. */
export function withoutStreams(store: Store): Store {
  return store.kind === 'log-group'
    ? { ...store, itself: { ...store.itself, arn: store.itself.arn.replace(/:\*$/, '') } }
    : store;
}
