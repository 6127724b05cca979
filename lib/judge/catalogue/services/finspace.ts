import { keyed, type ServiceTypes, STORES } from '../shared';

/** What is known of the types of AWS::FinSpace. */
export const FinSpace: ServiceTypes = {
  'AWS::FinSpace::Environment': {
    stores: STORES.tables,
    atRest: [keyed('KmsKeyId', 'data sets are under a key that is not customer managed')],
  },
};
