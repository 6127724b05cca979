import { RemovalPolicy, Stack, Tags } from 'aws-cdk-lib';
import type * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as s3outposts from 'aws-cdk-lib/aws-s3outposts';
import { Construct } from 'constructs';
import type { SiteNames } from '../../deployment/names';
import { deploymentRoleArn, operatorRoleArns, roleArn } from '../role-arns';
import { type RackReaders, rackAccessPointPolicy, rackBucketPolicy } from './rack-bucket-policy';

/** Tag that says what no template can show: under whose key S3 on Outposts encrypts. */
const KEYS_NOT_ASSERTABLE = { key: 'trefoil:residence:keys', value: 'not-assertable' } as const;

export interface RackBucketProps extends RackReaders {
  readonly names: SiteNames;
  readonly outpostArn: string;
  readonly organizationId: string;
  /** Names of the emergency roles, which may configure the bucket. */
  readonly breakGlass: readonly string[];
  readonly vpc: ec2.IVpc;
  /** Subnet on the rack. */
  readonly subnet: ec2.ISubnet;
  readonly securityGroup: ec2.ISecurityGroup;
}

/**
 * The object bucket of a site on its Outposts rack, reached only through an access point in the site's network.
 *
 * S3 on Outposts encrypts by itself, under keys of its own: it takes no customer key, and has neither Object Lock nor
 * access logs. CloudFormation can set neither its versioning nor its replication. Hence the tag.
 */
export class RackBucket extends Construct {
  constructor(scope: Construct, id: string, props: RackBucketProps) {
    super(scope, id);
    const { names, gatewayRead, gatewayWrite } = props;
    const outpostId = props.outpostArn.split('/').at(-1) ?? '';
    const bucket = new s3outposts.CfnBucket(this, 'Bucket', {
      bucketName: names.bucket('data'),
      outpostId,
      lifecycleConfiguration: {
        rules: [{ id: 'uploads', status: 'Enabled', abortIncompleteMultipartUpload: { daysAfterInitiation: 7 } }],
      },
    });
    bucket.applyRemovalPolicy(RemovalPolicy.RETAIN);
    Tags.of(bucket).add(KEYS_NOT_ASSERTABLE.key, KEYS_NOT_ASSERTABLE.value);

    // Built from names, because the policy of an access point cannot refer to the access point.
    const accessPointArn = `${this.rackArn(outpostId)}/accesspoint/${names.stack('data')}`;
    new s3outposts.CfnBucketPolicy(this, 'Policy', {
      bucket: bucket.attrArn,
      policyDocument: rackBucketPolicy({
        bucketArn: `${this.rackArn(outpostId)}/bucket/${names.bucket('data')}`,
        accessPointArn,
        roleArns: (['gateway-read', 'gateway-write'] as const).map((purpose) =>
          roleArn(this, names.account, names.role(purpose)),
        ),
        auditorRole: roleArn(this, names.account, names.role('auditor')),
        organizationId: props.organizationId,
        account: names.account,
        configuredBy: [deploymentRoleArn(this), ...operatorRoleArns(this, names.account, props.breakGlass)],
        gatewayRead,
        gatewayWrite,
      }),
    });
    new s3outposts.CfnAccessPoint(this, 'AccessPoint', {
      bucket: bucket.attrArn,
      name: names.stack('data'),
      vpcConfiguration: { vpcId: props.vpc.vpcId },
      policy: rackAccessPointPolicy({ accessPointArn, gatewayRead, gatewayWrite }),
    });
    new s3outposts.CfnEndpoint(this, 'Endpoint', {
      outpostId,
      accessType: 'Private',
      subnetId: props.subnet.subnetId,
      securityGroupId: props.securityGroup.securityGroupId,
    });
  }

  private rackArn(outpostId: string): string {
    return Stack.of(this).formatArn({ service: 's3-outposts', resource: 'outpost', resourceName: outpostId });
  }
}
