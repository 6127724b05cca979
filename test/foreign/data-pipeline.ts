import { Aws, CfnCondition, CfnParameter, Fn, Stack, type StackProps } from 'aws-cdk-lib';
import * as events from 'aws-cdk-lib/aws-events';
import { Rule, RuleTargetInput } from 'aws-cdk-lib/aws-events';
import { EventBus, SqsQueue } from 'aws-cdk-lib/aws-events-targets';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Stream, StreamEncryption } from 'aws-cdk-lib/aws-kinesis';
import { CfnDeliveryStream } from 'aws-cdk-lib/aws-kinesisfirehose';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Bucket, BucketEncryption } from 'aws-cdk-lib/aws-s3';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { StringParameter } from 'aws-cdk-lib/aws-ssm';
import { AwsCustomResource, AwsCustomResourcePolicy, PhysicalResourceId } from 'aws-cdk-lib/custom-resources';
import type { Construct } from 'constructs';

/** A pipeline from a stream into buckets, as somebody writes it who has never heard of this project. */
export class DataPipelineStack extends Stack {
  constructor(scope: Construct, id: string, props: StackProps) {
    super(scope, id, props);
    const key = new Key(this, 'Key', { enableKeyRotation: true });
    const stage = new CfnParameter(this, 'Stage', { default: 'test', allowedValues: ['test', 'live'] });
    const live = new CfnCondition(this, 'IsLive', { expression: Fn.conditionEquals(stage, 'live') });
    const gov = new CfnCondition(this, 'IsGov', { expression: Fn.conditionEquals(Aws.PARTITION, 'aws-us-gov') });
    const stream = new Stream(this, 'Clicks', { encryption: StreamEncryption.KMS, encryptionKey: key });
    const lake = new Bucket(this, 'Lake', {
      encryption: BucketEncryption.KMS,
      encryptionKey: key,
      enforceSSL: true,
      versioned: true,
    });
    const role = new Role(this, 'DeliveryRole', { assumedBy: new ServicePrincipal('firehose.amazonaws.com') });
    lake.grantReadWrite(role);
    stream.grantRead(role);
    const destination = {
      bucketArn: lake.bucketArn,
      roleArn: role.roleArn,
      encryptionConfiguration: { kmsEncryptionConfig: { awskmsKeyArn: key.keyArn } },
    };
    new CfnDeliveryStream(this, 'Delivery', {
      deliveryStreamType: 'KinesisStreamAsSource',
      kinesisStreamSourceConfiguration: { kinesisStreamArn: stream.streamArn, roleArn: role.roleArn },
      extendedS3DestinationConfiguration: destination,
    });
    // The vendor's collector is in the US.
    new CfnDeliveryStream(this, 'Vendor', {
      deliveryStreamType: 'KinesisStreamAsSource',
      kinesisStreamSourceConfiguration: { kinesisStreamArn: stream.streamArn, roleArn: role.roleArn },
      httpEndpointDestinationConfiguration: {
        endpointConfiguration: { url: 'https://intake.vendor.example/v1', name: 'vendor' },
        s3Configuration: destination,
        roleArn: role.roleArn,
      },
    });
    const failed = new Queue(this, 'Failed', {
      encryption: QueueEncryption.KMS,
      encryptionMasterKey: key,
      enforceSSL: true,
    });
    const rule = new Rule(this, 'OnUpload', { eventPattern: { source: ['aws.s3'] } });
    rule.addTarget(new SqsQueue(failed, { message: RuleTargetInput.fromText('failed') }));
    // Copies of the events go to a bus in Virginia.
    rule.addTarget(
      new EventBus(
        events.EventBus.fromEventBusArn(this, 'Bus', `arn:aws:events:us-east-1:${this.account}:event-bus/default`),
      ),
    );
    new StringParameter(this, 'Place', {
      stringValue: Fn.conditionIf(gov.logicalId, 'us-gov-east-1', this.region).toString(),
    });
    new StringParameter(this, 'Size', { stringValue: Fn.conditionIf(live.logicalId, 'large', 'small').toString() });
    new AwsCustomResource(this, 'Warm', {
      onCreate: {
        service: 'Kinesis',
        action: 'describeStreamSummary',
        parameters: { StreamName: stream.streamName },
        physicalResourceId: PhysicalResourceId.of('warm'),
      },
      policy: AwsCustomResourcePolicy.fromStatements([
        new PolicyStatement({ actions: ['kinesis:DescribeStreamSummary'], resources: [stream.streamArn] }),
      ]),
    });
  }
}
