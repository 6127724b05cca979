import * as iam from 'aws-cdk-lib/aws-iam';
import type { SiteArns } from './site-arns';

/** Everything that reads, writes, lists or removes objects. */
const OBJECT_ACTIONS = [
  's3:AbortMultipartUpload',
  's3:DeleteObject*',
  's3:GetObject*',
  's3:ListBucket',
  's3:ListBucketMultipartUploads',
  's3:ListBucketVersions',
  's3:ListMultipartUploadParts',
  's3:ObjectOwnerOverrideToBucketOwner',
  's3:PutObject*',
  's3:Replicate*',
  's3:RestoreObject',
];

const READING = ['s3:GetObject', 's3:GetObjectAttributes', 's3:GetObjectTagging', 's3:GetObjectVersion'];
const LISTING = ['s3:GetBucketLocation', 's3:ListBucket', 's3:ListBucketVersions'];
const WRITING = [
  's3:AbortMultipartUpload',
  's3:DeleteObject',
  's3:ListMultipartUploadParts',
  's3:PutObject',
  's3:PutObjectTagging',
];

const NOT_A_SERVICE = { Bool: { 'aws:PrincipalIsAWSService': 'false' } };

export interface UserDataPolicyProps {
  readonly arns: SiteArns;
  /** ARN of the key under which every object must lie. */
  readonly keyArn: string;
  readonly organizationId: string;
  /** Id of the one endpoint through which the gateway reaches the bucket. */
  readonly endpointId: string;
  readonly gatewayRead: iam.IRole;
  readonly gatewayWrite: iam.IRole;
  readonly backup: iam.IRole;
  readonly restore: iam.IRole;
  /** @default - the site replicates nowhere */
  readonly replication?: iam.IRole;
  /** Sites that replicate to this one: their accounts and the ARNs of their replication roles. */
  readonly sources: readonly { readonly account: string; readonly role: string }[];
  /** Lanes that end here: ARNs of the roles that write, and the last day on which they do, YYYY-MM-DD. */
  readonly lanes: readonly { readonly role: string; readonly closes: string }[];
}

/**
 * Who may touch user data, and how; what is not named here is denied even to administrators of the account.
 *
 * Denials concern objects, not the configuration of the bucket, so that a deployment can always correct them.
 */
export function userDataStatements(props: UserDataPolicyProps): iam.PolicyStatement[] {
  const { bucket, objects } = props.arns;
  const unattended = [
    props.arns.role('backup'),
    props.arns.role('restore'),
    ...(props.replication ? [props.arns.role('replication')] : []),
    ...props.sources.map(({ role }) => role),
    ...props.lanes.map(({ role }) => role),
  ];
  const named = [props.arns.role('gateway-read'), props.arns.role('gateway-write'), ...unattended];
  return [
    deny('OutsideOrganization', ['s3:*'], [bucket, objects], {
      StringNotEquals: { 'aws:PrincipalOrgID': props.organizationId },
      ...NOT_A_SERVICE,
    }),
    deny('OnlyNamedRoles', OBJECT_ACTIONS, [bucket, objects], {
      ArnNotLike: { 'aws:PrincipalArn': named },
      ...NOT_A_SERVICE,
    }),
    // The list above says it already; this holds whoever is put on that list.
    deny('AuditorTakesNothing', OBJECT_ACTIONS, [bucket, objects], {
      ArnEquals: { 'aws:PrincipalArn': props.arns.role('auditor') },
    }),
    // Replication and backups run inside AWS and come through no endpoint.
    deny('OffEndpoint', OBJECT_ACTIONS, [bucket, objects], {
      StringNotEquals: { 'aws:SourceVpce': props.endpointId },
      ArnNotLike: { 'aws:PrincipalArn': unattended },
      ...NOT_A_SERVICE,
    }),
    ...encryptionDenials(objects, props.keyArn),
    // Only the lifecycle removes versions, after the retention of the deployment.
    deny('VersionsStay', ['s3:DeleteObjectVersion', 's3:DeleteObjectVersionTagging'], [objects]),
    allow('GatewayReads', [props.gatewayRead, props.gatewayWrite], READING, objects),
    allow('GatewayLists', [props.gatewayRead, props.gatewayWrite], LISTING, bucket),
    allow('GatewayWrites', [props.gatewayWrite], WRITING, objects),
    allow('BackupOfBucket', [props.backup], BACKUP_OF_BUCKET, bucket),
    allow('BackupOfObjects', [props.backup], BACKUP_OF_OBJECTS, objects),
    allow('RestoreOfBucket', [props.restore], RESTORE_OF_BUCKET, bucket),
    allow('RestoreOfObjects', [props.restore], RESTORE_OF_OBJECTS, objects),
    ...(props.replication
      ? [
          allow(
            'ReplicationReadsBucket',
            [props.replication],
            ['s3:GetReplicationConfiguration', 's3:ListBucket'],
            bucket,
          ),
          allow('ReplicationReadsObjects', [props.replication], REPLICATION_OF_OBJECTS, objects),
        ]
      : []),
    ...arrivals(props),
    ...props.lanes.map(laneCloses(objects)),
  ];
}

