import { keyed, type ServiceTypes, STORES } from '../shared';

/** What is known of the types of AWS::Proton. */
export const Proton: ServiceTypes = {
  'AWS::Proton::EnvironmentTemplate': {
    stores: STORES.code,
    atRest: [keyed('EncryptionKey', 'inputs of the template are under an AWS owned or AWS managed key')],
  },
  'AWS::Proton::ServiceTemplate': {
    stores: STORES.code,
    atRest: [keyed('EncryptionKey', 'inputs of the template are under an AWS owned or AWS managed key')],
  },
  'AWS::Proton::EnvironmentAccountConnection': { stores: STORES.capacity },
};
