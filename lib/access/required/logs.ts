import { logsPrincipal } from '../../world/partition';
import { storesFor } from '../site/site-access';
import { byService, throughLogGroup, WRITING_LOGS, written } from './encryption';
import type { RequiredFlow } from './required';
import { type Scene, steps } from './scene';

const SERVICES = { family: 'services' } as const;

/** What has to work for logs to be written. */
export function logFlows(scene: Scene): readonly RequiredFlow[] {
  return [
    ...trailFlows(scene),
    ...logGroupFlows(scene),
    ...configurationFlows(scene),
    ...accessLogFlows(scene),
    ...flowLogFlows(scene),
    ...queryLogFlows(scene),
  ];
}

/** CloudTrail in its own name into the bucket, by a role into the log group. */
function trailFlows(scene: Scene): readonly RequiredFlow[] {
  return scene.ofType('AWS::CloudTrail::Trail').flatMap((trail): readonly RequiredFlow[] => {
    const name = scene.text(trail, 'TrailName') ?? scene.concrete.physical(trail)?.name;
    const context = scene.source(scene.arn('cloudtrail', `trail/${name}`));
    const service = scene.service('cloudtrail.amazonaws.com');
    const bucket = scene.bucket(scene.text(trail, 'S3BucketName'));
    const key = scene.key(scene.text(trail, 'KMSKeyId'));
    const prefix = scene.text(trail, 'S3KeyPrefix');
    const root = `/${prefix === undefined ? '' : `${prefix}/`}AWSLogs/${scene.account}`;
    // The page has the whole prefix: digests and further kinds of events have folders of their own.
    const kinds = ['CloudTrail/', 'CloudTrail-Digest/', 'CloudTrail-NetworkActivity/', ''];
    const headers = { ...context, 's3:x-amz-acl': 'bucket-owner-full-control', ...written(key) };
    const about = { 'kms:EncryptionContext:aws:cloudtrail:arn': context['aws:SourceArn'] };
    const role = scene.role(scene.text(trail, 'CloudWatchLogsRoleArn'));
    const group = scene.logGroup(scene.text(trail, 'CloudWatchLogsLogGroupArn'));
    const stream = `${scene.account}_CloudTrail_${scene.region}`;
    return [
      {
        ...SERVICES,
        id: 'trail-is-archived',
        title: 'the trail is delivered into its bucket',
        because: trail,
        source: 'CloudTrail User Guide, "Amazon S3 bucket policy for CloudTrail" and "Configure AWS KMS key policies"',
        steps: [
          ...steps(service, bucket?.itself, 's3:GetBucketAcl', { context }),
          ...kinds.flatMap((kind) =>
            steps(service, bucket && scene.inside(bucket, `${root}/${kind}example`), 's3:PutObject', {
              context: headers,
            }),
          ),
          ...byService(scene, 'cloudtrail.amazonaws.com', key, 'GenerateDataKey', {
            ...context,
            ...about,
            'kms:EncryptionContext:aws:s3:arn': bucket?.itself.arn,
            'kms:EncryptionContextKeys': ['aws:cloudtrail:arn', 'aws:s3:arn'],
          }),
          ...byService(scene, 'cloudtrail.amazonaws.com', key, 'Decrypt DescribeKey', context),
        ],
      },
      {
        ...SERVICES,
        id: 'trail-reaches-log-group',
        title: 'the trail is delivered into its log group',
        because: trail,
        source: 'CloudTrail User Guide, "Role policy document for CloudTrail to use CloudWatch Logs for monitoring"',
        steps: [
          ...steps(service, role?.itself, 'sts:AssumeRole', { ways: [{}, context] }),
          ...steps(role?.who, group && scene.stream(group, stream), 'logs:CreateLogStream PutLogEvents'),
          ...throughLogGroup({ scene, who: role?.who, actions: WRITING_LOGS }, group?.arn),
        ],
      },
    ];
  });
}

/** CloudWatch Logs uses the key of a group in its own name (CloudWatch Logs User Guide, "Encrypt log data"). */
function logGroupFlows(scene: Scene): readonly RequiredFlow[] {
  return scene.ofType('AWS::Logs::LogGroup').map((group) => {
    const physical = scene.concrete.physical(group);
    const key = scene.key(scene.text(group, 'KmsKeyId'));
    return {
      ...SERVICES,
      id: 'log-group-is-encrypted',
      title: 'CloudWatch Logs uses the key of the log group',
      because: group,
      source: 'CloudWatch Logs User Guide, "Encrypt log data in CloudWatch Logs using AWS KMS"',
      steps: byService(
        scene,
        logsPrincipal(scene.region),
        key,
        'Encrypt Decrypt ReEncryptFrom ReEncryptTo GenerateDataKey DescribeKey',
        {
          'kms:EncryptionContext:aws:logs:arn': physical?.arn.replace(/:\*$/, ''),
          'kms:EncryptionContextKeys': ['aws:logs:arn'],
        },
      ),
    };
  });
}

