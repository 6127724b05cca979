import {
  BUCKET_ENCRYPTION,
  blocks,
  ifSet,
  NO_RULE,
  output,
  preset,
  type ServiceTypes,
  STORES,
  WHY,
  zone,
} from '../shared';

/** What is known of the types of AWS::S3Express. */
export const S3Express: ServiceTypes = {
  'AWS::S3Express::AccessPoint': {
    stores: STORES.accessToStore,
    policies: { resource: ['Policy'] },
    exposure: blocks(ifSet),
  },
  'AWS::S3Express::DirectoryBucket': {
    stores: STORES.objects,
    atRest: preset(
      `${BUCKET_ENCRYPTION}.ServerSideEncryptionByDefault.SSEAlgorithm`,
      ['aws:kms', 'AES256'],
      `${BUCKET_ENCRYPTION}.ServerSideEncryptionByDefault.KMSMasterKeyID`,
      WHY.objectsUnderAwsKey,
    ),
    crossings: [
      zone('LocationName', 'it is where the objects are'),
      output('InventoryConfigurations[].Destination.BucketArn', 'names and metadata of objects are written there'),
    ],
    neutral: {
      DataRedundancy: 'it follows from LocationName, which is checked',
      'BucketEncryption.ServerSideEncryptionConfiguration[].BucketKeyEnabled': NO_RULE.keyReuse,
    },
  },
  'AWS::S3Express::BucketPolicy': { stores: STORES.accessToStore, policies: { resource: ['PolicyDocument'] } },
};
