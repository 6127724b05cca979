import { keyed, type ServiceTypes, STORES } from '../shared';

/** What is known of the types of AWS::CleanRoomsML. */
export const CleanRoomsML: ServiceTypes = {
  'AWS::CleanRoomsML::ConfiguredModelAlgorithm': {
    stores: STORES.tables,
    atRest: [keyed('KmsKeyArn', 'models learned from records are under a key that is not customer managed')],
  },
  'AWS::CleanRoomsML::TrainingDataset': { stores: STORES.tables },
  'AWS::CleanRoomsML::ConfiguredModelAlgorithmAssociation': { stores: STORES.tableAccess },
};
