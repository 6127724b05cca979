import { keyed, type ServiceTypes, STORES, WHY } from '../shared';

/** What is known of the types of AWS::LookoutEquipment. */
export const LookoutEquipment: ServiceTypes = {
  'AWS::LookoutEquipment::InferenceScheduler': {
    stores: STORES.modelData,
    atRest: [
      keyed('ServerSideKmsKeyId', 'measurements are under an AWS owned key'),
      keyed('DataOutputConfiguration.KmsKeyId', WHY.jobOutput),
    ],
  },
};
