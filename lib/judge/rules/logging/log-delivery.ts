import { ofTypes, type ResourceRule } from '../../rule';
import { LOG_DELIVERIES } from '../../statements/deliveries';
import { refusalFindings } from '../../statements/refusal-findings';

const BucketEncryption = {
  ServerSideEncryptionConfiguration: [
    {
      BucketKeyEnabled: true,
      ServerSideEncryptionByDefault: {
        SSEAlgorithm: 'aws:kms',
        KMSMasterKeyID: 'arn:aws:kms:eu-west-1:222222222222:key/11111111-2222-3333-4444-555555555555',
      },
    },
  ],
};
const bucket = { Logs: { Type: 'AWS::S3::Bucket', Properties: { BucketEncryption } } };
const policy = (...Statement: readonly object[]) => ({
  Policy: {
    Type: 'AWS::S3::BucketPolicy',
    Properties: { Bucket: { Ref: 'Logs' }, PolicyDocument: { Version: '2012-10-17', Statement } },
  },
});
const everything = [{ 'Fn::GetAtt': ['Logs', 'Arn'] }, { 'Fn::Sub': '${Logs.Arn}/*' }];
const trail = {
  Trail: {
    Type: 'AWS::CloudTrail::Trail',
    Properties: { IsLogging: true, S3BucketName: { Ref: 'Logs' } },
  },
};
const forTrail = [
  {
    Effect: 'Allow',
    Principal: { Service: 'cloudtrail.amazonaws.com' },
    Action: 's3:GetBucketAcl',
    Resource: { 'Fn::GetAtt': ['Logs', 'Arn'] },
  },
  {
    Effect: 'Allow',
    Principal: { Service: 'cloudtrail.amazonaws.com' },
    Action: 's3:PutObject',
    Resource: { 'Fn::Sub': '${Logs.Arn}/AWSLogs/${AWS::AccountId}/*' },
    Condition: { StringEquals: { 's3:x-amz-acl': 'bucket-owner-full-control' } },
  },
];
const http = { Bool: { 'aws:SecureTransport': 'false' } };
const deny = (Condition: object) => ({
  Effect: 'Deny',
  Principal: '*',
  Action: 's3:*',
  Resource: everything,
  Condition,
});
const accessLogs = {
  Data: {
    Type: 'AWS::S3::Bucket',
    Properties: {
      BucketEncryption,
      LoggingConfiguration: { DestinationBucketName: { Ref: 'Logs' }, LogFilePrefix: 'access/' },
    },
  },
};
const forAccessLogs = (prefix: string) => ({
  Effect: 'Allow',
  Principal: { Service: 'logging.s3.amazonaws.com' },
  Action: 's3:PutObject',
  Resource: { 'Fn::Sub': `\${Logs.Arn}/${prefix}*` },
  Condition: { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } },
});

/** The policy of a bucket allows the services that deliver logs there. */
export const logDelivery: ResourceRule = {
  id: 'log-delivery',
  subject: 'resource',
  title: 'The policy of a bucket allows the services that deliver logs there',
  why: 'a log that cannot be delivered is missed when it is needed; a deny meant for callers from elsewhere often denies the service, too',
  fix: 'allow the service in the policy of the bucket, with aws:SourceArn or aws:SourceAccount, and exempt services from Deny statements with aws:PrincipalIsAWSService',
  topic: 'logging',
  level: 'required',
  hook: 'others',
  standards: [
    { standard: 'GDPR', clause: '33(1)' },
    { standard: 'ISO 27001:2022', clause: 'A.8.15' },
    { standard: 'NIS2', clause: '21(2)(b)' },
  ],
  appliesTo: ofTypes((type) => LOG_DELIVERIES.has(type)),
  concerns: (resource, assembly) => (LOG_DELIVERIES.get(resource.type)?.(resource, assembly) ?? []).length > 0,
  check: (resource, assembly) =>
    refusalFindings(LOG_DELIVERIES.get(resource.type)?.(resource, assembly) ?? [], assembly),
  examples: {
    good: [
      {
        name: 'a trail whose bucket allows CloudTrail',
        resources: { ...bucket, ...policy(...forTrail, deny(http)), ...trail },
      },
      {
        name: 'a deny outside the organization that exempts services',
        resources: {
          ...bucket,
          ...policy(
            ...forTrail,
            deny({
              StringNotEqualsIfExists: { 'aws:PrincipalOrgID': 'o-exampleorgid' },
              BoolIfExists: { 'aws:PrincipalIsAWSService': 'false' },
            }),
          ),
          ...trail,
        },
      },
      {
        name: 'access logs under the prefix that the policy allows',
        resources: { ...bucket, ...policy(forAccessLogs('access/')), ...accessLogs },
      },
    ],
    bad: [
      { name: 'a trail whose bucket has no policy', resources: { ...bucket, ...trail } },
      {
        name: 'a trail whose bucket is closed to all that does not come through an endpoint',
        resources: {
          ...bucket,
          ...policy(...forTrail, deny({ StringNotEquals: { 'aws:SourceVpce': 'vpce-0a1b2c3d4e5f60718' } })),
          ...trail,
        },
      },
      {
        name: 'a trail whose bucket is closed to all that is not of the organization',
        resources: {
          ...bucket,
          ...policy(...forTrail, deny({ StringNotEquals: { 'aws:PrincipalOrgID': 'o-exampleorgid' } })),
          ...trail,
        },
      },
      {
        name: 'access logs under another prefix than the policy allows',
        resources: { ...bucket, ...policy(forAccessLogs('logs/')), ...accessLogs },
      },
      {
        name: 'flow logs into a bucket that is closed to all services',
        resources: {
          ...bucket,
          ...policy(deny({ StringNotEquals: { 'aws:PrincipalAccount': { Ref: 'AWS::AccountId' } } })),
          Flows: {
            Type: 'AWS::EC2::FlowLog',
            Properties: {
              ResourceId: 'vpc-0a1b2c3d4e5f60718',
              ResourceType: 'VPC',
              TrafficType: 'ALL',
              LogDestinationType: 's3',
              LogDestination: { 'Fn::GetAtt': ['Logs', 'Arn'] },
            },
          },
        },
      },
      {
        name: 'access logs of a load balancer whose bucket allows nobody',
        resources: {
          ...bucket,
          ...policy(deny(http)),
          Balancer: {
            Type: 'AWS::ElasticLoadBalancingV2::LoadBalancer',
            Properties: {
              LoadBalancerAttributes: [
                { Key: 'access_logs.s3.enabled', Value: 'true' },
                { Key: 'access_logs.s3.bucket', Value: { Ref: 'Logs' } },
              ],
            },
          },
        },
      },
      {
        name: 'AWS Config with its own role, and a bucket that does not name it',
        resources: {
          ...bucket,
          ...policy(...forTrail),
          Recorder: {
            Type: 'AWS::Config::ConfigurationRecorder',
            Properties: {
              RoleARN: {
                'Fn::Sub':
                  'arn:${AWS::Partition}:iam::${AWS::AccountId}:role/aws-service-role/config.amazonaws.com/AWSServiceRoleForConfig',
              },
            },
          },
          Channel: { Type: 'AWS::Config::DeliveryChannel', Properties: { S3BucketName: { Ref: 'Logs' } } },
        },
      },
    ],
  },
};
