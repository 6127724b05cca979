import { keyed, type ServiceTypes, STORES } from '../shared';

/** What is known of the types of AWS::HealthImaging. */
export const HealthImaging: ServiceTypes = {
  'AWS::HealthImaging::Datastore': {
    stores: STORES.tables,
    unnamedKey: 'an AWS owned key',
    atRest: [keyed('KmsKeyArn', 'medical images are under a key that is not customer managed')],
  },
};
