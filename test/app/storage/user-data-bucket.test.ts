import { Match, Template } from 'aws-cdk-lib/assertions';
import { bucketOf } from '../../support/bucket-fixture';

test('the bucket is versioned, under the customer key, closed to the public, and retained', () => {
  Template.fromStack(bucketOf()).hasResource('AWS::S3::Bucket', {
    DeletionPolicy: 'Retain',
    UpdateReplacePolicy: 'Retain',
    Properties: {
      BucketName: 'trefoil-ireland-2-data-333333333333-eu-west-1',
      BucketEncryption: {
        ServerSideEncryptionConfiguration: [
          {
            BucketKeyEnabled: true,
            BlockedEncryptionTypes: { EncryptionType: ['SSE-C'] },
            ServerSideEncryptionByDefault: {
              SSEAlgorithm: 'aws:kms',
              KMSMasterKeyID: 'arn:aws:kms:eu-west-1:333333333333:key/data',
            },
          },
        ],
      },
      VersioningConfiguration: { Status: 'Enabled' },
      OwnershipControls: { Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] },
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
      LoggingConfiguration: { DestinationBucketName: 'access-logs', LogFilePrefix: 'data/' },
      NotificationConfiguration: { EventBridgeConfiguration: { EventBridgeEnabled: true } },
      LifecycleConfiguration: {
        Rules: [Match.objectLike({ NoncurrentVersionExpiration: { NoncurrentDays: 90 } })],
      },
    },
  });
});

test('no function and no custom resource is made', () => {
  expect(JSON.stringify(Template.fromStack(bucketOf()))).not.toMatch(/AWS::Lambda|Custom::|CustomResource/);
});

test('objects are replicated under the key of the target, to the account of the target, in fifteen minutes', () => {
  Template.fromStack(bucketOf()).hasResourceProperties('AWS::S3::Bucket', {
    ReplicationConfiguration: {
      Role: 'arn:aws:iam::333333333333:role/trefoil-ireland-2-replication',
      Rules: [Match.objectLike({ Id: 'hamar', Status: 'Enabled' })],
    },
  });
});

test('a bucket without targets replicates nowhere', () => {
  const template = Template.fromStack(bucketOf({ targets: [], withRole: false }));
  template.hasResourceProperties('AWS::S3::Bucket', { ReplicationConfiguration: Match.absent() });
  template.resourceCountIs('AWS::CloudWatch::Alarm', 0);
});

test('replication without a role is refused', () => {
  expect(() => bucketOf({ withRole: false })).toThrow(
    'bucket of ireland-2: replication to hamar needs a role, got none; pass a ReplicationRole',
  );
});

test('plain HTTP and TLS before 1.2 are denied', () => {
  Template.fromStack(bucketOf()).hasResourceProperties('AWS::S3::BucketPolicy', {
    PolicyDocument: {
      Statement: Match.arrayWith([
        Match.objectLike({ Effect: 'Deny', Action: 's3:*', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }),
        Match.objectLike({ Effect: 'Deny', Action: 's3:*', Condition: { NumericLessThan: { 's3:TlsVersion': 1.2 } } }),
      ]),
    },
  });
});
