import type { RawMap } from '../../../lib/judge/template/template';
import { added, type Change, endpointOf, gone, ORGANIZATION, type Place, properties, statement } from './change';
import { NO_REQUEST, type Weakening } from './weakening';

const OPEN = { Effect: 'Allow', Principal: '*', Action: '*', Resource: '*' };
const holds = ({ type, has }: Place, ...Statement: readonly RawMap[]): Change =>
  properties({ type, ...(has !== undefined && { has }) }, () => ({
    PolicyDocument: { Version: '2012-10-17', Statement },
  }));

/** Of the network of a site, and of the ways out of it. */
export const NETWORK: readonly Weakening[] = [
  {
    what: 'an endpoint of S3 that leads anywhere',
    noticedBy: 'endpoints-only-to-own-accounts',
    change: holds(endpointOf('s3'), OPEN),
  },
  {
    what: 'an endpoint of S3 that leads to whatever names no organization',
    noticedBy: 'endpoints-only-to-own-accounts',
    change: holds(endpointOf('s3'), {
      ...OPEN,
      Condition: { StringEqualsIfExists: { 'aws:ResourceOrgID': 'o-exampleorgid' } },
    }),
  },
  {
    what: 'an endpoint of DynamoDB that denies accounts, which are root users alone',
    noticedBy: 'endpoints-only-to-own-accounts',
    change: holds(endpointOf('dynamodb'), OPEN, {
      ...{ Effect: 'Deny', Principal: { AWS: ['222222222222', '333333333333', '444444444444'] } },
      ...{ Action: '*', Resource: '*', Condition: { StringNotEquals: { 'aws:ResourceOrgID': 'o-exampleorgid' } } },
    }),
  },
  {
    what: 'a network that anybody changes',
    noticedBy: 'only-deployments-change-network',
    change: statement(ORGANIZATION, 'KeepNetwork', gone),
  },
  {
    what: 'a peering with a network of another account',
    noticedBy: 'foreign-account',
    unasked: NO_REQUEST,
    change: added('AWS::EC2::VPC', {
      Peering: {
        Type: 'AWS::EC2::VPCPeeringConnection',
        Properties: { PeerOwnerId: '999999999999', PeerVpcId: 'vpc-1', VpcId: 'vpc-2' },
      },
    }),
  },
  ...['AWS::EC2::TransitGatewayAttachment', 'AWS::EC2::TransitGatewayVpcAttachment'].map(
    (Type): Weakening => ({
      what: `a way to other networks, ${Type}`,
      noticedBy: 'site-isolation',
      unasked: NO_REQUEST,
      change: added('AWS::EC2::VPC', {
        Attachment: { Type, Properties: { TransitGatewayId: 'tgw-1', VpcId: 'vpc-1', SubnetIds: ['subnet-1'] } },
      }),
    }),
  ),
  {
    what: 'names that are asked of a foreign address',
    noticedBy: 'off-site-endpoint',
    unasked: NO_REQUEST,
    change: added('AWS::EC2::VPC', {
      Outbound: {
        Type: 'AWS::Route53Resolver::ResolverEndpoint',
        Properties: {
          Direction: 'OUTBOUND',
          IpAddresses: [{ SubnetId: 'subnet-1' }, { SubnetId: 'subnet-2' }],
          SecurityGroupIds: ['sg-1'],
        },
      },
      Forwarding: {
        Type: 'AWS::Route53Resolver::ResolverRule',
        Properties: {
          RuleType: 'FORWARD',
          DomainName: 'elsewhere.example',
          TargetIps: [{ Ip: '203.0.113.9' }],
          ResolverEndpointId: { Ref: 'Outbound' },
        },
      },
    }),
  },
];
