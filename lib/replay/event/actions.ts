import { ownOf } from '../../common/own';
import { type Event, objectAt, objectsAt, textAt } from './json';

/**
 * Services of which the names of events are those of actions, but for the exceptions below, by the host in `eventSource`
 * where it is another than their prefix (Service Authorization Reference; CloudTrail User Guide, "userIdentity and
 * eventSource"). Events of any other service are of no action that is known here.
 */
const SERVICES: Readonly<Record<string, string>> = {
  monitoring: 'cloudwatch',
  ...Object.fromEntries(
    [
      ...['s3', 'kms', 'dynamodb', 'sts', 'iam', 'logs', 'cloudtrail', 'sqs', 'sns', 'lambda', 'ec2', 'secretsmanager'],
      ...[
        'backup',
        'events',
        'config',
        'organizations',
        'ecr',
        'ecs',
        'cloudformation',
        'guardduty',
        'ssm',
        'firehose',
      ],
      ...['route53resolver', 'access-analyzer', 'securityhub', 'datasync', 'acm', 'ram', 'account', 'supportauthz'],
    ].map((name) => [name, name]),
  ),
};

/** Events that need no permission, or are decided by nothing that policies say. */
const WITHOUT_PERMISSION: ReadonlySet<string> = new Set([
  // "No permissions are required to perform this operation" (AWS STS API Reference, GetCallerIdentity).
  'sts:GetCallerIdentity',
  // "No permissions are required for users to perform this operation" (GetSessionToken).
  'sts:GetSessionToken',
]);

/**
 * Events whose action has another name, or takes several.
 *
 * Of S3: Amazon S3 User Guide, "Required permissions for Amazon S3 API operations", and "Amazon S3 CloudTrail events". Of
 * Lambda: the API version that CloudTrail appends (AWS Lambda Developer Guide, "Logging AWS Lambda API calls"). Of KMS,
 * "ReEncrypt" (AWS KMS Developer Guide, Permissions reference). Of DynamoDB, "Using IAM with transactions".
 */
const EXCEPTIONS: Readonly<Record<string, string>> = {
  's3:ListObjects': 's3:ListBucket',
  's3:ListObjectsV2': 's3:ListBucket',
  's3:HeadBucket': 's3:ListBucket',
  's3:ListObjectVersions': 's3:ListBucketVersions',
  's3:ListMultipartUploads': 's3:ListBucketMultipartUploads',
  's3:ListParts': 's3:ListMultipartUploadParts',
  's3:ListBuckets': 's3:ListAllMyBuckets',
  's3:HeadObject': 's3:GetObject',
  's3:SelectObjectContent': 's3:GetObject',
  's3:CopyObject': 's3:PutObject',
  's3:CreateMultipartUpload': 's3:PutObject',
  's3:UploadPart': 's3:PutObject',
  's3:UploadPartCopy': 's3:PutObject',
  's3:CompleteMultipartUpload': 's3:PutObject',
  's3:DeleteObjects': 's3:DeleteObject',
  's3:GetBucketEncryption': 's3:GetEncryptionConfiguration',
  's3:PutBucketEncryption': 's3:PutEncryptionConfiguration',
  's3:DeleteBucketEncryption': 's3:PutEncryptionConfiguration',
  's3:GetBucketLifecycle': 's3:GetLifecycleConfiguration',
  's3:GetBucketLifecycleConfiguration': 's3:GetLifecycleConfiguration',
  's3:PutBucketLifecycle': 's3:PutLifecycleConfiguration',
  's3:PutBucketLifecycleConfiguration': 's3:PutLifecycleConfiguration',
  's3:DeleteBucketLifecycle': 's3:PutLifecycleConfiguration',
  's3:GetBucketReplication': 's3:GetReplicationConfiguration',
  's3:PutBucketReplication': 's3:PutReplicationConfiguration',
  's3:DeleteBucketReplication': 's3:PutReplicationConfiguration',
  's3:GetBucketCors': 's3:GetBucketCORS',
  's3:PutBucketCors': 's3:PutBucketCORS',
  's3:DeleteBucketCors': 's3:PutBucketCORS',
  's3:DeleteBucketTagging': 's3:PutBucketTagging',
  's3:GetAccelerateConfiguration': 's3:GetAccelerateConfiguration',
  's3:GetBucketAccelerate': 's3:GetAccelerateConfiguration',
  's3:GetBucketNotificationConfiguration': 's3:GetBucketNotification',
  's3:PutBucketNotificationConfiguration': 's3:PutBucketNotification',
  's3:GetPublicAccessBlock': 's3:GetBucketPublicAccessBlock',
  's3:PutPublicAccessBlock': 's3:PutBucketPublicAccessBlock',
  's3:DeletePublicAccessBlock': 's3:PutBucketPublicAccessBlock',
  's3:GetObjectLockConfiguration': 's3:GetBucketObjectLockConfiguration',
  's3:PutObjectLockConfiguration': 's3:PutBucketObjectLockConfiguration',
  'kms:ReEncrypt': 'kms:ReEncryptFrom kms:ReEncryptTo',
  'dynamodb:TransactGetItems': 'dynamodb:GetItem',
  'lambda:Invoke': 'lambda:InvokeFunction',
};

