import { Template } from 'aws-cdk-lib/assertions';
import { zonesOf } from '../../../lib/app/network/site-vpc';
import { networkFixture } from '../../support/network-fixture';
import { onRack, RACK } from '../../support/rack';
import { withSite } from '../../support/site-fixture';

const WAYS_OUT = [
  'AWS::EC2::InternetGateway',
  'AWS::EC2::EgressOnlyInternetGateway',
  'AWS::EC2::NatGateway',
  'AWS::EC2::VPNGateway',
  'AWS::EC2::Route',
];

function subnets(template: Template) {
  return Object.values(template.findResources('AWS::EC2::Subnet')).map(({ Properties }) => [
    Properties.AvailabilityZoneId ?? Properties.AvailabilityZone,
    Properties.CidrBlock,
    Properties.OutpostArn ?? 'Region',
  ]);
}

test('each zone of the site has a subnet for data and one for endpoints', () => {
  const { stack } = networkFixture('dublin');
  expect(subnets(Template.fromStack(stack))).toEqual([
    ['euw1-az1', '10.16.0.0/23', 'Region'],
    ['euw1-az2', '10.16.2.0/23', 'Region'],
    ['euw1-az1', '10.16.6.0/23', 'Region'],
    ['euw1-az2', '10.16.8.0/23', 'Region'],
  ]);
});

test('a third zone moves no subnet', () => {
  const three = withSite('dublin', {
    placement: { kind: 'region', zones: ['euw1-az1', 'euw1-az2', 'euw1-az3'] },
  });
  const before = subnets(Template.fromStack(networkFixture('dublin').stack));
  const after = subnets(Template.fromStack(networkFixture('dublin', three).stack));
  expect(after).toHaveLength(6);
  expect(after).toEqual(expect.arrayContaining(before));
});

test('on a rack the data subnet is on the rack, and the endpoints stay in its Region', () => {
  const { stack, network } = networkFixture('hamar', onRack);
  expect(subnets(Template.fromStack(stack))).toEqual([
    ['eu-north-1a', '10.16.38.0/23', 'Region'],
    ['eu-north-1a', '10.16.32.0/23', 'arn:aws:outposts:eu-north-1:444444444444:outpost/op-0123456789abcdef0'],
  ]);
  expect(network.dataSubnets).toHaveLength(1);
});

test.each([
  ['in a Region', networkFixture('dublin')],
  ['on a rack', networkFixture('hamar', onRack)],
])('%s nothing leads out of the network', (_, { stack }) => {
  const template = Template.fromStack(stack);
  for (const type of WAYS_OUT) template.resourceCountIs(type, 0);
});

test('no subnet gives out public addresses', () => {
  const { stack } = networkFixture('dublin');
  Template.fromStack(stack).allResourcesProperties('AWS::EC2::Subnet', { MapPublicIpOnLaunch: false });
});

test('the network brings no Lambda function of its own', () => {
  const { stack } = networkFixture('dublin');
  const template = Template.fromStack(stack);
  template.resourceCountIs('AWS::Lambda::Function', 0);
  template.resourceCountIs('Custom::VpcRestrictDefaultSG', 0);
});

test('a placement has the zones that it names, a rack the one to which it is homed', () => {
  expect(zonesOf({ kind: 'region', zones: ['eu-west-1b', 'eu-west-1c'] })).toEqual(['eu-west-1b', 'eu-west-1c']);
  expect(zonesOf(RACK)).toEqual(['eu-north-1a']);
});
