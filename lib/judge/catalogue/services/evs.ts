import { keyed, noAddress, type ServiceTypes, STORES } from '../shared';

/** What is known of the types of AWS::EVS. */
export const EVS: ServiceTypes = {
  'AWS::EVS::Environment': {
    stores: STORES.code,
    atRest: [keyed('KmsKeyId', 'credentials of the environment are under a key that is not customer managed')],
    exposure: [noAddress('InitialVlans.IsHcxPublic')],
  },
};
