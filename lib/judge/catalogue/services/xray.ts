import { each, type ServiceTypes, STORES } from '../shared';

/** What is known of the types of AWS::XRay. */
export const XRay: ServiceTypes = {
  'AWS::XRay::ResourcePolicy': { stores: STORES.monitoring, policies: { resource: ['PolicyDocument'] } },
  ...each(STORES.monitoring, ['AWS::XRay::Group', 'AWS::XRay::SamplingRule', 'AWS::XRay::TransactionSearchConfig']),
};
