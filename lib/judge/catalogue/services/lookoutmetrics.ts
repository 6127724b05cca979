import { keyed, type ServiceTypes, STORES } from '../shared';

/** What is known of the types of AWS::LookoutMetrics. */
export const LookoutMetrics: ServiceTypes = {
  'AWS::LookoutMetrics::AnomalyDetector': {
    stores: STORES.tables,
    atRest: [keyed('KmsKeyArn', 'measurements are under an AWS owned key')],
  },
  'AWS::LookoutMetrics::Alert': { stores: STORES.tableAccess },
};
