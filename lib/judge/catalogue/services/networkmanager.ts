import { each, edge, type ServiceTypes, STORES } from '../shared';

/** What is known of the types of AWS::NetworkManager. */
export const NetworkManager: ServiceTypes = {
  'AWS::NetworkManager::CoreNetwork': {
    stores: STORES.network,
    crossings: [edge('', 'its topology is kept in us-west-2, and it joins Regions')],
  },
  'AWS::NetworkManager::GlobalNetwork': {
    stores: STORES.network,
    crossings: [edge('', 'its topology is kept in us-west-2')],
  },
  'AWS::NetworkManager::TransitGatewayPeering': { stores: STORES.network, crossings: [edge('', 'it joins Regions')] },
  ...each(STORES.network, [
    'AWS::NetworkManager::ConnectAttachment',
    'AWS::NetworkManager::ConnectPeer',
    'AWS::NetworkManager::Connection',
    'AWS::NetworkManager::CoreNetworkPrefixListAssociation',
    'AWS::NetworkManager::CustomerGatewayAssociation',
    'AWS::NetworkManager::Device',
    'AWS::NetworkManager::DirectConnectGatewayAttachment',
    'AWS::NetworkManager::Link',
    'AWS::NetworkManager::LinkAssociation',
    'AWS::NetworkManager::Site',
    'AWS::NetworkManager::SiteToSiteVpnAttachment',
    'AWS::NetworkManager::TransitGatewayRegistration',
    'AWS::NetworkManager::TransitGatewayRouteTableAttachment',
    'AWS::NetworkManager::VpcAttachment',
  ]),
};
