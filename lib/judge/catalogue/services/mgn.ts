import { chosen, each, is, noAddress, type ServiceTypes, STORES, switched } from '../shared';

/** What is known of the types of AWS::MGN. */
export const MGN: ServiceTypes = {
  'AWS::MGN::LaunchConfigurationTemplate': {
    stores: STORES.images,
    atRest: [
      ...switched(
        'EnableParametersEncryption',
        'ParametersEncryptionKey',
        'parameters of actions after the launch are stored unencrypted',
        is('PostLaunchActions.Deployment', 'TEST_AND_CUTOVER', 'CUTOVER_ONLY'),
      ),
    ],
    exposure: [noAddress('AssociatePublicIpAddress')],
  },
  'AWS::MGN::ReplicationConfigurationTemplate': {
    stores: STORES.fileShares,
    atRest: chosen(
      'EbsEncryption',
      ['CUSTOM'],
      'EbsEncryptionKeyArn',
      'replicated disks are unencrypted, or under a key that is not customer managed',
    ),
  },
  ...each(STORES.observations, ['AWS::MGN::Application', 'AWS::MGN::Wave']),
  ...each(STORES.images, ['AWS::MGN::Connector', 'AWS::MGN::NetworkMigrationDefinition']),
};
