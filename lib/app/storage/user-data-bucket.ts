import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import type * as kms from 'aws-cdk-lib/aws-kms';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import type { SiteNames } from '../../deployment/names';
import { ReplicationAlarms } from './replication-alarms';
import { type ReplicationTarget, replicationRules } from './replication-rules';
import { type UserDataPolicyProps, userDataStatements } from './user-data-policy';

export interface UserDataBucketProps extends Omit<UserDataPolicyProps, 'keyArn'> {
  readonly names: SiteNames;
  readonly key: kms.IKey;
  readonly accessLogsBucket: s3.IBucket;
  /** Days after which overwritten and deleted objects are gone. */
  readonly noncurrentVersionDays: number;
  /** Sites that receive a copy; they need `replication`. */
  readonly targets: readonly ReplicationTarget[];
}

/** The object bucket for user data of one site: versioned, under the customer's key, reached only by named roles. */
export class UserDataBucket extends Construct {
  readonly bucket: s3.IBucket;

  constructor(scope: Construct, id: string, props: UserDataBucketProps) {
    super(scope, id);
    if (props.targets.length > 0 && !props.replication)
      throw new Error(
        `bucket of ${props.names.site}: replication to ${props.targets.map(({ site }) => site).join(', ')} needs a role, got none; pass a ReplicationRole`,
      );
    const bucket = new s3.Bucket(this, 'Bucket', {
      bucketName: props.names.bucket('data'),
      encryption: s3.BucketEncryption.KMS,
      encryptionKey: props.key,
      bucketKeyEnabled: true,
      blockedEncryptionTypes: [s3.BlockedEncryptionType.SSE_C],
      versioned: true,
      blockPublicAccess: s3.BlockPublicAccess.BLOCK_ALL,
      objectOwnership: s3.ObjectOwnership.BUCKET_OWNER_ENFORCED,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      lifecycleRules: [
        {
          id: 'versions',
          noncurrentVersionExpiration: Duration.days(props.noncurrentVersionDays),
          expiredObjectDeleteMarker: true,
          abortIncompleteMultipartUploadAfter: Duration.days(7),
        },
      ],
      removalPolicy: RemovalPolicy.RETAIN,
    });
    for (const statement of userDataStatements({ ...props, keyArn: props.key.keyArn }))
      bucket.addToResourcePolicy(statement);
    configure(bucket, props);
    for (const target of props.targets)
      new ReplicationAlarms(this, `To${target.site}`, {
        source: props.names.bucket('data'),
        destination: target.bucketName,
        ruleId: target.site,
      });
    this.bucket = bucket;
  }
}

/** Sets what `s3.Bucket` would set with a Lambda function, or with a notice at each synth. */
function configure(bucket: s3.Bucket, props: UserDataBucketProps): void {
  const resource = bucket.node.defaultChild;
  if (!(resource instanceof s3.CfnBucket)) throw new Error(`${bucket.node.path}: expected a bucket of CloudFormation`);
  resource.loggingConfiguration = {
    destinationBucketName: props.accessLogsBucket.bucketName,
    logFilePrefix: 'data/',
  };
  // AWS Backup follows changes by these events, and would otherwise switch them on outside the template.
  resource.notificationConfiguration = { eventBridgeConfiguration: { eventBridgeEnabled: true } };
  if (props.replication && props.targets.length > 0)
    resource.replicationConfiguration = {
      role: props.replication.roleArn,
      rules: replicationRules(props.targets),
    };
}
