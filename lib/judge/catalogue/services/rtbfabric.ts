import { each, type ServiceTypes, STORES } from '../shared';

/** What is known of the types of AWS::RTBFabric. */
export const RTBFabric: ServiceTypes = {
  'AWS::RTBFabric::OutboundExternalLink': {
    stores: STORES.mediaSettings,
    neutral: {
      PublicEndpoint: 'it names the endpoint of somebody else, which rule off-site-endpoint reads',
    },
  },
  ...each(STORES.mediaSettings, [
    'AWS::RTBFabric::InboundExternalLink',
    'AWS::RTBFabric::Link',
    'AWS::RTBFabric::LinkRoutingRule',
    'AWS::RTBFabric::RequesterGateway',
    'AWS::RTBFabric::ResponderGateway',
  ]),
};
