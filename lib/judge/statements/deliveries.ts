import type { Assembly } from '../template/assembly';
import type { Resource } from '../template/resource';
import { isSameScalar } from '../template/same-scalar';
import { textOf } from '../template/text-of';
import { isMap } from '../template/value';
import { concreteOf, namedBy, policiesOn, type ServiceRequest } from './service-request';

const BUCKET = 'AWS::S3::Bucket';
const TOPIC = 'AWS::SNS::Topic';
const QUEUE = 'AWS::SQS::Queue';
const OWNER_HAS_CONTROL = { 's3:x-amz-acl': 'bucket-owner-full-control' };

/** The requests that AWS services make because of a resource of one type. */
type Asks = (source: Resource, assembly: Assembly) => readonly ServiceRequest[];

const accountOf = ({ template }: Resource) => template.account ?? '111122223333';

/** A prefix as keys begin with it; undefined where it is stated and not known. */
function prefixOf(source: Resource, path: string, assembly: Assembly): string | undefined {
  if (source.select(path).every(({ value }) => value === undefined)) return '';
  return concreteOf(assembly).text(source, path);
}

/** CloudTrail User Guide, "Amazon S3 bucket policy for CloudTrail". */
const trailAsks: Asks = (trail, assembly) => {
  const prefix = prefixOf(trail, 'S3KeyPrefix', assembly);
  const ofOrganization = trail
    .select('IsOrganizationTrail')
    .some(({ value }) => value !== undefined && !isSameScalar(false, value));
  if (prefix === undefined || ofOrganization) return [];
  const folder = `/${prefix === '' ? '' : `${prefix}/`}AWSLogs/${accountOf(trail)}/CloudTrail/example`;
  return namedBy(trail, 'S3BucketName', BUCKET, assembly).flatMap((on) => {
    const asks = { service: 'cloudtrail.amazonaws.com', on, source: trail, property: 'S3BucketName' };
    return [
      { ...asks, action: 's3:GetBucketAcl' },
      { ...asks, action: 's3:PutObject', inside: folder, context: OWNER_HAS_CONTROL },
    ];
  });
};

/** AWS Config Developer Guide, "Permissions for the Amazon S3 bucket": with its service-linked role it delivers in its own name. */
const configAsks: Asks = (channel, assembly) => {
  const prefix = prefixOf(channel, 'S3KeyPrefix', assembly);
  const roles = assembly
    .ofType('AWS::Config::ConfigurationRecorder')
    .filter(({ template }) => template === channel.template)
    .flatMap((recorder) => concreteOf(assembly).texts(recorder, 'RoleARN'));
  const inItsName = roles.length > 0 && roles.every((role) => role.includes(':role/aws-service-role/config.'));
  if (prefix === undefined || !inItsName) return [];
  const folder = `/${prefix === '' ? '' : `${prefix}/`}AWSLogs/${accountOf(channel)}/Config/example`;
  return namedBy(channel, 'S3BucketName', BUCKET, assembly).flatMap((on) => {
    const asks = { service: 'config.amazonaws.com', on, source: channel, property: 'S3BucketName' };
    const SourceArn = { 'aws:SourceArn': `arn:aws:config:eu-west-1:${accountOf(channel)}:example` };
    return [
      { ...asks, action: 's3:GetBucketAcl', context: SourceArn },
      { ...asks, action: 's3:PutObject', inside: folder, context: { ...SourceArn, ...OWNER_HAS_CONTROL } },
    ];
  });
};

/** Amazon S3 User Guide, "Enabling Amazon S3 server access logging": by the policy of the target, or by its list of grants. */
const accessLogAsks: Asks = (bucket, assembly) => {
  const at = 'LoggingConfiguration.DestinationBucketName';
  const prefix = prefixOf(bucket, 'LoggingConfiguration.LogFilePrefix', assembly);
  if (prefix === undefined) return [];
  return namedBy(bucket, at, BUCKET, assembly)
    .filter((on) => on !== bucket && on.select('AccessControl').every(({ value }) => value === undefined))
    .map((on) => ({
      ...{ service: 'logging.s3.amazonaws.com', action: 's3:PutObject', on, inside: `/${prefix}example` },
      ...{ source: bucket, property: at },
    }));
};

