import type { Obligation, ObligationsByType } from '../../judge/catalogue/entry';
import { ifSet, is, isNot, lacks, need } from '../../judge/catalogue/obligation';

const STATED = { stated: true } as const;
const INTERFACE = is('VpcEndpointType', 'Interface');
const ALLOW = is('RuleAction', 'allow');
const SOME = { noneOf: ['0.0.0.0/0', '::/0'] } as const;
const GATEWAY = is('VpcEndpointType', 'Gateway');

const none = (why: string): readonly Obligation[] => [need('isolation', '', { never: true }, why)];

/** What connects a network to others, on premises or of somebody else, beside endpoints. */
const CONNECTIONS = [
  'AWS::EC2::CarrierGateway',
  'AWS::EC2::ClientVpnEndpoint',
  'AWS::EC2::ClientVpnTargetNetworkAssociation',
  'AWS::EC2::CustomerGateway',
  'AWS::EC2::InstanceConnectEndpoint',
  'AWS::EC2::TransitGatewayAttachment',
  'AWS::EC2::TransitGatewayConnect',
  'AWS::EC2::TransitGatewayPeeringAttachment',
  'AWS::EC2::TransitGatewayVpcAttachment',
  'AWS::EC2::VPCEndpointService',
  'AWS::EC2::VPCPeeringConnection',
  'AWS::EC2::VPNConnection',
  'AWS::EC2::VPNGateway',
  'AWS::EC2::VerifiedAccessEndpoint',
  'AWS::NetworkManager::VpcAttachment',
  'AWS::VpcLattice::ResourceGateway',
  'AWS::VpcLattice::ServiceNetworkVpcAssociation',
];

/** How the network of a site is closed; a site is connected to nothing but its VPC endpoints. */
export const SITE_ISOLATION: ObligationsByType = {
  ...Object.fromEntries(
    CONNECTIONS.map((type) => [type, none('a site is connected to nothing but its VPC endpoints')]),
  ),
  'AWS::EC2::EIP': none('nothing of a site has a public address'),
  'AWS::EC2::NetworkAclEntry': [
    need('isolation', 'Protocol', { oneOf: [6, 17] }, 'other protocols carry data past the security groups', ALLOW),
    need('isolation', 'PortRange.From', { atLeast: 1 }, 'an ACL that admits every port is no second line', ALLOW),
    need('isolation', 'PortRange.To', { stated: true }, 'an ACL that admits every port is no second line', ALLOW),
    need(
      'isolation',
      'CidrBlock',
      SOME,
      'nobody but the site has to reach it',
      ALLOW,
      is('Egress', false),
      isNot('PortRange.From', 32768),
    ),
    need(
      'isolation',
      'CidrBlock',
      SOME,
      'a site sends to its endpoints only',
      ALLOW,
      is('Egress', true),
      isNot('PortRange.From', 443),
    ),
  ],
  'AWS::EC2::SecurityGroup': [
    need('isolation', 'SecurityGroupEgress[]', STATED, 'without egress rules everything may leave'),
  ],
  'AWS::EC2::Subnet': [
    ifSet('isolation', 'AssignIpv6AddressOnCreation', { oneOf: [false] }, 'addresses of IPv6 are public'),
    ifSet('isolation', 'Ipv6CidrBlock', { never: true }, 'addresses of IPv6 are public'),
  ],
  'AWS::EC2::VPCCidrBlock': [
    ifSet('isolation', 'AmazonProvidedIpv6CidrBlock', { oneOf: [false] }, 'addresses of IPv6 are public'),
    ifSet('isolation', 'Ipv6CidrBlock', { never: true }, 'addresses of IPv6 are public'),
  ],
  'AWS::EC2::VPCEndpoint': [
    need(
      'isolation',
      'SecurityGroupIds[]',
      STATED,
      'the default group of the VPC would stand before the endpoint',
      INTERFACE,
    ),
    need('isolation', 'SubnetIds[]', STATED, 'the endpoint would have no address', INTERFACE),
    need('isolation', 'RouteTableIds[]', STATED, 'no subnet would reach the endpoint', GATEWAY),
    need(
      'isolation',
      'ServiceName',
      { matches: '^(?:com|eu)\\.amazonaws\\.(?!vpce\\.).+$' },
      'behind the endpoint service of somebody else is their network',
    ),
    ifSet('isolation', 'PrivateDnsEnabled', { oneOf: [true] }, 'calls would go to the public address', INTERFACE),
    need('isolation', 'PrivateDnsEnabled', STATED, 'calls would go to the public address', INTERFACE),
  ],
  'AWS::IAM::OIDCProvider': none('identities of a site come from the organization'),
  'AWS::IAM::SAMLProvider': none('identities of a site come from the organization'),
  'AWS::RDS::DBInstance': [
    need(
      'isolation',
      'VPCSecurityGroups[]',
      STATED,
      'the default group of the VPC would stand before the database',
      lacks('DBClusterIdentifier'),
    ),
  ],
  'AWS::Route53Resolver::FirewallConfig': [
    ifSet(
      'isolation',
      'FirewallFailOpen',
      { oneOf: ['DISABLED'] },
      'names would be answered while the firewall is away',
    ),
  ],
  'AWS::S3Express::DirectoryBucket': none('user data of a site lies in its bucket'),
  'AWS::S3Outposts::Endpoint': [
    need('isolation', 'AccessType', { oneOf: ['Private'] }, 'the on-premises network could reach the bucket'),
  ],
};
