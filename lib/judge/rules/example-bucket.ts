import type { RawMap } from '../template/template';

const key: RawMap = {
  Type: 'AWS::KMS::Key',
  DeletionPolicy: 'Retain',
  UpdateReplacePolicy: 'Retain',
  Properties: {
    Description: 'user data',
    EnableKeyRotation: true,
    PendingWindowInDays: 30,
    KeyPolicy: {
      Version: '2012-10-17',
      Statement: [
        {
          Sid: 'Administer',
          Effect: 'Allow',
          Principal: { AWS: 'arn:aws:iam::222222222222:role/key-administrator' },
          Action: [
            'kms:Describe*',
            'kms:Get*',
            'kms:List*',
            'kms:PutKeyPolicy',
            'kms:EnableKeyRotation',
            'kms:TagResource',
          ],
          Resource: '*',
        },
        {
          Sid: 'Use',
          Effect: 'Allow',
          Principal: { AWS: 'arn:aws:iam::222222222222:role/gateway' },
          Action: ['kms:Decrypt', 'kms:GenerateDataKey'],
          Resource: '*',
        },
      ],
    },
  },
};

const closed: RawMap = {
  BlockPublicAcls: true,
  BlockPublicPolicy: true,
  IgnorePublicAcls: true,
  RestrictPublicBuckets: true,
};

/** A bucket of user data that passes every mandatory rule, with its key and its policy; `properties` are added to the bucket's own. */
export function exampleBucket(properties: RawMap, attributes: RawMap = {}): RawMap {
  return {
    Key: key,
    Bucket: {
      Type: 'AWS::S3::Bucket',
      ...attributes,
      Properties: {
        BucketEncryption: {
          ServerSideEncryptionConfiguration: [
            {
              BucketKeyEnabled: true,
              ServerSideEncryptionByDefault: {
                SSEAlgorithm: 'aws:kms',
                KMSMasterKeyID: { 'Fn::GetAtt': ['Key', 'Arn'] },
              },
            },
          ],
        },
        OwnershipControls: { Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] },
        PublicAccessBlockConfiguration: closed,
        VersioningConfiguration: { Status: 'Enabled' },
        ...properties,
      },
    },
    Policy: {
      Type: 'AWS::S3::BucketPolicy',
      Properties: {
        Bucket: { Ref: 'Bucket' },
        PolicyDocument: {
          Version: '2012-10-17',
          Statement: [
            {
              Effect: 'Deny',
              Principal: '*',
              Action: 's3:*',
              Resource: [
                { 'Fn::GetAtt': ['Bucket', 'Arn'] },
                { 'Fn::Join': ['', [{ 'Fn::GetAtt': ['Bucket', 'Arn'] }, '/*']] },
              ],
              Condition: { Bool: { 'aws:SecureTransport': 'false' } },
            },
          ],
        },
      },
    },
  };
}
