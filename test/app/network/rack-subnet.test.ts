import { Match, Template } from 'aws-cdk-lib/assertions';
import { RackSubnet } from '../../../lib/app/network/rack-subnet';
import { networkFixture } from '../../support/network-fixture';

function rackSubnet() {
  const { stack, network } = networkFixture('hamar');
  const { subnet } = new RackSubnet(stack, 'Rack', {
    vpc: network.vpc,
    outpostArn: 'arn:aws:outposts:eu-north-1:444444444444:outpost/op-0123456789abcdef0',
    zone: 'eu-north-1a',
    addressRange: '10.16.46.0/24',
  });
  return { subnet, template: Template.fromStack(stack) };
}

test('the subnet is on the rack, in the zone to which it is homed', () => {
  rackSubnet().template.hasResourceProperties('AWS::EC2::Subnet', {
    OutpostArn: 'arn:aws:outposts:eu-north-1:444444444444:outpost/op-0123456789abcdef0',
    AvailabilityZone: 'eu-north-1a',
    CidrBlock: '10.16.46.0/24',
    MapPublicIpOnLaunch: false,
  });
});

test('its route table is its own and leads nowhere', () => {
  const { template } = rackSubnet();
  template.hasResourceProperties('AWS::EC2::SubnetRouteTableAssociation', {
    SubnetId: { Ref: Match.stringLikeRegexp('^RackSubnet') },
    RouteTableId: { Ref: Match.stringLikeRegexp('^RackRouteTable') },
  });
  template.resourceCountIs('AWS::EC2::Route', 0);
});

test('other constructs find its zone and range', () => {
  expect(rackSubnet().subnet).toMatchObject({ availabilityZone: 'eu-north-1a', ipv4CidrBlock: '10.16.46.0/24' });
});
