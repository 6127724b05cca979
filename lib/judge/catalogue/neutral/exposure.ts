import type { NeutralByType } from '..';

const VERSION = 'it names a published extension, and opens nothing';
const TRUST = 'it says where a provider publishes the keys with which it signs';
const POOL = 'it says from which pool an address is taken; whether one is given is judged';
const EXCLUSION = 'it says which traffic may go unencrypted, and goes with a gateway, which is judged';

/** Properties whose names speak of the public or the internet, and which open nothing. */
export const NEUTRAL_EXPOSURE: NeutralByType = {
  'AWS::CloudFormation::PublicTypeVersion': { PublicVersionNumber: VERSION },
  'AWS::CloudFormation::TypeActivation': { PublicTypeArn: VERSION },
  'AWS::DRS::ReplicationConfigurationTemplate': { InternetProtocol: 'it says IPv4 or IPv6' },
  'AWS::DirectConnect::PublicVirtualInterface': {
    AllocatePublicVirtualInterfaceRoleArn: 'it names the role that allocates the interface',
  },
  'AWS::EC2::EIP': { PublicIpv4Pool: POOL },
  'AWS::EC2::IPAMPool': { PublicIpSource: POOL },
  'AWS::EC2::IpPoolRouteTableAssociation': { PublicIpv4Pool: POOL },
  'AWS::EC2::NetworkInterface': {
    PublicIpDnsHostnameTypeSpecification: 'it says how a public address is named, where one is given',
  },
  'AWS::EC2::Route': { EgressOnlyInternetGatewayId: 'a route for every address is judged, whatever it leads to' },
  'AWS::EC2::VPC': {
    'VpcEncryptionControl.EgressOnlyInternetGatewayExclusion': EXCLUSION,
    'VpcEncryptionControl.InternetGatewayExclusion': EXCLUSION,
    'VpcEncryptionControl.ResourceExclusions.EgressOnlyInternetGateway': EXCLUSION,
    'VpcEncryptionControl.ResourceExclusions.InternetGateway': EXCLUSION,
  },
  'AWS::EC2::VPCEncryptionControl': {
    EgressOnlyInternetGatewayExclusionInput: EXCLUSION,
    InternetGatewayExclusionInput: EXCLUSION,
  },
  'AWS::EC2::VerifiedAccessTrustProvider': {
    'DeviceOptions.PublicSigningKeyUrl': TRUST,
    'NativeApplicationOidcOptions.PublicSigningKeyEndpoint': TRUST,
  },
  'AWS::EKS::Cluster': {
    'ResourcesVpcConfig.PublicAccessCidrs': 'it narrows a public endpoint, which is judged by EndpointPublicAccess',
  },
  'AWS::ImageBuilder::LifecyclePolicy': {
    'PolicyDetails[].ExclusionRules.Amis.IsPublic': 'it says which images a clean-up leaves alone',
  },
  'AWS::InternetMonitor::Monitor': {
    InternetMeasurementsLogDelivery: 'it says where measurements of the internet are kept',
  },
  'AWS::IoT::AccountAuditConfiguration': {
    'AuditCheckConfigurations.UnauthenticatedCognitoRoleOverlyPermissiveCheck': 'it turns on a check',
  },
  'AWS::Lightsail::Container': {
    PublicDomainNames: 'it names a public endpoint, which is judged by PublicEndpoint',
  },
  'AWS::MediaConnect::RouterOutput': {
    'Configuration.Standard.ProtocolConfiguration.RtmpPush.TlsEncryption.EncryptionConfiguration.Public':
      'it says that a certificate is a public one',
  },
  'AWS::OpenSearchService::Domain': {
    'AdvancedSecurityOptions.AnonymousAuthDisableDate': 'it says when anonymous access ends; that it began is judged',
  },
  'AWS::RTBFabric::OutboundExternalLink': {
    PublicEndpoint: 'it names the endpoint of somebody else, which rule off-site-endpoint reads',
  },
};
