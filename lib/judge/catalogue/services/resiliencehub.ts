import { NO_RULE, region, type ServiceTypes, STORES } from '../shared';

/** What is known of the types of AWS::ResilienceHub. */
export const ResilienceHub: ServiceTypes = {
  'AWS::ResilienceHub::App': {
    stores: STORES.findings,
    crossings: [region('ResourceMappings[].PhysicalResourceId.AwsRegion', 'the resource is there')],
  },
  'AWS::ResilienceHub::ResiliencyPolicy': {
    stores: STORES.findings,
    neutral: {
      'Policy.Region': `${NO_RULE.noRegion}it is how long a failure of a Region may last`,
    },
  },
};