/** AWS Config delivers in its own name where its role is the service-linked one, which may neither write nor encrypt. */
function configurationFlows(scene: Scene): readonly RequiredFlow[] {
  const context = scene.source(`arn:${scene.partition}:config:${scene.region}:${scene.account}:example`);
  const service = scene.service('config.amazonaws.com');
  const linked = scene.linked('config.amazonaws.com', 'AWSServiceRoleForConfig');
  const delivered = scene.ofType('AWS::Config::DeliveryChannel').map((channel): RequiredFlow => {
    const bucket = scene.bucket(scene.text(channel, 'S3BucketName'));
    const key = scene.key(scene.text(channel, 'S3KmsKeyArn'));
    const prefix = scene.text(channel, 'S3KeyPrefix');
    const root = `/${prefix === undefined ? '' : `${prefix}/`}AWSLogs/${scene.account}/Config`;
    const header = { ...context, 's3:x-amz-acl': 'bucket-owner-full-control', ...written(key) };
    return {
      ...SERVICES,
      id: 'configuration-is-archived',
      title: 'AWS Config delivers into its bucket',
      because: channel,
      source: 'AWS Config Developer Guide, "Permissions for the Amazon S3 Bucket" and "Permissions for the KMS Key"',
      steps: [
        ...steps(service, bucket?.itself, 's3:GetBucketAcl ListBucket', { context }),
        ...['ConfigWritabilityCheckFile', 'ConfigHistory/example', 'ConfigSnapshot/example', 'example'].flatMap(
          (name) =>
            steps(service, bucket && scene.inside(bucket, `${root}/${name}`), 's3:PutObject', { context: header }),
        ),
        ...byService(scene, 'config.amazonaws.com', key, 'GenerateDataKey Decrypt', context),
        ...steps(linked, bucket?.itself, 's3:ListBucket'),
      ],
    };
  });
  const recorded = scene.ofType('AWS::Config::ConfigurationRecorder').map((recorder): RequiredFlow => {
    const buckets = scene
      .ofType('AWS::S3::Bucket')
      .flatMap((one) => scene.bucket(scene.concrete.physical(one)?.name) ?? []);
    return {
      ...SERVICES,
      id: 'configuration-is-recorded',
      title: 'AWS Config reads the settings of buckets and keys',
      because: recorder,
      source: 'AWS managed policy AWSConfigServiceRolePolicy',
      steps: [
        ...buckets.flatMap(({ itself }) => steps(linked, itself, `s3:${BUCKET_SETTINGS}`)),
        ...storesFor(scene.site, 'key').flatMap(({ itself }) =>
          steps(linked, itself, 'kms:DescribeKey GetKeyPolicy GetKeyRotationStatus ListResourceTags'),
        ),
      ],
    };
  });
  return [...delivered, ...recorded];
}

const BUCKET_SETTINGS = [
  ...['GetBucketPolicy', 'GetEncryptionConfiguration', 'GetReplicationConfiguration', 'GetBucketLogging'],
  ...['GetBucketVersioning', 'GetLifecycleConfiguration', 'GetBucketPublicAccessBlock', 'GetBucketTagging'],
  ...['GetBucketAcl', 'GetBucketObjectLockConfiguration', 'GetBucketNotification'],
].join(' ');

/** S3 writes access logs in its own name, for the bucket that they are of. */
function accessLogFlows(scene: Scene): readonly RequiredFlow[] {
  return scene.ofType('AWS::S3::Bucket').flatMap((bucket): readonly RequiredFlow[] => {
    const arn = scene.concrete.physical(bucket)?.arn;
    const target = scene.bucket(scene.text(bucket, 'LoggingConfiguration.DestinationBucketName'));
    if (arn === undefined || target === undefined) return [];
    const prefix = scene.text(bucket, 'LoggingConfiguration.LogFilePrefix') ?? '';
    return [
      {
        ...SERVICES,
        id: 'access-is-logged',
        title: 'S3 delivers the access logs of the bucket',
        because: bucket,
        source: 'Amazon S3 User Guide, "Enabling Amazon S3 server access logging"',
        steps: steps(
          scene.service('logging.s3.amazonaws.com'),
          scene.inside(target, `/${prefix}example`),
          's3:PutObject',
          { context: scene.source(arn) },
        ),
      },
    ];
  });
}

function flowLogFlows(scene: Scene): readonly RequiredFlow[] {
  return scene.ofType('AWS::EC2::FlowLog').flatMap((log): readonly RequiredFlow[] => {
    const role = scene.role(scene.text(log, 'DeliverLogsPermissionArn'));
    const group = scene.logGroup(scene.text(log, 'LogGroupName') ?? scene.text(log, 'LogDestination'));
    const context = scene.source(scene.arn('ec2', 'vpc-flow-log/fl-0a1b2c3d4e5f60718'));
    const stream = group && scene.stream(group, 'eni-0a1b2c3d4e5f60718-all');
    return [
      {
        ...SERVICES,
        id: 'flow-log-is-delivered',
        title: 'the flow log of the network is delivered',
        because: log,
        source: 'Amazon VPC User Guide, "IAM role for publishing flow logs to CloudWatch Logs"',
        steps: [
          ...steps(scene.service('vpc-flow-logs.amazonaws.com'), role?.itself, 'sts:AssumeRole', { context }),
          ...steps(role?.who, stream, 'logs:CreateLogStream PutLogEvents DescribeLogStreams'),
          ...throughLogGroup({ scene, who: role?.who, actions: WRITING_LOGS }, group?.arn),
        ],
      },
    ];
  });
}

/** Route 53 Resolver hands its logs to the delivery of CloudWatch Logs, to which the resource policy of the group gives access. */
function queryLogFlows(scene: Scene): readonly RequiredFlow[] {
  return scene.ofType('AWS::Route53Resolver::ResolverQueryLoggingConfig').map((config): RequiredFlow => {
    const group = scene.logGroup(scene.text(config, 'DestinationArn'));
    const context = scene.source(`arn:${scene.partition}:logs:${scene.region}:${scene.account}:example`);
    return {
      ...SERVICES,
      id: 'dns-queries-are-logged',
      title: 'the log of DNS queries is delivered',
      because: config,
      source: 'CloudWatch Logs User Guide, "Logs sent to CloudWatch Logs" (AWS-logs-infrastructure-CWL)',
      steps: steps(
        scene.service('delivery.logs.amazonaws.com'),
        group && scene.stream(group, 'example'),
        'logs:CreateLogStream PutLogEvents',
        { context },
      ),
    };
  });
}
