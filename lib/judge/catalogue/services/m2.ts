import { keyed, noAddress, type ServiceTypes, STORES } from '../shared';

/** What is known of the types of AWS::M2. */
export const M2: ServiceTypes = {
  'AWS::M2::Application': {
    stores: STORES.code,
    atRest: [keyed('KmsKeyId', 'data of the mainframe application is under a key that is not customer managed')],
  },
  'AWS::M2::Environment': {
    stores: STORES.taskDisks,
    atRest: [keyed('KmsKeyId', 'data of the mainframe application is under a key that is not customer managed')],
    exposure: [noAddress('PubliclyAccessible')],
  },
  'AWS::M2::Deployment': { stores: STORES.code },
};
