import { ofTypes, type ResourceRule } from '../../rule';
import { textOf } from '../../template/text-of';

const EVERYWHERE = /^(0\.0\.0\.0\/[0-7]|::\/[0-3]|128\.0\.0\.0\/1|2000::\/3)$/;
const OUT = [
  'GatewayId',
  'NatGatewayId',
  'EgressOnlyInternetGatewayId',
  'CarrierGatewayId',
  'InstanceId',
  'NetworkInterfaceId',
];
const LOCAL = /^local$|^vgw-/;

const route = (properties: object) => ({
  Route: { Type: 'AWS::EC2::Route', Properties: { RouteTableId: 'rtb-1', ...properties } },
});

/** No route leads to the internet. */
export const internetRoute: ResourceRule = {
  id: 'internet-route',
  subject: 'resource',
  title: 'No route leads to the internet',
  why: 'a default route, be it through a NAT, lets data leave Europe unseen',
  fix: 'remove the route; reach AWS services through endpoints of the VPC, and other networks through their own ranges',
  topic: 'isolation',
  level: 'required',
  hook: 'nothing',
  standards: [
    { standard: 'GDPR', clause: '32(1)(b)' },
    { standard: 'NIS2 (EU) 2024/2690', clause: '6.7' },
  ],
  appliesTo: ofTypes((type) => type === 'AWS::EC2::Route' || type === 'AWS::EC2::TransitGatewayRoute'),
  check: (resource) =>
    ['DestinationCidrBlock', 'DestinationIpv6CidrBlock'].flatMap((name) =>
      resource
        .select(name)
        .filter(({ value }) => typeof value === 'string' && EVERYWHERE.test(value))
        .map(({ path, value }) => {
          const by = OUT.find((target) =>
            resource.select(target).some((leaf) => leaf.value !== undefined && !LOCAL.test(textOf(leaf.value))),
          );
          return {
            path: ['Properties', ...path],
            message: `found a route for ${value}${by ? ` by ${by}` : ''}, expected routes to named private ranges`,
          };
        }),
    ),
  examples: {
    good: [
      {
        name: 'a route to another network',
        resources: route({ DestinationCidrBlock: '10.1.0.0/16', TransitGatewayId: 'tgw-1' }),
      },
    ],
    bad: [
      { name: 'a default route', resources: route({ DestinationCidrBlock: '0.0.0.0/0', GatewayId: 'igw-1' }) },
      {
        name: 'a default route through a NAT',
        resources: route({ DestinationCidrBlock: '0.0.0.0/0', NatGatewayId: 'nat-1' }),
      },
      {
        name: 'a default route of IPv6',
        resources: route({ DestinationIpv6CidrBlock: '::/0', EgressOnlyInternetGatewayId: 'e' }),
      },
    ],
  },
};
