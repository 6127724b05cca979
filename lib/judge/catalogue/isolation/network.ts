import type { ObligationsByType } from '..';
import { ifSet, is, need } from '../obligation';

const GATEWAY = 'it leads to the internet, and a site needs none';
const CLASSIC = 'it belongs to EC2 Classic, which shared one network among all customers';
const NEVER = { never: true } as const;

/** Networks: gateways to the internet, public endpoints of APIs, firewalls that let through. */
export const NETWORK_ISOLATION: ObligationsByType = {
  'AWS::ApiGateway::RestApi': [
    need(
      'isolation',
      'EndpointConfiguration.Types[]',
      { oneOf: ['PRIVATE'] },
      'any other endpoint answers the internet',
    ),
  ],
  'AWS::AppSync::GraphQLApi': [
    ifSet('isolation', 'Visibility', { oneOf: ['PRIVATE'] }, 'any other API answers the internet'),
  ],
  'AWS::EC2::IPAMPool': [
    ifSet('isolation', 'PubliclyAdvertisable', { oneOf: [false] }, 'its ranges would be routed on the internet'),
  ],
  'AWS::EC2::CarrierGateway': [ifSet('isolation', '', NEVER, GATEWAY)],
  'AWS::EC2::EgressOnlyInternetGateway': [ifSet('isolation', '', NEVER, GATEWAY)],
  'AWS::EC2::InternetGateway': [ifSet('isolation', '', NEVER, GATEWAY)],
  'AWS::EC2::NatGateway': [ifSet('isolation', '', NEVER, GATEWAY)],
  'AWS::EC2::Subnet': [
    need('isolation', 'VpcId', { stated: true }, 'a subnet belongs to a network that somebody closed'),
  ],
  'AWS::EC2::VPCEndpointService': [
    need(
      'isolation',
      'AcceptanceRequired',
      { oneOf: [true] },
      'whoever may name the service would connect to it unasked; no default is documented',
    ),
  ],
  'AWS::EC2::VPCBlockPublicAccessExclusion': [
    ifSet('isolation', '', NEVER, 'it takes a network out of the block of public access'),
  ],
  'AWS::EC2::VPCBlockPublicAccessOptions': [
    need(
      'isolation',
      'InternetGatewayBlockMode',
      { oneOf: ['block-bidirectional'] },
      'data could still leave by a gateway',
    ),
  ],
  'AWS::EC2::VPCEndpoint': [
    need(
      'isolation',
      'PrivateDnsEnabled',
      { oneOf: [true] },
      'callers would find the public address of the service instead',
      is('VpcEndpointType', 'Interface'),
    ),
    need(
      'isolation',
      'SecurityGroupIds',
      { stated: true },
      'the default group would guard it, which lets in whoever belongs to it',
      is('VpcEndpointType', 'Interface'),
    ),
  ],
  'AWS::EC2::VPCGatewayAttachment': [ifSet('isolation', 'InternetGatewayId', NEVER, GATEWAY)],
  'AWS::ElastiCache::SecurityGroup': [ifSet('isolation', '', NEVER, CLASSIC)],
  'AWS::ElastiCache::SecurityGroupIngress': [ifSet('isolation', '', NEVER, CLASSIC)],
  'AWS::NetworkFirewall::FirewallPolicy': [
    ifSet(
      'isolation',
      'FirewallPolicy.StatelessDefaultActions[]',
      { noneOf: ['aws:pass'] },
      'packets that no rule names would pass uninspected',
    ),
    ifSet(
      'isolation',
      'FirewallPolicy.StatelessFragmentDefaultActions[]',
      { noneOf: ['aws:pass'] },
      'fragments would pass uninspected',
    ),
  ],
  'AWS::RDS::DBSecurityGroup': [ifSet('isolation', '', NEVER, CLASSIC)],
  'AWS::RDS::DBSecurityGroupIngress': [ifSet('isolation', '', NEVER, CLASSIC)],
  'AWS::Redshift::ClusterSecurityGroup': [ifSet('isolation', '', NEVER, CLASSIC)],
  'AWS::Redshift::ClusterSecurityGroupIngress': [ifSet('isolation', '', NEVER, CLASSIC)],
  'AWS::Route53Resolver::ResolverEndpoint': [
    ifSet('isolation', 'Ipv6InternetAccessEnabled', { oneOf: [false] }, 'queries would go over the internet'),
  ],
  'AWS::Serverless::Api': [
    need('isolation', 'EndpointConfiguration.Type', { oneOf: ['PRIVATE'] }, 'any other endpoint answers the internet'),
  ],
  'AWS::WAF::WebACL': [
    need('isolation', 'DefaultAction.Type', { oneOf: ['BLOCK'] }, 'requests that no rule names would pass'),
  ],
  'AWS::WAFRegional::WebACL': [
    need('isolation', 'DefaultAction.Type', { oneOf: ['BLOCK'] }, 'requests that no rule names would pass'),
  ],
};
