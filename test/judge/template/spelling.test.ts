import { encryptedInTransit } from '../../../lib/judge/rules/encryption-in-transit/encrypted-in-transit';
import { customerManagedKeyMetadata } from '../../../lib/judge/rules/keys/customer-managed-key-metadata';
import { assemblyOf, messagesOf } from '../assembly-of';

const trail = (properties: object) =>
  messagesOf(
    assemblyOf({ resources: { Trail: { Type: 'AWS::CloudTrail::Trail', Properties: properties } } }),
    customerManagedKeyMetadata,
  );

test('of a property that is spelt otherwise, the name that CloudFormation has is said', () => {
  expect(trail({ KmsKeyId: 'alias/site/logs' })).toEqual([
    'KmsKeyId is no property of AWS::CloudTrail::Trail, expected KMSKeyId: the record of who did what is under a key of S3',
  ]);
  expect(trail({ KMSKeyId: 'alias/site/logs' })).toEqual([]);
  expect(trail({})).toEqual(['KMSKeyId is not set: the record of who did what is under a key of S3']);
});

test('a name that means something else beside the right one is none of it', () => {
  expect(trail({ KMSKeyId: 'alias/site/logs', KmsKeyId: 'alias/aws/s3' })).toEqual([]);
});

const task = (volumes: object) =>
  messagesOf(
    assemblyOf({ resources: { Task: { Type: 'AWS::ECS::TaskDefinition', Properties: volumes } } }),
    encryptedInTransit,
  );

test('what a misspelt block says is checked as it is meant', () => {
  expect(task({ volumes: [{ efsVolumeConfiguration: { TransitEncryption: 'DISABLED' } }] })).toEqual([
    expect.stringMatching(
      /^volumes is no property of AWS::ECS::TaskDefinition, expected Volumes; found "DISABLED", expected "ENABLED": /,
    ),
  ]);
  expect(task({ Volumes: [{ EFSVolumeConfiguration: { TransitEncryption: 'ENABLED' } }] })).toEqual([]);
});
