import { edge, type ServiceTypes, STORES } from '../shared';

const HOSTED = 'what it hosts is served by CloudFront, from edge locations all over the world';

/** What is known of the types of AWS::Amplify. */
export const Amplify: ServiceTypes = {
  'AWS::Amplify::App': { stores: STORES.code, crossings: [edge('', HOSTED)] },
  'AWS::Amplify::Branch': { stores: STORES.code, crossings: [edge('', HOSTED)] },
  'AWS::Amplify::Domain': { stores: STORES.capacity, crossings: [edge('', HOSTED)] },
  'AWS::Amplify::Webhook': { stores: STORES.capacity },
};
