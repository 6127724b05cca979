import type { Finding } from '../../rule';
import type { Assembly } from '../../template/assembly';
import type { Resource } from '../../template/resource';
import { obligationRule } from '../obligation-rule';
import { isDeliveryBucket } from './delivery-bucket';

/** Stores of user data are encrypted with a customer-managed key of the same site. */
export const customerManagedKey = obligationRule({
  id: 'customer-managed-key',
  title: 'Stores of user data are encrypted with a customer-managed key of the same site',
  why: 'the customer can neither change the policy of an AWS owned or AWS managed key nor disable it, so encryption keeps out nobody to whom the service gives access',
  fix: 'name an AWS::KMS::Key of the stack, or the ARN of a key of the site, at the property that the finding names; give a parameter a default',
  topic: 'keys',
  level: 'mandatory',
  standards: [
    { standard: 'GDPR', clause: '32(1)(a)' },
    { standard: 'EDPB Rec. 01/2020', clause: 'Step 4' },
    { standard: 'BSI C5:2026', clause: 'CRY-19.01B' },
    { standard: 'SecNumCloud 3.2', clause: '10.1' },
    { standard: 'ISO 27001:2022', clause: 'A.8.24' },
  ],
  yieldsTo: ['encrypted-at-rest', 'crossing', 'unknown-account'],
  concern: 'customer-key',
  of: 'user-data',
  hookLeaves:
    'a bucket that takes access logs alone is excepted by its policy; a hook excepts it by the name that the deployment gives it',
  refine,
  examples: {
    good: [
      {
        name: 'objects under a key of the stack, and their access logs, for which S3 takes SSE-S3 alone',
        resources: {
          Key: { Type: 'AWS::KMS::Key', Properties: { EnableKeyRotation: true } },
          Objects: bucket({ SSEAlgorithm: 'aws:kms', KMSMasterKeyID: { 'Fn::GetAtt': ['Key', 'Arn'] } }, true),
          ObjectsPolicy: policy('Objects'),
          AccessLogs: bucket({ SSEAlgorithm: 'AES256' }),
          AccessLogsPolicy: policy('AccessLogs', {
            Effect: 'Allow',
            Principal: { Service: 'logging.s3.amazonaws.com' },
            Action: 's3:PutObject',
            Resource: { 'Fn::Sub': '${AccessLogs.Arn}/*' },
            Condition: { StringEquals: { 'aws:SourceAccount': '222222222222' } },
          }),
        },
      },
      {
        name: 'a queue under a key named by its alias',
        resources: { Queue: { Type: 'AWS::SQS::Queue', Properties: { KmsMasterKeyId: 'alias/site/data' } } },
      },
    ],
    bad: [
      {
        name: 'objects under SSE-S3',
        resources: { Objects: bucket({ SSEAlgorithm: 'AES256' }) },
      },
      {
        name: 'a bucket of access logs under SSE-S3 to which others write, too',
        resources: {
          Objects: bucket({ SSEAlgorithm: 'aws:kms', KMSMasterKeyID: 'alias/site/data' }, true),
          AccessLogs: bucket({ SSEAlgorithm: 'AES256' }),
          AccessLogsPolicy: policy('AccessLogs', {
            Effect: 'Allow',
            Principal: { AWS: 'arn:aws:iam::222222222222:role/gateway' },
            Action: 's3:PutObject',
            Resource: { 'Fn::Sub': '${AccessLogs.Arn}/*' },
          }),
        },
      },
      {
        name: 'a queue under an AWS managed key, named by its ARN',
        resources: {
          Queue: {
            Type: 'AWS::SQS::Queue',
            Properties: {
              KmsMasterKeyId: {
                'Fn::Sub': 'arn:${AWS::Partition}:kms:${AWS::Region}:${AWS::AccountId}:alias/aws/sqs',
              },
            },
          },
        },
      },
      {
        name: 'a volume under whatever key a parameter brings',
        resources: {
          Volume: { Type: 'AWS::EC2::Volume', Properties: { Encrypted: true, KmsKeyId: { Ref: 'KeyArn' } } },
        },
        rest: { Parameters: { KeyArn: { Type: 'String' } } },
      },
      {
        name: 'a table under something that is no key',
        resources: {
          Role: { Type: 'AWS::IAM::Role', Properties: { AssumeRolePolicyDocument: {} } },
          Table: {
            Type: 'AWS::DynamoDB::Table',
            Properties: {
              SSESpecification: { SSEEnabled: true, KMSMasterKeyId: { 'Fn::GetAtt': ['Role', 'Arn'] } },
            },
          },
        },
      },
    ],
  },
});

function refine(findings: readonly Finding[], resource: Resource, assembly: Assembly): readonly Finding[] {
  // S3 and load balancers cannot deliver their access logs under a key of KMS.
  return findings.length > 0 && resource.type === 'AWS::S3::Bucket' && isDeliveryBucket(resource, assembly)
    ? findings.filter(({ path }) => !path.includes('BucketEncryption'))
    : findings;
}

function bucket(encryption: object, logged = false): object {
  return {
    Type: 'AWS::S3::Bucket',
    Properties: {
      BucketEncryption: { ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: encryption }] },
      ...(logged && { LoggingConfiguration: { DestinationBucketName: { Ref: 'AccessLogs' } } }),
    },
  };
}

function policy(bucketId: string, ...statements: readonly object[]): object {
  return {
    Type: 'AWS::S3::BucketPolicy',
    Properties: {
      Bucket: { Ref: bucketId },
      PolicyDocument: {
        Version: '2012-10-17',
        Statement: [
          {
            Effect: 'Deny',
            Principal: '*',
            Action: 's3:*',
            Resource: [{ 'Fn::GetAtt': [bucketId, 'Arn'] }, { 'Fn::Sub': `\${${bucketId}.Arn}/*` }],
            Condition: { Bool: { 'aws:SecureTransport': 'false' } },
          },
          ...statements,
        ],
      },
    },
  };
}