/** Events that take actions which the event does not tell apart. */
const OPEN: ReadonlySet<string> = new Set([
  ...['dynamodb:TransactWriteItems', 'dynamodb:ExecuteStatement', 'dynamodb:BatchExecuteStatement'],
  'dynamodb:ExecuteTransaction',
]);

/** Actions on a version of an object that a request names (Amazon S3 API Reference, GetObject, DeleteObject). */
const OF_A_VERSION: Readonly<Record<string, string>> = {
  's3:GetObject': 's3:GetObjectVersion',
  's3:GetObjectAcl': 's3:GetObjectVersionAcl',
  's3:GetObjectTagging': 's3:GetObjectVersionTagging',
  's3:DeleteObject': 's3:DeleteObjectVersion',
};

/** The IAM actions that an event takes; none where it needs no permission, undefined where it is not known which. */
export function actionsOf(event: Event): readonly string[] | undefined {
  const [host = ''] = (textAt(event, 'eventSource') ?? '').split('.amazonaws.');
  const service = ownOf(SERVICES, host);
  if (service === undefined) return undefined;
  const name = (textAt(event, 'eventName') ?? '').replace(/(?:20\d\d_?\d\d_?\d\d)(?:v\d+)?$/, '');
  const own = `${service}:${name}`;
  if (WITHOUT_PERMISSION.has(own)) return [];
  if (OPEN.has(own) || isReplication(event, own)) return undefined;
  if (own === 'sts:AssumeRole') return assumeActions(event);
  const actions = (ownOf(EXCEPTIONS, own) ?? own).split(' ');
  const isVersion = service === 's3' && textAt(objectAt(event, 'requestParameters'), 'versionId') !== undefined;
  return isVersion ? actions.map((action) => ownOf(OF_A_VERSION, action) ?? action) : actions;
}

/** Tags and a source identity take permissions of their own (IAM User Guide, "Pass session tags", "Monitor and control actions"). */
function assumeActions(event: Event): readonly string[] {
  const asked = objectAt(event, 'requestParameters');
  return [
    'sts:AssumeRole',
    ...(objectsAt(asked, 'tags').length > 0 ? ['sts:TagSession'] : []),
    ...(textAt(asked, 'sourceIdentity') === undefined ? [] : ['sts:SetSourceIdentity']),
  ];
}

/** What S3 writes by the role of a replication takes another action than its event says. */
function isReplication(event: Event, name: string): boolean {
  return name === 's3:PutObject' && textAt(objectAt(event, 'userIdentity'), 'invokedBy') === 's3.amazonaws.com';
}

const services = new Map<string, string>();

/** The service of an event, as actions name it; its host where it has none. */
export function serviceOfEvent(event: Event): string {
  const source = textAt(event, 'eventSource') ?? '';
  const before = services.get(source);
  if (before !== undefined) return before;
  const [host = ''] = source.split('.amazonaws.');
  const service = ownOf(SERVICES, host) ?? host;
  if (services.size < 1000) services.set(source, service);
  return service;
}

/** Every action that an event may be taken for, for a test against the actions that there are. */
export const EXCEPTION_ACTIONS: readonly string[] = [
  ...new Set([...Object.values(EXCEPTIONS).flatMap((actions) => actions.split(' ')), ...Object.values(OF_A_VERSION)]),
];
