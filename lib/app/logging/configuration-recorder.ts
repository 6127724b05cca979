import { Stack } from 'aws-cdk-lib';
import * as config from 'aws-cdk-lib/aws-config';
import * as iam from 'aws-cdk-lib/aws-iam';
import type * as kms from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import type { LogBucket } from './log-bucket';

export interface ConfigurationRecorderProps {
  readonly key: kms.IKey;
  readonly bucket: LogBucket;
}

/** The AWS Config recorder of the account and Region, of all resource types, and its delivery channel. */
export class ConfigurationRecorder extends Construct {
  constructor(scope: Construct, id: string, props: ConfigurationRecorderProps) {
    super(scope, id);
    const stack = Stack.of(this);
    const { bucket } = props.bucket;
    const principals = [new iam.ServicePrincipal('config.amazonaws.com')];
    const fromThisAccount = { 'aws:SourceAccount': stack.account };
    bucket.addToResourcePolicy(
      new iam.PolicyStatement({
        principals,
        actions: ['s3:GetBucketAcl', 's3:ListBucket'],
        resources: [bucket.bucketArn],
        conditions: { StringEquals: fromThisAccount },
      }),
    );
    bucket.addToResourcePolicy(
      new iam.PolicyStatement({
        principals,
        actions: ['s3:PutObject'],
        resources: [bucket.arnForObjects(`AWSLogs/${stack.account}/Config/*`)],
        conditions: { StringEquals: { ...fromThisAccount, 's3:x-amz-acl': 'bucket-owner-full-control' } },
      }),
    );

    const serviceRole = new iam.CfnServiceLinkedRole(this, 'ServiceRole', { awsServiceName: 'config.amazonaws.com' });
    const recorder = new config.CfnConfigurationRecorder(this, 'Recorder', {
      roleArn: stack.formatArn({
        service: 'iam',
        region: '',
        resource: 'role',
        resourceName: 'aws-service-role/config.amazonaws.com/AWSServiceRoleForConfig',
      }),
      recordingGroup: { allSupported: true, includeGlobalResourceTypes: true },
      recordingMode: { recordingFrequency: 'CONTINUOUS' },
    });
    const channel = new config.CfnDeliveryChannel(this, 'Channel', {
      s3BucketName: bucket.bucketName,
      s3KmsKeyArn: props.key.keyArn,
      configSnapshotDeliveryProperties: { deliveryFrequency: 'TwentyFour_Hours' },
    });
    // Not on each other: the channel needs the recorder, and the recorder becomes stable only once the channel is there.
    for (const resource of [recorder, channel]) resource.node.addDependency(serviceRole, bucket);
  }
}