/** Elastic Load Balancing, "Access logs for your Application Load Balancer": by the service, or in older Regions by its account. */
const balancerAsks: Asks = (balancer, assembly) => {
  const attributes = new Map(
    balancer
      .select('LoadBalancerAttributes[]')
      .flatMap(({ value }) => (isMap(value) ? [[textOf(value['Key']), textOf(value['Value'])] as const] : [])),
  );
  const prefix = attributes.get('access_logs.s3.prefix') ?? '';
  if (attributes.get('access_logs.s3.enabled') !== 'true' || prefix.includes('${')) return [];
  const folder = `/${prefix === '' ? '' : `${prefix}/`}AWSLogs/${accountOf(balancer)}/elasticloadbalancing/example`;
  return namedBy(balancer, 'LoadBalancerAttributes[].Value', BUCKET, assembly).map((on) => ({
    ...{ service: 'logdelivery.elasticloadbalancing.amazonaws.com', action: 's3:PutObject', on, inside: folder },
    ...{ source: balancer, property: 'LoadBalancerAttributes', context: OWNER_HAS_CONTROL },
    deniedOnly: /"AWS":/.test(JSON.stringify(policiesOn(on, assembly) ?? [])),
  }));
};

/** Amazon VPC User Guide, "Publish flow logs to Amazon S3": what has to be allowed is added to the policy of the bucket. */
const flowLogAsks: Asks = (log, assembly) =>
  namedBy(log, 'LogDestination', BUCKET, assembly).map((on) => ({
    ...{ service: 'delivery.logs.amazonaws.com', action: 's3:PutObject', on, source: log, property: 'LogDestination' },
    inside: `/AWSLogs/${accountOf(log)}/vpcflowlogs/example`,
    context: { ...OWNER_HAS_CONTROL, 'aws:SourceArn': `arn:aws:logs:eu-west-1:${accountOf(log)}:example` },
    deniedOnly: true,
  }));

/** Requests to write logs into buckets, by the type of the resource that causes them. */
export const LOG_DELIVERIES: ReadonlyMap<string, Asks> = new Map([
  ['AWS::CloudTrail::Trail', trailAsks],
  ['AWS::Config::DeliveryChannel', configAsks],
  ['AWS::EC2::FlowLog', flowLogAsks],
  ['AWS::ElasticLoadBalancingV2::LoadBalancer', balancerAsks],
  [BUCKET, accessLogAsks],
]);

/** Messages of a service to the topics and queues that a property names. */
function messages(source: Resource, property: string, service: string, assembly: Assembly): readonly ServiceRequest[] {
  const sent = { service, source, property };
  return [
    ...namedBy(source, property, TOPIC, assembly).map((on) => ({ ...sent, action: 'sns:Publish', on })),
    ...namedBy(source, property, QUEUE, assembly).map((on) => ({ ...sent, action: 'sqs:SendMessage', on })),
  ];
}

/** EventBridge User Guide, "Using resource-based policies for Amazon EventBridge": for targets to which no role of the rule sends. */
const ruleAsks: Asks = (rule, assembly) =>
  rule.select('Targets[].RoleArn').some(({ value }) => value !== undefined)
    ? []
    : ['Targets[].Arn', 'Targets[].DeadLetterConfig.Arn'].flatMap((at) =>
        messages(rule, at, 'events.amazonaws.com', assembly),
      );

/** A topic without a policy of its own allows principals of its account, and CloudWatch on its behalf (Amazon SNS Developer Guide, "Access policy use cases"). */
const alarmAsks: Asks = (alarm, assembly) =>
  ['AlarmActions', 'OKActions', 'InsufficientDataActions']
    .flatMap((at) => messages(alarm, at, 'cloudwatch.amazonaws.com', assembly))
    .map((one) => {
      const policies = policiesOn(one.on, assembly) ?? [];
      return { ...one, deniedOnly: policies.length === 0 || /"AWS":|"Principal":"\*"/.test(JSON.stringify(policies)) };
    });

