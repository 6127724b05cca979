import type { ContextValue } from '../../iam/authorize/request';
import type { Resource } from '../../iam/search/question';
import { partitionOf } from '../../world/partition';
import { type SiteAccess, storesFor } from '../site/site-access';
import type { StoreKind } from '../site/stores';

/** One request that an action of the matrix takes; all of them have to be allowed. */
export interface Step {
  readonly action: string;
  readonly resource: Resource;
  readonly context?: Readonly<Record<string, ContextValue>>;
  /** The service that makes the request for the caller, by its prefix. @default the caller itself */
  readonly via?: string;
  /** Whether it reaches its end inside the network of the site alone, and through no endpoint with a policy. */
  readonly inVpc?: boolean;
}

/** An action of the matrix. */
export interface Column {
  /** Such as `data/read-object`. */
  readonly id: string;
  readonly name: string;
  /** No steps where the site has nothing of the kind. */
  readonly steps: (site: SiteAccess) => readonly Step[];
}

/** What is in the first store of a kind, or the store itself. */
const content = (site: SiteAccess, ...kinds: readonly StoreKind[]): Resource | undefined => {
  const [store] = storesFor(site, ...kinds);
  return store?.content ?? store?.itself;
};

const itself = (site: SiteAccess, kind: StoreKind, part?: string): Resource | undefined =>
  storesFor(site, kind).find((store) => part === undefined || store.part === part)?.itself;

const inside = (site: SiteAccess, kind: StoreKind, part: string): Resource | undefined =>
  storesFor(site, kind).find((store) => store.part === part)?.content;

const step = (action: string, resource: Resource | undefined, rest: Omit<Step, 'action' | 'resource'> = {}) =>
  resource === undefined ? [] : [{ action, resource: { ...resource, arn: example(resource.arn) }, ...rest }];

/** One of what an ARN with a wildcard stands for. */
const example = (arn: string) => arn.replace(/\*$/, 'example');

/** What a key does for a caller through a service. */
function keyStep(
  site: SiteAccess,
  purpose: 'data' | 'logs' | 'alerts',
  action: string,
  via?: string,
  context?: Step['context'],
): readonly Step[] {
  const external = purpose === 'data' ? site.site.externalDataKeyArn : undefined;
  const outside = external && {
    arn: external,
    account: external.split(':')[4] ?? '',
    policy: { Id: 'held outside AWS' },
  };
  const key = itself(site, 'key', purpose) ?? outside;
  return step(`kms:${action}`, key || undefined, { ...(via && { via }), ...(context && { context }) });
}

/** With a bucket key, S3 says which bucket it encrypts for, not which object. */
const objectContext = (site: SiteAccess) => ({ 'kms:EncryptionContext:aws:s3:arn': itself(site, 'objects')?.arn });

/** Requests on objects, in the Region or on a rack: there by the access point, whose policy and the bucket's must both allow. */
function objects(site: SiteAccess, verb: string, key?: string): readonly Step[] {
  const bucket = content(site, 'objects');
  if (bucket)
    return [...step(`s3:${verb}`, bucket), ...(key ? keyStep(site, 'data', key, 's3', objectContext(site)) : [])];
  const [point] = storesFor(site, 'rack-access');
  const viaPoint = { inVpc: true, context: { 's3-outposts:DataAccessPointArn': point?.itself.arn } };
  const [bucketOnRack] = storesFor(site, 'rack-objects');
  const targets =
    verb === 'ListBucket' ? [point?.itself, bucketOnRack?.itself] : [point?.content, bucketOnRack?.content];
  return targets.flatMap((target) => step(`s3-outposts:${verb}`, target, viaPoint));
}

function records(site: SiteAccess, verb: string, key: string): readonly Step[] {
  const [table] = storesFor(site, 'records');
  const context = { 'kms:EncryptionContext:aws:dynamodb:tableName': table?.name };
  return table ? [...step(`dynamodb:${verb}`, table.itself), ...keyStep(site, 'data', key, 'dynamodb', context)] : [];
}

/** What a request to assume the auditor's role has to carry. */
function auditorRequest({ deployment }: SiteAccess): Step['context'] {
  return {
    'sts:ExternalId': deployment.auditor.externalId,
    'sts:RoleSessionName': 'audit-example',
    'aws:RequestTag/trefoil:engagement': 'example',
    'aws:TagKeys': ['trefoil:engagement'],
  };
}

function assume(site: SiteAccess, purpose: 'gateway-read' | 'gateway-write' | 'auditor'): readonly Step[] {
  const role = storesFor(site, 'role').find(({ name }) => name === site.names.role(purpose))?.itself;
  const context = purpose === 'auditor' ? auditorRequest(site) : {};
  return [
    ...step('sts:AssumeRole', role, { context }),
    ...(purpose === 'auditor' ? step('sts:TagSession', role, { context }) : []),
  ];
}

/** A rule of a detection of a site. */
function detection({ names }: SiteAccess): Resource {
  const arn = `arn:${partitionOf(names.region)}:events:${names.region}:${names.account}:rule/${names.detection('example')}`;
  return { arn, account: names.account };
}

