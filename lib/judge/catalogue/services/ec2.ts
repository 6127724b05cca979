import {
  account,
  arn,
  callsLogged,
  each,
  endpoint,
  grouped,
  has,
  ifSet,
  inRegion,
  is,
  isNot,
  keep,
  keyed,
  lacks,
  metadata,
  NEVER,
  NO_RULE,
  need,
  noAddress,
  nothing,
  OFF,
  ON,
  region,
  regional,
  type ServiceTypes,
  STATED,
  STORES,
  say,
  switched,
  volumes,
  WHY,
  type When,
  zone,
} from '../shared';

const MIRRORS = nothing('a copy of packets goes on to a collector: nothing is kept here');
const VERIFIED_ACCESS = metadata('policies and identities by which people are given access');
const INTERNET_GATEWAY = 'it leads to the internet, and a site needs none';
const HARDWARE = 'it chooses machines whose hardware encrypts what they say to each other, on top of TLS';
const ADDRESS_POOL = 'it says from which pool an address is taken; whether one is given is checked';
/** A launch template can say what an instance omits, and a network interface has groups and a subnet of its own. */
const ALONE: readonly When[] = [lacks('NetworkInterfaces'), lacks('LaunchTemplate')];

const PRIVATE_PATH = 'it is a private path there';
const ENCRYPTION_EXCLUSION = 'it says which traffic may go unencrypted, and goes with a gateway, which is checked';
const SIGNING_KEYS = 'it says where a provider publishes the keys with which it signs';

function verifiedAccess() {
  const why = 'policies and identities are under an AWS owned key';
  const [enabled, key] = ['SseSpecification.CustomerManagedKeyEnabled', 'SseSpecification.KmsKeyArn'];
  return [need('customer-key', enabled, ON, why), keyed(key, why, is(enabled, true))];
}

