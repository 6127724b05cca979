import { account, each, edge, ifSet, inRegion, NEVER, preset, region, type ServiceTypes, STORES } from '../shared';

/** What is known of the types of AWS::ECR. */
export const ECR: ServiceTypes = {
  'AWS::ECR::PublicRepository': {
    stores: STORES.images,
    policies: { resource: ['RepositoryPolicyText'] },
    crossings: [edge('', 'images are public and kept in us-east-1')],
    exposure: [ifSet('exposure', '', NEVER, 'everybody can pull its images, from any Region')],
  },
  'AWS::ECR::PullThroughCacheRule': {
    stores: STORES.accessToStore,
    inward: [{ path: 'UpstreamRegistryUrl', why: 'images are fetched from there' }],
  },
  'AWS::ECR::RegistryPolicy': { stores: STORES.accessToStore, policies: { resource: ['PolicyText'] } },
  'AWS::ECR::ReplicationConfiguration': {
    stores: STORES.accessToStore,
    crossings: [
      region('ReplicationConfiguration.Rules[].Destinations[].Region', 'images are copied there'),
      account('ReplicationConfiguration.Rules[].Destinations[].RegistryId', 'images are copied there'),
    ],
  },
  'AWS::ECR::Repository': {
    stores: STORES.images,
    name: inRegion('RepositoryName'),
    policies: { resource: ['RepositoryPolicyText'] },
    atRest: preset(
      'EncryptionConfiguration.EncryptionType',
      ['KMS', 'KMS_DSSE', 'AES256'],
      'EncryptionConfiguration.KmsKey',
      'layers are under a key that is not customer managed',
    ),
  },
  'AWS::ECR::RepositoryCreationTemplate': {
    stores: STORES.images,
    policies: { resource: ['RepositoryPolicy'] },
    atRest: preset(
      'EncryptionConfiguration.EncryptionType',
      ['KMS', 'KMS_DSSE', 'AES256'],
      'EncryptionConfiguration.KmsKey',
      'repositories made from the template keep layers under a key that is not customer managed',
    ),
  },
  ...each(STORES.accessToStore, [
    'AWS::ECR::PullTimeUpdateExclusion',
    'AWS::ECR::RegistryScanningConfiguration',
    'AWS::ECR::SigningConfiguration',
  ]),
};
