import { arn, preset, type ServiceTypes, STORES } from '../shared';

/** What is known of the types of AWS::S3Tables. */
export const S3Tables: ServiceTypes = {
  'AWS::S3Tables::TableBucket': {
    stores: STORES.objects,
    atRest: preset(
      'EncryptionConfiguration.SSEAlgorithm',
      ['aws:kms', 'AES256'],
      'EncryptionConfiguration.KMSKeyArn',
      'tables are under a key that is not customer managed',
    ),
    crossings: [
      arn('ReplicationConfiguration.Rules[].Destinations[].DestinationTableBucketARN', 'tables are copied there'),
    ],
  },
  'AWS::S3Tables::Table': { stores: STORES.objects },
  'AWS::S3Tables::TableBucketPolicy': { stores: STORES.accessToStore, policies: { resource: ['ResourcePolicy'] } },
  'AWS::S3Tables::Namespace': { stores: STORES.accessToStore },
  'AWS::S3Tables::TablePolicy': { stores: STORES.accessToStore, policies: { resource: ['ResourcePolicy'] } },
};
