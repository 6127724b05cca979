import { inRegion, keyIfSet, output, preset, region, type ServiceTypes, STORES, WHY } from '../shared';

/** What is known of the types of AWS::Synthetics. */
export const Synthetics: ServiceTypes = {
  'AWS::Synthetics::Canary': {
    stores: STORES.logs,
    name: inRegion('Name'),
    atRest: [
      ...preset(
        'ArtifactConfig.S3Encryption.EncryptionMode',
        ['SSE_KMS', 'SSE_S3'],
        'ArtifactConfig.S3Encryption.KmsKeyArn',
        'screenshots and recordings are under a key that is not customer managed',
      ),
      keyIfSet('KmsKeyArn', WHY.environmentVariables),
      keyIfSet('Replicas[].KmsKeyArn', WHY.environmentVariables),
    ],
    crossings: [
      region('Replicas[].Location', 'the canary runs there'),
      output('ArtifactS3Location', 'pictures of pages are written there'),
    ],
  },
  'AWS::Synthetics::Group': { stores: STORES.monitoring },
};
