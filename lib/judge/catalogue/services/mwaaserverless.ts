import { preset, type ServiceTypes, STORES } from '../shared';

/** What is known of the types of AWS::MWAAServerless. */
export const MWAAServerless: ServiceTypes = {
  'AWS::MWAAServerless::Workflow': {
    stores: STORES.taskDisks,
    atRest: preset(
      'EncryptionConfiguration.Type',
      ['CUSTOMER_MANAGED_KEY', 'AWS_MANAGED_KEY'],
      'EncryptionConfiguration.KmsKeyId',
      'workflows and what passes through them are under a key that is not customer managed',
    ),
  },
};
