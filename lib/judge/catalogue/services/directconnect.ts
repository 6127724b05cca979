import { each, edge, type ServiceTypes, STORES } from '../shared';

/** What is known of the types of AWS::DirectConnect. */
export const DirectConnect: ServiceTypes = {
  'AWS::DirectConnect::DirectConnectGateway': {
    stores: STORES.network,
    crossings: [edge('', 'a global object: it joins any Region')],
  },
  'AWS::DirectConnect::PublicVirtualInterface': {
    stores: STORES.network,
    neutral: {
      AllocatePublicVirtualInterfaceRoleArn: 'it names the role that allocates the interface',
    },
  },
  ...each(STORES.network, [
    'AWS::DirectConnect::Connection',
    'AWS::DirectConnect::DirectConnectGatewayAssociation',
    'AWS::DirectConnect::Lag',
    'AWS::DirectConnect::PrivateVirtualInterface',
    'AWS::DirectConnect::TransitVirtualInterface',
  ]),
  'AWS::DirectConnect::ResiliencyGroup': { stores: STORES.networkSettings },
};
