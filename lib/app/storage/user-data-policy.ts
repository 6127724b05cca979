import * as iam from 'aws-cdk-lib/aws-iam';
import { REPLICATES_OBJECTS } from '../actions';
import type { SiteArns } from '../site-arns';
import { objectDenials, type WorkloadAccess, withObjects } from '../workload/workload-access';

/** Every action on objects, including those that S3 adds later. */
const ON_OBJECTS = ['s3:*'];
/** Actions that list objects; not `s3:ListBucket`, which CloudFormation and DataSync call to find the bucket. */
const LISTS = ['s3:ListBucketMultipartUploads', 's3:ListBucketVersions'];
/** Actions that look at a bucket and its configuration; for lists of objects there are further denies. */
const LOOKS = ['s3:Get*', 's3:ListBucket', ...LISTS, 's3:ListTagsForResource'];

const READING = ['s3:GetObject', 's3:GetObjectAttributes', 's3:GetObjectTagging', 's3:GetObjectVersion'];
const LISTING = ['s3:GetBucketLocation', 's3:ListBucket', 's3:ListBucketVersions'];
const WRITING = [
  's3:AbortMultipartUpload',
  's3:DeleteObject',
  's3:ListMultipartUploadParts',
  's3:PutObject',
  's3:PutObjectTagging',
];

// `IfExists`, since the request of an anonymous caller has no such key.
const NOT_A_SERVICE = { BoolIfExists: { 'aws:PrincipalIsAWSService': 'false' } };

export interface UserDataPolicyProps {
  readonly arns: SiteArns;
  /** ARN of the key under which every object is encrypted. */
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
  /** ARN of the role with which CloudFormation deploys: it sees whether the bucket is there, and configures it. */
  readonly deploymentRole: string;
  /** ARNs of the emergency roles, which may configure the bucket, and never touch objects. */
  readonly breakGlass: readonly string[];
  /** Sites that replicate to this one: their accounts and the ARNs of their replication roles. */
  readonly sources: readonly { readonly account: string; readonly role: string }[];
  /** Migrations into this site: ARNs of the roles that write, and the last day on which they do, YYYY-MM-DD. */
  readonly migrations: readonly { readonly role: string; readonly closes: string }[];
  /** Workloads of the site; their own policies allow, this one denies what is not declared. */
  readonly workloads: readonly WorkloadAccess[];
}

/**
 * Who may touch user data, and how; what is not named here is denied even to administrators of the account.
 *
 * The denies cover every action, not a list of them, which would miss what S3 adds later. Deployments and emergency
 * roles alone configure the bucket, so that they can always correct it, and AWS Backup, which sets notifications and
 * inventories (AWS Backup Developer Guide, s3-backups).
 */
export function userDataStatements(props: UserDataPolicyProps): iam.PolicyStatement[] {
  const { bucket, objects } = props.arns;
  const unattended = [
    props.arns.role('backup'),
    props.arns.role('restore'),
    ...(props.replication ? [props.arns.role('replication')] : []),
    ...props.sources.map(({ role }) => role),
    ...props.migrations.map(({ role }) => role),
  ];
  const named = [props.arns.role('gateway-read'), props.arns.role('gateway-write'), ...unattended];
  const reaching = [...named, ...withObjects(props.workloads).map(({ role }) => role)];
  const configuring = [props.deploymentRole, ...props.breakGlass, props.arns.role('backup')];
  const auditor = { ArnEquals: { 'aws:PrincipalArn': props.arns.role('auditor') } };
  const elsewhere = { StringNotEquals: { 'aws:SourceVpce': props.endpointId } };
  return [
    deny('OutsideOrganization', ['s3:*'], [bucket, objects], {
      StringNotEquals: { 'aws:PrincipalOrgID': props.organizationId },
      ...NOT_A_SERVICE,
    }),
    deny('OnlyNamedRoles', ON_OBJECTS, [objects], unlessBy(reaching)),
    deny('OnlyNamedRolesList', LISTS, [bucket], unlessBy(named)),
    deny('OnlyNamedRolesLook', ['s3:ListBucket'], [bucket], unlessBy([...reaching, props.deploymentRole])),
    ...objectDenials(bucket, props.workloads),
    denyAllBut(LOOKS, 'OnlyDeploymentsConfigure', bucket, unlessBy(configuring)),
    // The denies above cover the auditor already; these hold even if a list above comes to name it.
    deny('AuditorTakesNothing', ON_OBJECTS, [objects], auditor),
    deny('AuditorListsNothing', ['s3:ListBucket*'], [bucket], auditor),
    // Replication and backups run inside AWS and come through no endpoint.
    deny('OffEndpoint', ON_OBJECTS, [objects], { ...elsewhere, ...unlessBy(unattended) }),
    deny('OffEndpointLists', ['s3:ListBucket*'], [bucket], {
      ...elsewhere,
      ...unlessBy([...unattended, props.deploymentRole]),
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
    ...props.migrations.map(migrationCloses(objects)),
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

/** Denies writes under another key, another algorithm or a client's key; the default is the site's key. */
function encryptionDenials(objects: string, keyArn: string): iam.PolicyStatement[] {
  const put = (sid: string, conditions: Record<string, Record<string, unknown>>) =>
    deny(sid, ['s3:PutObject'], [objects], conditions);
  const algorithm = 's3:x-amz-server-side-encryption';
  const key = 's3:x-amz-server-side-encryption-aws-kms-key-id';
  return [
    put('OtherEncryption', { Null: { [algorithm]: 'false' }, StringNotEquals: { [algorithm]: 'aws:kms' } }),
    put('ForeignKey', { Null: { [key]: 'false' }, ArnNotEquals: { [key]: keyArn } }),
    // Such a write would fall back on the AWS managed key of S3.
    put('UnnamedKey', { Null: { [algorithm]: 'false', [key]: 'true' } }),
    put('ClientKey', { Null: { 's3:x-amz-server-side-encryption-customer-algorithm': 'false' } }),
  ];
}

/** Allows the replication roles of the sources to write; their accounts are principals, as a role may not exist yet. */
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
    arrive('ReplicasArrive', REPLICATES_OBJECTS, props.arns.objects),
    arrive('SourcesSeeVersioning', ['s3:GetBucketVersioning'], props.arns.bucket),
  ];
}

/** Ends a migration on its closing date, also if nobody removes it from the deployment file. */
function migrationCloses(objects: string) {
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

/** Denies every action on a resource but these. */
function denyAllBut(
  notActions: string[],
  sid: string,
  resource: string,
  conditions: Record<string, Record<string, unknown>>,
): iam.PolicyStatement {
  const principals = [new iam.AnyPrincipal()];
  return new iam.PolicyStatement({
    sid,
    effect: iam.Effect.DENY,
    principals,
    notActions,
    resources: [resource],
    conditions,
  });
}

/** A condition that exempts these roles, and AWS services in their own name. */
function unlessBy(roles: readonly string[]): Record<string, Record<string, unknown>> {
  return { ArnNotLike: { 'aws:PrincipalArn': [...roles] }, ...NOT_A_SERVICE };
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
