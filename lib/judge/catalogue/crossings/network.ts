import type { ObligationsByType } from '..';
import { ifSet } from '../obligation';
import { account, arn, edge, endpoint, output, outside, region, regional, zone } from './crossing';

const PATH = 'it is a private path there';
const RACK = 'it is where the bytes are';

/** Network paths out of a site, and where on the ground its parts lie. */
export const NETWORK_CROSSINGS: ObligationsByType = {
  'AWS::EC2::VPCPeeringConnection': [
    region('PeerRegion', PATH),
    account('PeerOwnerId', PATH),
    region('AssumeRoleRegion', 'the peering is accepted there'),
  ],
  'AWS::EC2::TransitGatewayPeeringAttachment': [region('PeerRegion', PATH), account('PeerAccountId', PATH)],
  'AWS::EC2::VPCEndpoint': [
    region('ServiceRegion', PATH),
    arn('ResourceConfigurationArn', PATH),
    arn('ServiceNetworkArn', PATH),
  ],
  'AWS::EC2::VPCEndpointService': [
    region('SupportedRegions[]', 'the service is offered there'),
    regional('NetworkLoadBalancerArns[]', 'requests go there'),
    regional('GatewayLoadBalancerArns[]', 'packets go there'),
  ],
  'AWS::EC2::VPCEndpointServicePermissions': [account('AllowedPrincipals[]', 'they may connect')],
  'AWS::EC2::CustomerGateway': [endpoint('IpAddress', 'it is the far end of a tunnel')],
  'AWS::EC2::EIP': [
    zone('NetworkBorderGroup', 'the address is announced there'),
    account('TransferAddress', 'the address is handed over'),
  ],
  'AWS::EC2::FlowLog': [arn('LogDestination', 'addresses of users are written there')],
  'AWS::EC2::IPAM': [region('OperatingRegions[].RegionName', 'addresses are managed there')],
  'AWS::EC2::IPAMPool': [
    region('Locale', 'addresses are managed there'),
    region('SourceResource.ResourceRegion', 'addresses come from there'),
  ],
  'AWS::EC2::IPAMResourceDiscovery': [region('OperatingRegions[].RegionName', 'addresses are found there')],
  'AWS::EC2::IPAMPrefixListResolverTarget': [region('PrefixListRegion', 'addresses are written there')],
  'AWS::EC2::TrafficMirrorTarget': [regional('NetworkLoadBalancerArn', 'raw packets are copied there')],
  'AWS::EC2::Subnet': [
    zone('AvailabilityZone', 'a Local Zone can lie in another country than its Region'),
    zone('AvailabilityZoneId', 'a Local Zone can lie in another country than its Region'),
    arn('OutpostArn', RACK),
  ],
  'AWS::EC2::Host': [zone('AvailabilityZone', RACK), arn('OutpostArn', RACK)],
  'AWS::EC2::CapacityReservation': [zone('AvailabilityZone', RACK), arn('OutPostArn', RACK)],
  'AWS::EC2::Instance': [zone('AvailabilityZone', RACK)],
  'AWS::EC2::LaunchTemplate': [zone('LaunchTemplateData.Placement.AvailabilityZone', RACK)],
  'AWS::AutoScaling::AutoScalingGroup': [
    zone('AvailabilityZones[]', RACK),
    regional('NotificationConfigurations[].TopicARN', 'names of machines are sent there'),
  ],
  'AWS::ElasticLoadBalancing::LoadBalancer': [
    zone('AvailabilityZones[]', RACK),
    output('AccessLoggingPolicy.S3BucketName', 'addresses of users are written there'),
  ],
  'AWS::ElasticLoadBalancingV2::TargetGroup': [zone('Targets[].AvailabilityZone', 'requests go there')],
  'AWS::NetworkManager::CoreNetwork': [edge('', 'its topology is kept in us-west-2, and it joins Regions')],
  'AWS::NetworkManager::GlobalNetwork': [edge('', 'its topology is kept in us-west-2')],
  'AWS::NetworkManager::TransitGatewayPeering': [edge('', 'it joins Regions')],
  // AWS Interconnect User Guide, what-is: managed private connections into networks of other cloud providers.
  'AWS::Interconnect::Connection': [
    outside(
      '',
      'it joins the network to that of another cloud provider, where nothing here says who may read what passes',
    ),
  ],
  'AWS::DirectConnect::DirectConnectGateway': [edge('', 'a global object: it joins any Region')],
  'AWS::VpcLattice::AccessLogSubscription': [arn('DestinationArn', 'addresses of users are written there')],
  'AWS::NetworkFirewall::LoggingConfiguration': [
    output('LoggingConfiguration.LogDestinationConfigs[].LogDestination.bucketName', 'packets are described there'),
  ],
  'AWS::NetworkFlowMonitor::Scope': [region('Targets[].Region', 'flows there are watched')],
  'AWS::Route53Resolver::ResolverEndpoint': [arn('OutpostArn', RACK)],
  'AWS::Route53Resolver::OutpostResolver': [arn('OutpostArn', RACK)],
  'AWS::Outposts::Site': [
    ifSet('crossing', 'OperatingAddress.CountryCode', { country: true }, 'it is the country of the rack'),
  ],
  'AWS::Outposts::Outpost': [
    zone('AvailabilityZone', 'the zone decides the parent Region'),
    zone('AvailabilityZoneId', 'the zone decides the parent Region'),
  ],
  'AWS::EKS::Cluster': [arn('OutpostConfig.OutpostArns[]', RACK)],
  'AWS::EKS::Capability': [region('Configuration.ArgoCd.AwsIdc.IdcRegion', 'people sign in there')],
};