const queueContext = (site: SiteAccess) => ({
  'kms:EncryptionContext:aws:sqs:arn': itself(site, 'alert-queue', 'auditor')?.arn,
});

/** What is asked of user data, keys, logs, alerts and roles, in the order in which people read it. */
export const COLUMNS: readonly Column[] = [
  {
    id: 'data/list',
    name: 'list objects',
    steps: (site) => {
      const [bucket] = storesFor(site, 'objects');
      return bucket ? step('s3:ListBucket', bucket.itself) : objects(site, 'ListBucket');
    },
  },
  { id: 'data/read-object', name: 'read an object', steps: (site) => objects(site, 'GetObject', 'Decrypt') },
  { id: 'data/write-object', name: 'write an object', steps: (site) => objects(site, 'PutObject', 'GenerateDataKey') },
  { id: 'data/delete-object', name: 'delete an object', steps: (site) => objects(site, 'DeleteObject') },
  {
    id: 'data/purge-version',
    name: 'delete a version for good',
    steps: (site) => step('s3:DeleteObjectVersion', content(site, 'objects')),
  },
  { id: 'data/read-record', name: 'read a record', steps: (site) => records(site, 'GetItem', 'Decrypt') },
  { id: 'data/write-record', name: 'write a record', steps: (site) => records(site, 'PutItem', 'Decrypt') },
  { id: 'data/delete-record', name: 'delete a record', steps: (site) => records(site, 'DeleteItem', 'Decrypt') },
  {
    id: 'data/read-password',
    name: 'read the password of the database',
    steps: (site) => [
      ...step('secretsmanager:GetSecretValue', itself(site, 'secret')),
      ...(storesFor(site, 'secret').length > 0 ? keyStep(site, 'data', 'Decrypt', 'secretsmanager') : []),
    ],
  },
  {
    id: 'data/receive-replica',
    name: 'write a replica',
    steps: (site) => [
      ...step('s3:ReplicateObject', content(site, 'objects')),
      ...(storesFor(site, 'objects').length > 0 ? keyStep(site, 'data', 'Encrypt', 's3', objectContext(site)) : []),
    ],
  },
  {
    id: 'data/restore',
    name: 'restore a backup',
    steps: (site) => step('backup:StartRestoreJob', content(site, 'backups')),
  },
  {
    id: 'data/open',
    name: 'change the policy of the data',
    steps: (site) => [
      ...step('s3:PutBucketPolicy', storesFor(site, 'objects')[0]?.itself),
      ...step('s3-outposts:PutBucketPolicy', itself(site, 'rack-objects')),
    ],
  },
  { id: 'keys/use', name: 'decrypt with the data key, directly', steps: (site) => keyStep(site, 'data', 'Decrypt') },
  {
    id: 'keys/administer',
    name: 'change the policy of the data key',
    steps: (site) => keyStep(site, 'data', 'PutKeyPolicy'),
  },
  { id: 'keys/delete', name: 'delete the data key', steps: (site) => keyStep(site, 'data', 'ScheduleKeyDeletion') },
  {
    id: 'logs/read',
    name: 'read the archive',
    steps: (site) => [
      ...step('s3:GetObject', inside(site, 'archive', 'archive')),
      ...keyStep(site, 'logs', 'Decrypt', 's3'),
    ],
  },
  {
    id: 'logs/delete',
    name: 'delete from the archive',
    steps: (site) => step('s3:DeleteObjectVersion', inside(site, 'archive', 'archive')),
  },
  {
    id: 'logs/shorten',
    name: 'shorten the archive',
    steps: (site) => step('s3:PutLifecycleConfiguration', itself(site, 'archive', 'archive')),
  },
  { id: 'logs/stop', name: 'stop the trail', steps: (site) => step('cloudtrail:StopLogging', itself(site, 'trail')) },
  {
    id: 'alerts/read',
    name: 'take an alert of the auditor',
    steps: (site) => [
      ...step('sqs:ReceiveMessage', itself(site, 'alert-queue', 'auditor')),
      ...(storesFor(site, 'alert-queue').length > 0
        ? keyStep(site, 'alerts', 'Decrypt', 'sqs', queueContext(site))
        : []),
    ],
  },
  {
    id: 'alerts/purge',
    name: "empty the auditor's queue",
    steps: (site) => step('sqs:PurgeQueue', itself(site, 'alert-queue', 'auditor')),
  },
  {
    id: 'alerts/silence',
    name: 'end a subscription or a detection',
    steps: (site) => [
      ...step('sns:SetTopicAttributes', itself(site, 'alert-topic', 'auditor')),
      ...step('events:DisableRule', detection(site)),
    ],
  },
  { id: 'roles/read', name: 'assume the reading role', steps: (site) => assume(site, 'gateway-read') },
  { id: 'roles/write', name: 'assume the writing role', steps: (site) => assume(site, 'gateway-write') },
  { id: 'roles/audit', name: "assume the auditor's role", steps: (site) => assume(site, 'auditor') },
];
