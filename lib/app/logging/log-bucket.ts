import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import type * as kms from 'aws-cdk-lib/aws-kms';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import type { BucketPurpose, SiteNames } from '../../deployment/names';
import { roleArn } from '../role-arns';

export interface LogBucketProps {
  readonly names: SiteNames;
  readonly purpose: Exclude<BucketPurpose, 'data'>;
  readonly organizationId: string;
  readonly retentionDays: number;
  /** @default - S3-managed keys, which only the target of server access logs may have */
  readonly key?: kms.IKey;
  /** @default - this bucket is itself the target of server access logs */
  readonly accessLogsBucket?: s3.IBucket;
  /** Whether objects are locked in compliance mode for the retention, so that no one can delete them earlier. */
  readonly writeOnce: boolean;
}

/** A retained, versioned bucket for logs of one site, closed to all but the organization and AWS services. */
export class LogBucket extends Construct {
  readonly bucket: s3.Bucket;

  constructor(scope: Construct, id: string, props: LogBucketProps) {
    super(scope, id);
    if (!props.key && props.writeOnce)
      throw new Error(`${props.purpose}: a write-once bucket needs a customer key, got none; pass the logs key`);
    const retention = Duration.days(props.retentionDays);
    this.bucket = new s3.Bucket(this, 'Bucket', {
      bucketName: props.names.bucket(props.purpose),
      encryption: props.key ? s3.BucketEncryption.KMS : s3.BucketEncryption.S3_MANAGED,
      encryptionKey: props.key,
      bucketKeyEnabled: props.key !== undefined,
      blockPublicAccess: s3.BlockPublicAccess.BLOCK_ALL,
      objectOwnership: s3.ObjectOwnership.BUCKET_OWNER_ENFORCED,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      versioned: true,
      objectLockDefaultRetention: props.writeOnce ? s3.ObjectLockRetention.compliance(retention) : undefined,
      serverAccessLogsBucket: props.accessLogsBucket,
      serverAccessLogsPrefix: props.accessLogsBucket && `${props.purpose}/`,
      // One day past the retention, so that expiry never meets a lock; what was overwritten without a lock stays as long.
      lifecycleRules: [
        {
          expiration: Duration.days(props.retentionDays + 1),
          noncurrentVersionExpiration: props.writeOnce ? Duration.days(1) : retention,
          abortIncompleteMultipartUploadAfter: Duration.days(7),
        },
      ],
      removalPolicy: RemovalPolicy.RETAIN,
    });
    const objects = this.bucket.arnForObjects('*');
    const noService = { BoolIfExists: { 'aws:PrincipalIsAWSService': 'false' } };
    this.deny('OnlyOrganizationAndServices', ['s3:*'], [this.bucket.bucketArn, objects], {
      StringNotEquals: { 'aws:PrincipalOrgID': props.organizationId },
      ...noService,
    });
    // The lifecycle rule is not bound by this policy: only age removes a log.
    this.deny('NobodyDeletes', ['s3:DeleteObject', 's3:DeleteObjectVersion'], [objects]);
    // Only services write here, and the role of the site with which Firehose writes alerts into the archive.
    const keepsAlerts = roleArn(this, props.names.account, props.names.role('alerts-archive'));
    this.deny('OnlyServicesWrite', ['s3:PutObject', 's3:Replicate*'], [objects], {
      ...noService,
      ...(props.writeOnce && { ArnNotEquals: { 'aws:PrincipalArn': keepsAlerts } }),
    });
  }

  /** Allows one AWS service, acting for this account, to write below a prefix. */
  allowDelivery(service: string, prefix: string, sourceArn: string): void {
    this.bucket.addToResourcePolicy(
      new iam.PolicyStatement({
        principals: [new iam.ServicePrincipal(service)],
        actions: ['s3:PutObject'],
        resources: [this.bucket.arnForObjects(`${prefix}*`)],
        conditions: {
          StringEquals: { 'aws:SourceAccount': Stack.of(this).account },
          ArnLike: { 'aws:SourceArn': sourceArn },
        },
      }),
    );
  }

  private deny(sid: string, actions: string[], resources: string[], conditions?: iam.Conditions): void {
    this.bucket.addToResourcePolicy(
      new iam.PolicyStatement({
        sid,
        effect: iam.Effect.DENY,
        principals: [new iam.AnyPrincipal()],
        actions,
        resources,
        conditions,
      }),
    );
  }
}