/** Amazon S3 User Guide, "Granting permissions to publish event notification messages to a destination". */
const notificationAsks: Asks = (bucket, assembly) =>
  ['TopicConfigurations[].Topic', 'QueueConfigurations[].Queue'].flatMap((at) =>
    messages(bucket, `NotificationConfiguration.${at}`, 's3.amazonaws.com', assembly),
  );

/** Amazon SNS Developer Guide, "Fanout to Amazon SQS queues" and "Amazon SNS dead-letter queues". */
const subscriptionAsks: Asks = (subscription, assembly) => {
  const topic = concreteOf(assembly).text(subscription, 'TopicArn');
  const isQueue = subscription.select('Protocol').some(({ value }) => isSameScalar('sqs', value));
  if (topic === undefined) return [];
  return [...(isQueue ? ['Endpoint'] : []), 'RedrivePolicy.deadLetterTargetArn'].flatMap((at) =>
    messages(subscription, at, 'sns.amazonaws.com', assembly).map((one) => ({
      ...one,
      context: { 'aws:SourceArn': topic },
    })),
  );
};

/** Requests to send to topics and queues, by the type of the resource that causes them. */
export const MESSAGES: ReadonlyMap<string, Asks> = new Map([
  ['AWS::CloudWatch::Alarm', alarmAsks],
  ['AWS::Events::Rule', ruleAsks],
  [BUCKET, notificationAsks],
  ['AWS::SNS::Subscription', subscriptionAsks],
]);

/** CloudWatch Logs User Guide, "Encrypt log data in CloudWatch Logs using AWS KMS". */
const logGroupAsks: Asks = (group, assembly) => {
  const arn = concreteOf(assembly).physical(group)?.arn.replace(/:\*$/, '');
  const { region = 'eu-west-1' } = group.template;
  return namedBy(group, 'KmsKeyId', 'AWS::KMS::Key', assembly).flatMap((on) =>
    ['Encrypt', 'Decrypt', 'GenerateDataKey'].map((name) => ({
      ...{ service: `logs.${region}.amazonaws.com`, alias: 'logs.amazonaws.com', action: `kms:${name}` },
      ...{ on, source: group, property: 'KmsKeyId' },
      context: { 'kms:EncryptionContext:aws:logs:arn': arn, 'kms:EncryptionContextKeys': ['aws:logs:arn'] },
    })),
  );
};

/** CloudTrail User Guide, "Configure AWS KMS key policies for CloudTrail". */
const trailKeyAsks: Asks = (trail, assembly) =>
  namedBy(trail, 'KMSKeyId', 'AWS::KMS::Key', assembly).map((on) => ({
    ...{ service: 'cloudtrail.amazonaws.com', action: 'kms:GenerateDataKey', on, source: trail, property: 'KMSKeyId' },
    context: { 'kms:EncryptionContext:aws:cloudtrail:arn': concreteOf(assembly).physical(trail)?.arn },
  }));

/** What a message asks of the key of its topic or queue (SNS and SQS Developer Guides, "Key management"). */
function keyUsesOf(message: ServiceRequest, assembly: Assembly): readonly ServiceRequest[] {
  const { on } = message;
  const about = on.type === TOPIC ? 'aws:sns:topicArn' : 'aws:sqs:arn';
  return namedBy(on, 'KmsMasterKeyId', 'AWS::KMS::Key', assembly).flatMap((key) =>
    ['GenerateDataKey', 'Decrypt'].map((name) => ({
      ...{ ...message, action: `kms:${name}`, on: key, deniedOnly: false },
      context: { ...message.context, [`kms:EncryptionContext:${about}`]: concreteOf(assembly).physical(on)?.arn },
    })),
  );
}

/** Requests to use keys, by the type of the resource that causes them. */
export const KEY_USES: ReadonlyMap<string, Asks> = new Map([
  ['AWS::CloudTrail::Trail', trailKeyAsks],
  ['AWS::Logs::LogGroup', logGroupAsks],
  ...[...MESSAGES].map(([type, asks]): [string, Asks] => [
    type,
    (source, assembly) => asks(source, assembly).flatMap((message) => keyUsesOf(message, assembly)),
  ]),
]);
