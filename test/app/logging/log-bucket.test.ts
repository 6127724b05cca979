import { Match, Template } from 'aws-cdk-lib/assertions';
import { LogBucket, type LogBucketProps } from '../../../lib/app/logging/log-bucket';
import { keysIn } from '../../support/network-fixture';
import { siteFixture, statementsOf } from '../../support/site-fixture';

function logBucket(props: Partial<LogBucketProps>) {
  const { stack, names, deployment } = siteFixture('dublin');
  const bucket = new LogBucket(stack, 'Logs', {
    names,
    purpose: 'archive',
    organizationId: deployment.organization.id,
    retentionDays: 731,
    writeOnce: false,
    key: keysIn(stack).logs,
    ...props,
  });
  return { stack, bucket, template: () => Template.fromStack(stack) };
}

const policyOf = (props: Partial<LogBucketProps>) =>
  statementsOf(logBucket(props).stack, 'AWS::S3::BucketPolicy', 'PolicyDocument');

test('a write-once bucket locks each object in compliance mode for the retention', () => {
  logBucket({ writeOnce: true })
    .template()
    .hasResourceProperties('AWS::S3::Bucket', {
      ObjectLockEnabled: true,
      ObjectLockConfiguration: { Rule: { DefaultRetention: { Mode: 'COMPLIANCE', Days: 731 } } },
    });
});

test('a bucket that is not write-once keeps what was overwritten for the retention', () => {
  logBucket({ writeOnce: false })
    .template()
    .hasResourceProperties('AWS::S3::Bucket', {
      ObjectLockEnabled: Match.absent(),
      LifecycleConfiguration: {
        Rules: [Match.objectLike({ NoncurrentVersionExpiration: { NoncurrentDays: 731 } })],
      },
    });
});

test('objects expire only after their lock', () => {
  logBucket({ writeOnce: true, retentionDays: 400 })
    .template()
    .hasResourceProperties('AWS::S3::Bucket', {
      ObjectLockConfiguration: { Rule: { DefaultRetention: { Days: 400 } } },
      LifecycleConfiguration: { Rules: [Match.objectLike({ ExpirationInDays: 401 })] },
    });
});

test('a bucket is encrypted with the key that it is given', () => {
  logBucket({})
    .template()
    .hasResourceProperties('AWS::S3::Bucket', {
      BucketEncryption: {
        ServerSideEncryptionConfiguration: [
          {
            BucketKeyEnabled: true,
            ServerSideEncryptionByDefault: {
              SSEAlgorithm: 'aws:kms',
              KMSMasterKeyID: 'arn:aws:kms:eu-west-1:222222222222:key/logs',
            },
          },
        ],
      },
    });
});

test('without a key a bucket has keys of S3, and cannot be write-once', () => {
  logBucket({ key: undefined, purpose: 'access-logs' })
    .template()
    .hasResourceProperties('AWS::S3::Bucket', {
      BucketEncryption: {
        ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } }],
      },
    });
  expect(() => logBucket({ key: undefined, writeOnce: true })).toThrow(
    'archive: a write-once bucket needs a customer key, got none; pass the logs key',
  );
});

test('a bucket is private, versioned, retained and owned by its account', () => {
  logBucket({})
    .template()
    .hasResource('AWS::S3::Bucket', {
      DeletionPolicy: 'Retain',
      UpdateReplacePolicy: 'Retain',
      Properties: {
        BucketName: 'trefoil-dublin-archive-222222222222-eu-west-1',
        VersioningConfiguration: { Status: 'Enabled' },
        OwnershipControls: { Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] },
        PublicAccessBlockConfiguration: {
          BlockPublicAcls: true,
          BlockPublicPolicy: true,
          IgnorePublicAcls: true,
          RestrictPublicBuckets: true,
        },
      },
    });
});

test('plain HTTP and TLS before 1.2 are denied', () => {
  logBucket({})
    .template()
    .hasResourceProperties('AWS::S3::BucketPolicy', {
      PolicyDocument: {
        Statement: Match.arrayWith([
          Match.objectLike({ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }),
          Match.objectLike({ Effect: 'Deny', Condition: { NumericLessThan: { 's3:TlsVersion': 1.2 } } }),
        ]),
      },
    });
});

test('whoever is neither of the organization nor an AWS service is denied', () => {
  expect(policyOf({})['OnlyOrganizationAndServices']).toMatchObject({
    Effect: 'Deny',
    Action: 's3:*',
    Condition: {
      StringNotEquals: { 'aws:PrincipalOrgID': 'o-exampleorgid' },
      BoolIfExists: { 'aws:PrincipalIsAWSService': 'false' },
    },
  });
});

test('nobody deletes a log', () => {
  expect(policyOf({})['NobodyDeletes']).toMatchObject({
    Effect: 'Deny',
    Principal: { AWS: '*' },
    Action: ['s3:DeleteObject', 's3:DeleteObjectVersion'],
  });
});

test('where no lock holds a log, only AWS services write', () => {
  expect(policyOf({ writeOnce: false })['OnlyServicesWrite']).toMatchObject({
    Effect: 'Deny',
    Action: ['s3:PutObject', 's3:Replicate*'],
  });
  expect(JSON.stringify(policyOf({ writeOnce: true })['OnlyServicesWrite']?.Condition)).toMatch(
    /ArnNotEquals.*role\/trefoil-[a-z0-9-]+-alerts-archive/,
  );
  expect(policyOf({ writeOnce: false })['OnlyServicesWrite']?.Condition).not.toHaveProperty('ArnNotEquals');
});

test('a service is admitted below its prefix, from its source alone', () => {
  const { bucket, template } = logBucket({});
  bucket.allowDelivery('logging.s3.amazonaws.com', 'data/', 'arn:aws:s3:::source');
  template().hasResourceProperties('AWS::S3::BucketPolicy', {
    PolicyDocument: {
      Statement: Match.arrayWith([
        {
          Effect: 'Allow',
          Principal: { Service: 'logging.s3.amazonaws.com' },
          Action: 's3:PutObject',
          Resource: { 'Fn::Join': ['', [Match.anyValue(), '/data/*']] },
          Condition: {
            StringEquals: { 'aws:SourceAccount': '222222222222' },
            ArnLike: { 'aws:SourceArn': 'arn:aws:s3:::source' },
          },
        },
      ]),
    },
  });
});
