import { has, ifSet, keyed, preset, type ServiceTypes, STORES } from '../shared';

/** What is known of the types of AWS::S3Vectors. */
export const S3Vectors: ServiceTypes = {
  'AWS::S3Vectors::Index': {
    stores: STORES.objects,
    atRest: [
      ifSet(
        'encryption-at-rest',
        'EncryptionConfiguration.SseType',
        { oneOf: ['aws:kms', 'AES256'] },
        'vectors, from which texts can be guessed, lie as the service likes',
      ),
      keyed(
        'EncryptionConfiguration.KmsKeyArn',
        'the index leaves the key of its bucket for one of AWS',
        has('EncryptionConfiguration'),
      ),
    ],
  },
  'AWS::S3Vectors::VectorBucket': {
    stores: STORES.objects,
    atRest: preset(
      'EncryptionConfiguration.SseType',
      ['aws:kms', 'AES256'],
      'EncryptionConfiguration.KmsKeyArn',
      'vectors, from which texts can be guessed, are under a key that is not customer managed',
    ),
  },
  'AWS::S3Vectors::VectorBucketPolicy': { stores: STORES.accessToStore, policies: { resource: ['Policy'] } },
};
