import { Stack } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import type * as kms from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import type { SiteNames } from '../../deployment/names';
import { viaService } from '../../world/service-names';
import { REPLICATES_OBJECTS } from '../actions';
import { refuseOtherAccounts } from '../service-trust';
import type { ReplicationTarget } from './replication-rules';

export interface ReplicationRoleProps {
  readonly names: SiteNames;
  /** Key of the objects that are read. */
  readonly key: kms.IKey;
  readonly targets: readonly ReplicationTarget[];
}

/**
 * The role with which S3 replicates the user data of a site to the sites that the deployment names.
 *
 * What it reads is allowed by the bucket policy. S3 is not documented to say for which bucket it assumes the role; only
 * principals of this account that may pass the role can give it to S3.
 */
export class ReplicationRole extends Construct {
  readonly role: iam.Role;

  constructor(scope: Construct, id: string, props: ReplicationRoleProps) {
    super(scope, id);
    this.role = new iam.Role(this, 'Role', {
      roleName: props.names.role('replication'),
      description: `S3 replicates user data of ${props.names.site}`,
      assumedBy: new iam.ServicePrincipal('s3.amazonaws.com'),
      inlinePolicies: {
        replicate: new iam.PolicyDocument({
          statements: [
            new iam.PolicyStatement({
              sid: 'DecryptHere',
              actions: ['kms:Decrypt'],
              resources: [props.key.keyArn],
              conditions: { StringEquals: { 'kms:ViaService': viaService('s3', props.names.region) } },
            }),
            ...props.targets.flatMap((target) => this.statements(target)),
          ],
        }),
      },
    });
    refuseOtherAccounts(this.role, 's3.amazonaws.com', props.names.account);
  }

  private statements(target: ReplicationTarget): iam.PolicyStatement[] {
    const objects = `${target.bucketArn}/*`;
    const owned = { StringEquals: { 'aws:ResourceAccount': target.account } };
    // Only the alias of the target's key is known here, and identity policies accept no alias: account, Region, service
    // and bucket limit the statement, and the key policy of the target decides.
    const key = target.keyArn.includes(':key/')
      ? target.keyArn
      : Stack.of(this).formatArn({
          service: 'kms',
          region: target.region,
          account: target.account,
          resource: 'key',
          resourceName: '*',
        });
    return [
      new iam.PolicyStatement({
        actions: REPLICATES_OBJECTS,
        resources: [objects],
        conditions: owned,
      }),
      new iam.PolicyStatement({
        actions: ['s3:GetBucketVersioning'],
        resources: [target.bucketArn],
        conditions: owned,
      }),
      new iam.PolicyStatement({
        actions: ['kms:Encrypt', 'kms:GenerateDataKey'],
        resources: [key],
        conditions: {
          StringEquals: { 'kms:ViaService': viaService('s3', target.region) },
          StringLike: { 'kms:EncryptionContext:aws:s3:arn': [target.bucketArn, objects] },
        },
      }),
      // The key of the bucket, not of an object: the role still reads nothing there (S3 User Guide, "S3 Bucket Keys and
      // replication").
      new iam.PolicyStatement({
        actions: ['kms:Decrypt'],
        resources: [key],
        conditions: {
          StringEquals: {
            'kms:ViaService': viaService('s3', target.region),
            'kms:EncryptionContext:aws:s3:arn': target.bucketArn,
          },
        },
      }),
    ];
  }
}
