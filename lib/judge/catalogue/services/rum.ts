import { type ServiceTypes, STORES } from '../shared';

/** What is known of the types of AWS::RUM. */
export const RUM: ServiceTypes = {
  'AWS::RUM::AppMonitor': { stores: STORES.logs, policies: { resource: ['ResourcePolicy.PolicyDocument'] } },
};
