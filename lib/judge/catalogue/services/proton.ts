import { keyed, type ServiceTypes, STORES } from '../shared';

/** What is known of the types of AWS::Proton. */
export const Proton: ServiceTypes = {
  'AWS::Proton::EnvironmentTemplate': {
    stores: STORES.code,
    atRest: [keyed('EncryptionKey', 'inputs of the template are under a key that is not customer managed')],
  },
  'AWS::Proton::ServiceTemplate': {
    stores: STORES.code,
    atRest: [keyed('EncryptionKey', 'inputs of the template are under a key that is not customer managed')],
  },
  'AWS::Proton::EnvironmentAccountConnection': { stores: STORES.capacity },
};
