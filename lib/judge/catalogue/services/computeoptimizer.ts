import { NO_RULE, type ServiceTypes, STORES } from '../shared';

/** What is known of the types of AWS::ComputeOptimizer. */
export const ComputeOptimizer: ServiceTypes = {
  'AWS::ComputeOptimizer::AutomationRule': {
    stores: STORES.operatorWork,
    inward: [{ path: 'Criteria.Region', why: NO_RULE.filter }],
  },
};
