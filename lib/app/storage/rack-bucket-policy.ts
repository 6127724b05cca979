import * as iam from 'aws-cdk-lib/aws-iam';

const READING = ['GetObject', 'GetObjectTagging'];
const LISTING = ['ListBucket'];
const WRITING = ['AbortMultipartUpload', 'DeleteObject', 'ListMultipartUploadParts', 'PutObject', 'PutObjectTagging'];

/** Everything that reads, writes, lists or removes objects on the rack. */
const OBJECT_ACTIONS = [
  'AbortMultipartUpload',
  'DeleteObject*',
  'GetObject*',
  'ListBucket*',
  'ListMultipartUploadParts',
  'PutObject*',
];

/** The roles that reach the objects of a rack. */
export interface RackReaders {
  readonly gatewayRead: iam.IRole;
  readonly gatewayWrite: iam.IRole;
}

export interface RackBucketPolicyProps extends RackReaders {
  /** ARN of the bucket on the rack. */
  readonly bucketArn: string;
  /** ARN of the one access point through which the bucket is reached. */
  readonly accessPointArn: string;
  /** ARNs of the roles in `RackReaders`, as text that a condition can compare. */
  readonly roleArns: readonly string[];
  /** ARN of the role that never touches objects, whoever else may. */
  readonly auditorRole: string;
  readonly organizationId: string;
  /** Account of the bucket, to which alone S3 on Outposts answers (S3 on Outposts User Guide, S3OutpostsIAM). */
  readonly account: string;
  /** ARNs of the roles that may configure the bucket: deployments and emergency. */
  readonly configuredBy: readonly string[];
}

/**
 * Policy of a bucket on a rack: only the gateway roles touch objects, encrypted in transit, by the one access point.
 *
 * Denials name the account and not everybody: S3 on Outposts takes `*` as principal only with a condition on addresses
 * (S3 on Outposts User Guide, S3OutpostsIAM), and no other account reaches the bucket.
 */
export function rackBucketPolicy(props: RackBucketPolicyProps): iam.PolicyDocument {
  const { bucketArn } = props;
  const objects = `${bucketArn}/object/*`;
  const deny = (
    sid: string,
    actions: readonly string[],
    conditions: Record<string, Record<string, unknown>> = {},
    resources = [bucketArn, objects],
  ) =>
    new iam.PolicyStatement({
      sid,
      effect: iam.Effect.DENY,
      principals: [new iam.AccountPrincipal(props.account)],
      actions: actions.map(prefixed),
      resources,
      conditions,
    });
  const notAService = { BoolIfExists: { 'aws:PrincipalIsAWSService': 'false' } };
  const offAccessPoint = { StringNotEquals: { 's3-outposts:DataAccessPointArn': props.accessPointArn } };
  const unlessBy = (roles: readonly string[]) => ({ ArnNotLike: { 'aws:PrincipalArn': [...roles] }, ...notAService });
  return new iam.PolicyDocument({
    statements: [
      deny('InsecureTransport', ['*'], { Bool: { 'aws:SecureTransport': 'false' } }),
      deny('OutsideOrganization', ['*'], {
        StringNotEquals: { 'aws:PrincipalOrgID': props.organizationId },
        ...notAService,
      }),
      deny('OnlyNamedRoles', OBJECT_ACTIONS, unlessBy(props.roleArns)),
      // Covers actions that S3 on Outposts adds later, on objects and on the bucket.
      deny('OnlyNamedRolesReachObjects', ['*'], unlessBy(props.roleArns), [objects]),
      deny('OnlyDeploymentsConfigure', ['Create*', 'Delete*', 'Put*'], unlessBy(props.configuredBy), [bucketArn]),
      deny('AuditorTakesNothing', OBJECT_ACTIONS, { ArnEquals: { 'aws:PrincipalArn': props.auditorRole } }),
      // The access point is in the site's network, so that the bucket is reached only through the endpoint there.
      deny('OffAccessPoint', OBJECT_ACTIONS, offAccessPoint),
      deny('OffAccessPointReachNoObjects', ['*'], offAccessPoint, [objects]),
      // Where versions are kept, nobody deletes them; the lifecycle does.
      deny('VersionsStay', ['DeleteObjectVersion', 'DeleteObjectVersionTagging']),
      ...grants(props, bucketArn),
    ],
  });
}

/** Policy of the access point; it allows no more than the policy of the bucket. */
export function rackAccessPointPolicy(props: RackReaders & { readonly accessPointArn: string }): iam.PolicyDocument {
  return new iam.PolicyDocument({ statements: grants(props, props.accessPointArn) });
}

function grants({ gatewayRead, gatewayWrite }: RackReaders, arn: string): iam.PolicyStatement[] {
  const allow = (sid: string, roles: readonly iam.IRole[], actions: readonly string[], resource: string) =>
    new iam.PolicyStatement({
      sid,
      principals: roles.map((role) => new iam.ArnPrincipal(role.roleArn)),
      actions: actions.map(prefixed),
      resources: [resource],
    });
  return [
    allow('GatewayReads', [gatewayRead, gatewayWrite], READING, `${arn}/object/*`),
    allow('GatewayLists', [gatewayRead, gatewayWrite], LISTING, arn),
    allow('GatewayWrites', [gatewayWrite], WRITING, `${arn}/object/*`),
  ];
}

function prefixed(action: string): string {
  return `s3-outposts:${action}`;
}