/** What is known of the types of AWS::EC2. */
export const EC2: ServiceTypes = {
  'AWS::EC2::CapacityReservation': {
    stores: STORES.capacity,
    crossings: [zone('AvailabilityZone', WHY.bytesThere), arn('OutPostArn', WHY.bytesThere)],
  },
  'AWS::EC2::CarrierGateway': { stores: STORES.network, isolation: [ifSet('isolation', '', NEVER, INTERNET_GATEWAY)] },
  'AWS::EC2::ClientVpnEndpoint': {
    stores: STORES.network,
    logging: [need('logging', 'ConnectionLogOptions.Enabled', ON, 'who connected would go unseen')],
  },
  'AWS::EC2::CustomerGateway': {
    stores: STORES.network,
    crossings: [endpoint('IpAddress', 'it is the far end of a tunnel')],
  },
  'AWS::EC2::EC2Fleet': {
    stores: STORES.disks,
    atRest: volumes('LaunchTemplateConfigs[].Overrides[].BlockDeviceMappings[]').map((obligation) => ({
      ...obligation,
      when: [...(obligation.when ?? []), has('LaunchTemplateConfigs[].Overrides[].BlockDeviceMappings')],
    })),
    exposure: [noAddress('LaunchTemplateConfigs[].Overrides[].NetworkInterfaces[].AssociatePublicIpAddress')],
    neutral: {
      'LaunchTemplateConfigs[].Overrides[].InstanceRequirements.RequireEncryptionInTransit': HARDWARE,
    },
  },
  'AWS::EC2::EIP': {
    stores: STORES.network,
    crossings: [
      zone('NetworkBorderGroup', 'the address is announced there'),
      account('TransferAddress', 'the address is handed over'),
    ],
    exposure: [ifSet('exposure', 'InstanceId', NEVER, WHY.publicAddress)],
    neutral: { PublicIpv4Pool: ADDRESS_POOL },
  },
  'AWS::EC2::EIPAssociation': { stores: STORES.network, exposure: [ifSet('exposure', '', NEVER, WHY.publicAddress)] },
  'AWS::EC2::EgressOnlyInternetGateway': {
    stores: STORES.network,
    isolation: [ifSet('isolation', '', NEVER, INTERNET_GATEWAY)],
  },
  'AWS::EC2::FlowLog': {
    stores: STORES.logRoutes,
    crossings: [arn('LogDestination', 'addresses of users are written there')],
  },
  'AWS::EC2::Host': {
    stores: STORES.capacity,
    crossings: [zone('AvailabilityZone', WHY.bytesThere), arn('OutpostArn', WHY.bytesThere)],
  },
  'AWS::EC2::IPAM': {
    stores: STORES.network,
    crossings: [region('OperatingRegions[].RegionName', 'addresses are managed there')],
  },
  'AWS::EC2::IPAMPool': {
    stores: STORES.network,
    crossings: [
      region('Locale', 'addresses are managed there'),
      region('SourceResource.ResourceRegion', 'addresses come from there'),
    ],
    isolation: [ifSet('isolation', 'PubliclyAdvertisable', OFF, 'its ranges would be routed on the internet')],
    neutral: { PublicIpSource: ADDRESS_POOL },
  },
  'AWS::EC2::IPAMPrefixListResolver': {
    stores: STORES.network,
    inward: [{ path: 'Rules[].Conditions[].ResourceRegion', why: NO_RULE.filter }],
  },
  'AWS::EC2::IPAMPrefixListResolverTarget': {
    stores: STORES.network,
    crossings: [region('PrefixListRegion', 'addresses are written there')],
  },
  'AWS::EC2::IPAMResourceDiscovery': {
    stores: STORES.network,
    crossings: [region('OperatingRegions[].RegionName', 'addresses are found there')],
  },
  'AWS::EC2::Instance': {
    stores: STORES.disks,
    atRest: [
      ...volumes('BlockDeviceMappings[]').flatMap((obligation) => [
        { ...obligation, when: [...(obligation.when ?? []), lacks('LaunchTemplate')] },
        { ...obligation, when: [...(obligation.when ?? []), has('LaunchTemplate'), has('BlockDeviceMappings')] },
      ]),
    ],
    crossings: [zone('AvailabilityZone', WHY.bytesThere)],
    exposure: [noAddress('NetworkInterfaces[].AssociatePublicIpAddress')],
    isolation: [
      need('isolation', 'SubnetId', STATED, WHY.defaultNetwork, ...ALONE),
      grouped('SecurityGroupIds', ...ALONE, lacks('SecurityGroups')),
      ifSet('isolation', 'SecurityGroups[]', { noneOf: ['default'] }, WHY.inDefaultGroup),
      ifSet('isolation', 'SecurityGroupIds[]', { noneOf: ['default'] }, WHY.inDefaultGroup),
    ],
    logging: [need('logging', 'Monitoring', ON, WHY.seenLate)],
  },
  'AWS::EC2::InternetGateway': { stores: STORES.network, isolation: [ifSet('isolation', '', NEVER, INTERNET_GATEWAY)] },
  'AWS::EC2::IpPoolRouteTableAssociation': { stores: STORES.network, neutral: { PublicIpv4Pool: ADDRESS_POOL } },
  'AWS::EC2::LaunchTemplate': {
    stores: STORES.disks,
    atRest: volumes('LaunchTemplateData.BlockDeviceMappings[]'),
    crossings: [zone('LaunchTemplateData.Placement.AvailabilityZone', WHY.bytesThere)],
    exposure: [noAddress('LaunchTemplateData.NetworkInterfaces[].AssociatePublicIpAddress')],
  },
  'AWS::EC2::NatGateway': {
    stores: STORES.network,
    // A private one leads to other networks.
    isolation: [ifSet('isolation', '', NEVER, INTERNET_GATEWAY, isNot('ConnectivityType', 'private'))],
  },
  'AWS::EC2::NetworkInterface': {
    stores: STORES.network,
    neutral: {
      PublicIpDnsHostnameTypeSpecification: 'it says how a public address is named, where one is given',
    },
  },
  'AWS::EC2::Route': {
    stores: STORES.network,
    neutral: { EgressOnlyInternetGatewayId: 'a route for every address is checked, whatever it leads to' },
  },
  'AWS::EC2::SecurityGroup': { stores: STORES.network, name: inRegion('GroupName', 'VpcId') },
  'AWS::EC2::SnapshotBlockPublicAccess': {
    stores: STORES.accessToStore,
    exposure: [
      need('exposure', 'State', { oneOf: ['block-all-sharing'] }, 'a disk snapshot could be shared with everybody'),
    ],
  },
  'AWS::EC2::SpotFleet': {
    stores: STORES.disks,
    atRest: [
      need(
        'encryption-at-rest',
        'SpotFleetRequestConfigData.LaunchSpecifications[].BlockDeviceMappings[].Ebs.Encrypted',
        ON,
        'the volume, and every snapshot of it, is encrypted or not as the image and the account happen to say',
        has('SpotFleetRequestConfigData.LaunchSpecifications'),
        lacks('SpotFleetRequestConfigData.LaunchSpecifications[].BlockDeviceMappings[].VirtualName'),
        lacks('SpotFleetRequestConfigData.LaunchSpecifications[].BlockDeviceMappings[].NoDevice'),
      ),
      need(
        'customer-key',
        'SpotFleetRequestConfigData.LaunchSpecifications',
        NEVER,
        'a launch specification can name no key: use a launch template',
      ),
    ],
    exposure: [
      noAddress('SpotFleetRequestConfigData.LaunchSpecifications[].NetworkInterfaces[].AssociatePublicIpAddress'),
    ],
    neutral: {
      'SpotFleetRequestConfigData.LaunchSpecifications[].InstanceRequirements.RequireEncryptionInTransit': HARDWARE,
      'SpotFleetRequestConfigData.LaunchTemplateConfigs[].Overrides[].InstanceRequirements.RequireEncryptionInTransit':
        HARDWARE,
    },
  },
  'AWS::EC2::Subnet': {
    stores: STORES.network,
    crossings: [
      zone('AvailabilityZone', 'a Local Zone can lie in another country than its Region'),
      zone('AvailabilityZoneId', 'a Local Zone can lie in another country than its Region'),
      arn('OutpostArn', WHY.bytesThere),
    ],
    exposure: [noAddress('MapPublicIpOnLaunch')],
    isolation: [need('isolation', 'VpcId', STATED, 'a subnet belongs to a network that somebody closed')],
  },
  'AWS::EC2::TrafficMirrorTarget': {
    stores: MIRRORS,
    crossings: [regional('NetworkLoadBalancerArn', 'raw packets are copied there')],
  },
  'AWS::EC2::TransitGateway': {
    stores: STORES.network,
    inTransit: [
      keep('EncryptionSupport', { oneOf: ['enable'] }, 'traffic between networks leaves the control over encryption'),
    ],
  },
  'AWS::EC2::TransitGatewayPeeringAttachment': {
    stores: STORES.network,
    crossings: [region('PeerRegion', PRIVATE_PATH), account('PeerAccountId', PRIVATE_PATH)],
  },
  'AWS::EC2::VPC': {
    stores: STORES.network,
    neutral: {
      VpcEncryptionControl:
        'it watches or enforces encryption by hardware, on top of TLS; leaving it out loses only the watch',
      'VpcEncryptionControl.EgressOnlyInternetGatewayExclusion': ENCRYPTION_EXCLUSION,
      'VpcEncryptionControl.InternetGatewayExclusion': ENCRYPTION_EXCLUSION,
      'VpcEncryptionControl.ResourceExclusions.EgressOnlyInternetGateway': ENCRYPTION_EXCLUSION,
      'VpcEncryptionControl.ResourceExclusions.InternetGateway': ENCRYPTION_EXCLUSION,
    },
  },
  'AWS::EC2::VPCBlockPublicAccessExclusion': {
    stores: STORES.network,
    isolation: [ifSet('isolation', '', NEVER, 'it takes a network out of the block of public access')],
  },
  'AWS::EC2::VPCBlockPublicAccessOptions': {
    stores: STORES.network,
    isolation: [
      need(
        'isolation',
        'InternetGatewayBlockMode',
        { oneOf: ['block-bidirectional'] },
        'data could still leave by a gateway',
      ),
    ],
  },
  'AWS::EC2::VPCEncryptionControl': {
    stores: STORES.network,
    inTransit: [
      say('Mode', { oneOf: ['enforce', 'monitor'] }, 'traffic between machines that do not encrypt goes unseen'),
    ],
    neutral: {
      EgressOnlyInternetGatewayExclusionInput: ENCRYPTION_EXCLUSION,
      InternetGatewayExclusionInput: ENCRYPTION_EXCLUSION,
    },
  },
  'AWS::EC2::VPCEndpoint': {
    stores: STORES.network,
    policies: { endpoint: ['PolicyDocument'] },
    crossings: [
      region('ServiceRegion', PRIVATE_PATH),
      arn('ResourceConfigurationArn', PRIVATE_PATH),
      arn('ServiceNetworkArn', PRIVATE_PATH),
    ],
    isolation: [
      need(
        'isolation',
        'PrivateDnsEnabled',
        ON,
        'callers would find the public address of the service instead',
        is('VpcEndpointType', 'Interface'),
      ),
      need(
        'isolation',
        'SecurityGroupIds',
        STATED,
        'the default group would guard it, which gives access to whoever belongs to it',
        is('VpcEndpointType', 'Interface'),
      ),
    ],
    neutral: { ServiceName: NO_RULE.scanned },
  },
  'AWS::EC2::VPCEndpointService': {
    stores: STORES.network,
    crossings: [
      region('SupportedRegions[]', 'the service is offered there'),
      regional('NetworkLoadBalancerArns[]', 'requests go there'),
      regional('GatewayLoadBalancerArns[]', 'packets go there'),
    ],
    isolation: [
      need(
        'isolation',
        'AcceptanceRequired',
        ON,
        'whoever may name the service would connect to it unasked; no default is documented',
      ),
    ],
  },
  'AWS::EC2::VPCEndpointServicePermissions': {
    stores: STORES.network,
    crossings: [account('AllowedPrincipals[]', 'they may connect')],
  },
  'AWS::EC2::VPCGatewayAttachment': {
    stores: STORES.network,
    isolation: [ifSet('isolation', 'InternetGatewayId', NEVER, INTERNET_GATEWAY)],
  },
  'AWS::EC2::VPCPeeringConnection': {
    stores: STORES.network,
    crossings: [
      region('PeerRegion', PRIVATE_PATH),
      account('PeerOwnerId', PRIVATE_PATH),
      region('AssumeRoleRegion', 'the peering is accepted there'),
    ],
  },
  'AWS::EC2::VPNConnection': {
    stores: STORES.network,
    inTransit: [
      keep(
        'VpnTunnelOptionsSpecifications[].IKEVersions[].Value',
        { oneOf: ['ikev2'] },
        'the older key exchange is taken',
      ),
      keep('VpnTunnelOptionsSpecifications[].Phase1DHGroupNumbers[].Value', { noneOf: [2] }, 'the group is too small'),
      keep(
        'VpnTunnelOptionsSpecifications[].Phase2DHGroupNumbers[].Value',
        { noneOf: [2, 5] },
        'the group is too small',
      ),
      keep(
        'VpnTunnelOptionsSpecifications[].Phase1IntegrityAlgorithms[].Value',
        { noneOf: ['SHA1'] },
        'the digest is broken',
      ),
      keep(
        'VpnTunnelOptionsSpecifications[].Phase2IntegrityAlgorithms[].Value',
        { noneOf: ['SHA1'] },
        'the digest is broken',
      ),
    ],
    neutral: {
      'VpnTunnelOptionsSpecifications[].Phase1EncryptionAlgorithms':
        'each algorithm that may be named is a kind of AES',
      'VpnTunnelOptionsSpecifications[].Phase2EncryptionAlgorithms':
        'each algorithm that may be named is a kind of AES',
    },
  },
  'AWS::EC2::VerifiedAccessEndpoint': { stores: VERIFIED_ACCESS, atRest: verifiedAccess() },
  'AWS::EC2::VerifiedAccessGroup': { stores: VERIFIED_ACCESS, atRest: verifiedAccess() },
  'AWS::EC2::VerifiedAccessInstance': { stores: STORES.network, logging: callsLogged('LoggingConfigurations') },
  'AWS::EC2::VerifiedAccessTrustProvider': {
    stores: VERIFIED_ACCESS,
    atRest: verifiedAccess(),
    neutral: {
      'DeviceOptions.PublicSigningKeyUrl': SIGNING_KEYS,
      'NativeApplicationOidcOptions.PublicSigningKeyEndpoint': SIGNING_KEYS,
    },
  },
  'AWS::EC2::Volume': {
    stores: STORES.disks,
    atRest: switched('Encrypted', 'KmsKeyId', 'blocks, and every snapshot of them, lie on disk unencrypted'),
    crossings: [
      zone('AvailabilityZone', 'it is where the blocks are'),
      arn('OutpostArn', 'it is where the blocks are'),
    ],
  },
  'AWS::EC2::Snapshot': { stores: STORES.fileShares },
  'AWS::EC2::FpgaImage': { stores: STORES.images },
  ...each(STORES.capacity, [
    'AWS::EC2::ApplicationStatusCheck',
    'AWS::EC2::CapacityManagerDataExport',
    'AWS::EC2::CapacityReservationFleet',
    'AWS::EC2::InstanceEventWindow',
    'AWS::EC2::PlacementGroup',
    'AWS::EC2::SqlHaStandbyDetectedInstance',
  ]),
  'AWS::EC2::InstanceConnectEndpoint': { stores: STORES.capacity, isolation: [grouped('SecurityGroupIds')] },
  'AWS::EC2::EnclaveCertificateIamRoleAssociation': { stores: STORES.certificates },
  'AWS::EC2::KeyPair': { stores: STORES.keys, name: inRegion('KeyName') },
  ...each(STORES.network, [
    'AWS::EC2::ClientVpnAuthorizationRule',
    'AWS::EC2::ClientVpnRoute',
    'AWS::EC2::ClientVpnTargetNetworkAssociation',
    'AWS::EC2::DHCPOptions',
    'AWS::EC2::GatewayRouteTableAssociation',
    'AWS::EC2::IPAMAllocation',
    'AWS::EC2::IPAMPoolCidr',
    'AWS::EC2::IPAMResourceDiscoveryAssociation',
    'AWS::EC2::IPAMScope',
    'AWS::EC2::IPv4Pool',
    'AWS::EC2::IpamExternalResourceVerificationToken',
    'AWS::EC2::LocalGatewayRoute',
    'AWS::EC2::LocalGatewayRouteTable',
    'AWS::EC2::LocalGatewayRouteTableVPCAssociation',
    'AWS::EC2::LocalGatewayRouteTableVirtualInterfaceGroupAssociation',
    'AWS::EC2::LocalGatewayVirtualInterface',
    'AWS::EC2::LocalGatewayVirtualInterfaceGroup',
    'AWS::EC2::NetworkAcl',
    'AWS::EC2::NetworkAclEntry',
    'AWS::EC2::NetworkInsightsAccessScope',
    'AWS::EC2::NetworkInsightsAccessScopeAnalysis',
    'AWS::EC2::NetworkInsightsAnalysis',
    'AWS::EC2::NetworkInsightsPath',
    'AWS::EC2::NetworkInterfaceAttachment',
    'AWS::EC2::NetworkInterfacePermission',
    'AWS::EC2::NetworkPerformanceMetricSubscription',
    'AWS::EC2::PrefixList',
    'AWS::EC2::RouteServer',
    'AWS::EC2::RouteServerAssociation',
    'AWS::EC2::RouteServerEndpoint',
    'AWS::EC2::RouteServerPeer',
    'AWS::EC2::RouteServerPropagation',
    'AWS::EC2::RouteTable',
    'AWS::EC2::SecurityGroupEgress',
    'AWS::EC2::SecurityGroupIngress',
    'AWS::EC2::SecurityGroupVpcAssociation',
    'AWS::EC2::SubnetCidrBlock',
    'AWS::EC2::SubnetCidrReservation',
    'AWS::EC2::SubnetNetworkAclAssociation',
    'AWS::EC2::SubnetRouteTableAssociation',
    'AWS::EC2::TransitGatewayAttachment',
    'AWS::EC2::TransitGatewayConnect',
    'AWS::EC2::TransitGatewayConnectPeer',
    'AWS::EC2::TransitGatewayMeteringPolicy',
    'AWS::EC2::TransitGatewayMeteringPolicyEntry',
    'AWS::EC2::TransitGatewayMulticastDomain',
    'AWS::EC2::TransitGatewayMulticastDomainAssociation',
    'AWS::EC2::TransitGatewayMulticastGroupMember',
    'AWS::EC2::TransitGatewayMulticastGroupSource',
    'AWS::EC2::TransitGatewayPolicyTable',
    'AWS::EC2::TransitGatewayPolicyTableAssociation',
    'AWS::EC2::TransitGatewayPolicyTableEntry',
    'AWS::EC2::TransitGatewayRoute',
    'AWS::EC2::TransitGatewayRouteTable',
    'AWS::EC2::TransitGatewayRouteTableAssociation',
    'AWS::EC2::TransitGatewayRouteTablePropagation',
    'AWS::EC2::TransitGatewayVpcAttachment',
    'AWS::EC2::VPCCidrBlock',
    'AWS::EC2::VPCDHCPOptionsAssociation',
    'AWS::EC2::VPCEndpointConnectionNotification',
    'AWS::EC2::VPNConcentrator',
    'AWS::EC2::VPNConnectionRoute',
    'AWS::EC2::VPNGateway',
    'AWS::EC2::VPNGatewayRoutePropagation',
  ]),
  ...each(MIRRORS, [
    'AWS::EC2::TrafficMirrorFilter',
    'AWS::EC2::TrafficMirrorFilterRule',
    'AWS::EC2::TrafficMirrorSession',
  ]),
  ...each(STORES.networkSettings, [
    'AWS::EC2::IpamInternetRegistryAssociation',
    'AWS::EC2::SecondaryNetwork',
    'AWS::EC2::TransitGatewayAttachmentNatConfiguration',
  ]),
  'AWS::EC2::VolumeAttachment': { stores: STORES.accessToStore },
};
