import { each, preset, type ServiceTypes, STORES } from '../shared';

/** What is known of the types of AWS::NimbleStudio. */
export const NimbleStudio: ServiceTypes = {
  'AWS::NimbleStudio::Studio': {
    stores: STORES.taskDisks,
    atRest: preset(
      'StudioEncryptionConfiguration.KeyType',
      ['CUSTOMER_MANAGED_KEY', 'AWS_OWNED_KEY'],
      'StudioEncryptionConfiguration.KeyArn',
      'what the studio keeps is under an AWS owned key',
    ),
  },
  'AWS::NimbleStudio::StreamingImage': { stores: STORES.taskDisks },
  ...each(STORES.capacity, ['AWS::NimbleStudio::LaunchProfile', 'AWS::NimbleStudio::StudioComponent']),
};