const BACKUP_OF_BUCKET = [
  's3:GetBucketAcl',
  's3:GetBucketLocation',
  's3:GetBucketNotification',
  's3:GetBucketTagging',
  's3:GetBucketVersioning',
  's3:GetInventoryConfiguration',
  's3:ListBucket',
  's3:ListBucketVersions',
  's3:PutBucketNotification',
  's3:PutInventoryConfiguration',
];

const BACKUP_OF_OBJECTS = [
  's3:GetObject',
  's3:GetObjectAcl',
  's3:GetObjectTagging',
  's3:GetObjectVersion',
  's3:GetObjectVersionAcl',
  's3:GetObjectVersionTagging',
];

const RESTORE_OF_BUCKET = [
  's3:GetBucketLocation',
  's3:GetBucketOwnershipControls',
  's3:GetBucketVersioning',
  's3:ListBucket',
  's3:ListBucketVersions',
];

const RESTORE_OF_OBJECTS = [
  's3:AbortMultipartUpload',
  's3:DeleteObject',
  's3:GetObject',
  's3:GetObjectAcl',
  's3:GetObjectTagging',
  's3:GetObjectVersion',
  's3:GetObjectVersionAcl',
  's3:ListMultipartUploadParts',
  's3:PutObject',
  's3:PutObjectAcl',
  's3:PutObjectTagging',
  's3:PutObjectVersionAcl',
];

const REPLICATION_OF_OBJECTS = [
  's3:GetObjectVersionAcl',
  's3:GetObjectVersionForReplication',
  's3:GetObjectVersionTagging',
];

/** Denies writes under another key, another algorithm or a key of the client; a write that says nothing gets ours. */
function encryptionDenials(objects: string, keyArn: string): iam.PolicyStatement[] {
  const put = (sid: string, conditions: Record<string, Record<string, unknown>>) =>
    deny(sid, ['s3:PutObject'], [objects], conditions);
  const algorithm = 's3:x-amz-server-side-encryption';
  const key = 's3:x-amz-server-side-encryption-aws-kms-key-id';
  return [
    put('OtherEncryption', { Null: { [algorithm]: 'false' }, StringNotEquals: { [algorithm]: 'aws:kms' } }),
    put('ForeignKey', { Null: { [key]: 'false' }, ArnNotEquals: { [key]: keyArn } }),
    // Such a write would fall back on the key that AWS manages for S3.
    put('UnnamedKey', { Null: { [algorithm]: 'false', [key]: 'true' } }),
    put('ClientKey', { Null: { 's3:x-amz-server-side-encryption-customer-algorithm': 'false' } }),
  ];
}

/** Lets the replication roles of the sources write; their accounts are named because a role may not exist yet. */
function arrivals(props: UserDataPolicyProps): iam.PolicyStatement[] {
  if (props.sources.length === 0) return [];
  const arrive = (sid: string, actions: string[], resource: string) =>
    new iam.PolicyStatement({
      sid,
      principals: props.sources.map(({ account }) => new iam.AccountPrincipal(account)),
      actions,
      resources: [resource],
      conditions: {
        ArnEquals: { 'aws:PrincipalArn': props.sources.map(({ role }) => role) },
        StringEquals: { 'aws:PrincipalOrgID': props.organizationId },
      },
    });
  return [
    arrive(
      'ReplicasArrive',
      ['s3:ObjectOwnerOverrideToBucketOwner', 's3:ReplicateDelete', 's3:ReplicateObject', 's3:ReplicateTags'],
      props.arns.objects,
    ),
    arrive('SourcesSeeVersioning', ['s3:GetBucketVersioning'], props.arns.bucket),
  ];
}

/** A lane that nobody took out of the deployment stops by itself. */
function laneCloses(objects: string) {
  return ({ role, closes }: { readonly role: string; readonly closes: string }, index: number) =>
    deny(`LaneCloses${index + 1}`, ['s3:PutObject'], [objects], {
      ArnEquals: { 'aws:PrincipalArn': role },
      DateGreaterThan: { 'aws:CurrentTime': `${closes}T23:59:59Z` },
    });
}

function allow(sid: string, roles: readonly iam.IRole[], actions: string[], resource: string): iam.PolicyStatement {
  const principals = roles.map((role) => new iam.ArnPrincipal(role.roleArn));
  return new iam.PolicyStatement({ sid, principals, actions, resources: [resource] });
}

function deny(
  sid: string,
  actions: string[],
  resources: string[],
  conditions?: Record<string, Record<string, unknown>>,
): iam.PolicyStatement {
  const principals = [new iam.AnyPrincipal()];
  return new iam.PolicyStatement({ sid, effect: iam.Effect.DENY, principals, actions, resources, conditions });
}
