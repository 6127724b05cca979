import { keyed, type ServiceTypes, STORES } from '../shared';

/** What is known of the types of AWS::HealthImaging. */
export const HealthImaging: ServiceTypes = {
  'AWS::HealthImaging::Datastore': {
    stores: STORES.tables,
    atRest: [keyed('KmsKeyArn', 'medical images are under an AWS owned or AWS managed key')],
  },
};
