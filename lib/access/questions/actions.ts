import type { Question, Resource } from '../search/question';
import type { Store, StoreKind } from '../site/stores';

/** Actions on a store, by what requests name: the store, or what is in it. */
interface Actions {
  readonly itself?: readonly string[];
  readonly content?: readonly string[];
}

/** Everything that reads or writes what a store holds. */
const USE: Readonly<Partial<Record<StoreKind, Actions>>> = {
  objects: {
    itself: ['s3:ListBucket', 's3:ListBucketMultipartUploads', 's3:ListBucketVersions'],
    content: [
      ...['s3:AbortMultipartUpload', 's3:DeleteObject', 's3:DeleteObjectTagging', 's3:DeleteObjectVersion'],
      ...['s3:DeleteObjectVersionTagging', 's3:GetObject', 's3:GetObjectAcl', 's3:GetObjectAttributes'],
      ...['s3:GetObjectTagging', 's3:GetObjectTorrent', 's3:GetObjectVersion', 's3:GetObjectVersionAcl'],
      ...['s3:GetObjectVersionAttributes', 's3:GetObjectVersionForReplication', 's3:GetObjectVersionTagging'],
      ...['s3:ListMultipartUploadParts', 's3:PutObject', 's3:PutObjectAcl', 's3:PutObjectTagging'],
      ...['s3:PutObjectVersionAcl', 's3:PutObjectVersionTagging', 's3:ReplicateDelete', 's3:ReplicateObject'],
      ...['s3:ReplicateTags', 's3:RestoreObject'],
    ],
  },
  archive: { content: ['s3:GetObject', 's3:GetObjectAttributes', 's3:GetObjectVersion', 's3:RestoreObject'] },
  'rack-objects': {
    itself: ['s3-outposts:ListBucket'],
    content: [
      ...['s3-outposts:AbortMultipartUpload', 's3-outposts:DeleteObject', 's3-outposts:DeleteObjectTagging'],
      ...['s3-outposts:GetObject', 's3-outposts:GetObjectTagging', 's3-outposts:ListMultipartUploadParts'],
      ...['s3-outposts:PutObject', 's3-outposts:PutObjectAcl', 's3-outposts:PutObjectTagging'],
    ],
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
  secret: { itself: ['secretsmanager:GetSecretValue'] },
  key: {
    itself: [
      ...['kms:CreateGrant', 'kms:Decrypt', 'kms:Encrypt', 'kms:GenerateDataKey', 'kms:GenerateDataKeyPair'],
      ...['kms:GenerateDataKeyPairWithoutPlaintext', 'kms:GenerateDataKeyWithoutPlaintext', 'kms:ReEncryptFrom'],
      'kms:ReEncryptTo',
    ],
  },
  'alert-queue': { itself: ['sqs:DeleteMessage', 'sqs:ReceiveMessage', 'sqs:SendMessage'] },
};

/** Everything that changes who may reach a store, or where its data goes. */
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
  backups: ['backup:DeleteBackupVaultAccessPolicy', 'backup:PutBackupVaultAccessPolicy'],
  key: ['kms:CreateAlias', 'kms:DeleteAlias', 'kms:PutKeyPolicy', 'kms:UpdateAlias'],
};

/** What changes how a bucket keeps, tells, copies or names what is in it. */
export const SHAPES_BUCKET: readonly string[] = [
  ...['s3:CreateBucketMetadata*', 's3:DeleteBucket*', 's3:PauseReplication', 's3:PutAccelerateConfiguration'],
  ...['s3:PutAnalyticsConfiguration', 's3:PutBucketAbac', 's3:PutBucketCORS', 's3:PutBucketLogging'],
  ...['s3:PutBucketObjectLockConfiguration', 's3:PutBucketOwnershipControls', 's3:PutBucketVersioning'],
  ...['s3:PutBucketWebsite', 's3:PutLifecycleConfiguration', 's3:UpdateBucketMetadata*'],
];

type Targets = Pick<Question, 'actions' | 'resources'>;

/** Requests that read or write what a store holds. */
export function usesOf(store: Store): readonly Targets[] {
  return targets(store, USE[store.kind] ?? {});
}

/** Requests that open a store to others. */
export function openings(store: Store): readonly Targets[] {
  return targets(store, { itself: OPENING[store.kind] });
}

/** Requests on a store, and on what is in it; none where there are no actions. */
export function targets({ itself, content }: Store, actions: Actions): readonly Targets[] {
  const one = (resource: Resource | undefined, list: readonly string[] = []) =>
    resource === undefined || list.length === 0 ? [] : [{ actions: list, resources: [resource] }];
  return [...one(itself, actions.itself), ...one(content, actions.content)];
}
