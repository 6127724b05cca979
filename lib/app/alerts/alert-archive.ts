import { Stack } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as firehose from 'aws-cdk-lib/aws-kinesisfirehose';
import type * as kms from 'aws-cdk-lib/aws-kms';
import * as logs from 'aws-cdk-lib/aws-logs';
import type * as s3 from 'aws-cdk-lib/aws-s3';
import * as sns from 'aws-cdk-lib/aws-sns';
import type * as sqs from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { KeyPurpose, RolePurpose, SiteNames } from '../../deployment/names';
import { FINDS_BUCKET } from '../actions';
import { writesEncryptedLogs } from '../keys/logs-key-use';
import { SiteLogGroup } from '../logging/site-log-group';
import { refuseOtherAccounts } from '../service-trust';
import { useOfKey } from '../storage/gateway-role';

/** Prefix of the alerts in the archive, below which there is a folder a day. */
const ALERTS_PREFIX = 'alerts/';
const FAILED_PREFIX = 'alerts-failed/';

export interface AlertArchiveProps {
  readonly names: SiteNames;
  readonly keys: Readonly<Record<KeyPurpose, kms.IKey>>;
  readonly topic: sns.ITopic;
  /** Dead-letter queue for alerts that the stream did not accept. */
  readonly dead: sqs.IQueue;
  /** The write-once archive. */
  readonly bucket: s3.IBucket;
  readonly retentionDays: number;
}

/** Copies each alert of a topic into the write-once archive, where it stays for the retention of the logs. */
export class AlertArchive extends Construct {
  readonly streamName: string;

  constructor(scope: Construct, id: string, props: AlertArchiveProps) {
    super(scope, id);
    const { names, keys, bucket } = props;
    this.streamName = names.channel('archive');
    const { logGroup } = new SiteLogGroup(this, 'Failures', {
      names,
      purpose: 'alerts',
      key: keys.logs,
      retentionDays: props.retentionDays,
    });
    const failures = new logs.LogStream(this, 'FailureStream', { logGroup, logStreamName: 'delivery' });

    // Firehose sends the account as external id, so that no other account can have it use this role.
    const ourFirehose = new iam.ServicePrincipal('firehose.amazonaws.com', {
      conditions: { StringEquals: { 'sts:ExternalId': Stack.of(this).account } },
    });
    const delivery = this.role(names, 'alerts-archive', ourFirehose, 'Firehose writes alerts', [
      new iam.PolicyStatement({
        actions: FINDS_BUCKET,
        resources: [bucket.bucketArn],
      }),
      new iam.PolicyStatement({
        actions: ['s3:AbortMultipartUpload', 's3:PutObject'],
        resources: [this.objects(names, ALERTS_PREFIX), this.objects(names, FAILED_PREFIX)],
      }),
      new iam.PolicyStatement({ actions: ['logs:PutLogEvents'], resources: [logGroup.logGroupArn] }),
      useOfKey(keys.logs.keyArn, ['kms:Decrypt', 'kms:GenerateDataKey'], names.region, ['s3']),
      writesEncryptedLogs(keys.logs.keyArn, names.region),
    ]);
    const stream = new firehose.CfnDeliveryStream(this, 'Stream', {
      deliveryStreamName: this.streamName,
      deliveryStreamType: 'DirectPut',
      deliveryStreamEncryptionConfigurationInput: { keyType: 'CUSTOMER_MANAGED_CMK', keyArn: keys.alerts.keyArn },
      extendedS3DestinationConfiguration: {
        roleArn: delivery.roleArn,
        bucketArn: bucket.bucketArn,
        prefix: `${ALERTS_PREFIX}!{timestamp:yyyy/MM/dd}/`,
        errorOutputPrefix: `${FAILED_PREFIX}!{firehose:error-output-type}/!{timestamp:yyyy/MM/dd}/`,
        bufferingHints: { intervalInSeconds: 60, sizeInMBs: 1 },
        compressionFormat: 'UNCOMPRESSED',
        encryptionConfiguration: { kmsEncryptionConfig: { awskmsKeyArn: keys.logs.keyArn } },
        cloudWatchLoggingOptions: {
          enabled: true,
          logGroupName: logGroup.logGroupName,
          logStreamName: failures.logStreamName,
        },
        processingConfiguration: {
          enabled: true,
          processors: [
            { type: 'AppendDelimiterToRecord', parameters: [{ parameterName: 'Delimiter', parameterValue: '\\n' }] },
          ],
        },
      },
    });
    stream.node.addDependency(delivery);

    // Not bound to a source: only principals of this account that may pass the role can give it to SNS.
    const topics = new iam.ServicePrincipal('sns.amazonaws.com');
    const forward = this.role(names, 'alerts-forward', topics, 'SNS hands alerts to the archive', [
      new iam.PolicyStatement({
        actions: [
          'firehose:DescribeDeliveryStream',
          'firehose:ListTagsForDeliveryStream',
          'firehose:PutRecord',
          'firehose:PutRecordBatch',
        ],
        resources: [stream.attrArn],
      }),
      useOfKey(keys.alerts.keyArn, ['kms:Decrypt', 'kms:GenerateDataKey'], names.region, ['firehose']),
    ]);
    refuseOtherAccounts(forward, 'sns.amazonaws.com', names.account);
    // Not raw: the envelope also says when the topic received the alert, and under which id.
    const subscription = new sns.CfnSubscription(this, 'Subscription', {
      topicArn: props.topic.topicArn,
      protocol: 'firehose',
      endpoint: stream.attrArn,
      subscriptionRoleArn: forward.roleArn,
      redrivePolicy: { deadLetterTargetArn: props.dead.queueArn },
    });
    subscription.node.addDependency(forward, props.dead);
  }

  private role(
    names: SiteNames,
    purpose: RolePurpose,
    assumedBy: iam.ServicePrincipal,
    description: string,
    statements: iam.PolicyStatement[],
  ): iam.Role {
    return new iam.Role(this, `Role-${purpose}`, {
      roleName: names.role(purpose),
      description: `${description} of ${names.site}`,
      assumedBy,
      inlinePolicies: { deliver: new iam.PolicyDocument({ statements }) },
    });
  }

  /** ARN built from names, so that waivers of the policy can name it too. */
  private objects(names: SiteNames, prefix: string): string {
    const resource = names.bucket('archive');
    return Stack.of(this).formatArn({ service: 's3', region: '', account: '', resource, resourceName: `${prefix}*` });
  }
}
