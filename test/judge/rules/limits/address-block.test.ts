import { addressBlock } from '../../../../lib/judge/rules/limits/address-block';
import { messagesOf, stacksOf } from '../../assembly-of';

const say = (resources: object) => messagesOf(stacksOf([{ resources: { ...resources } }]), addressBlock);
const vpc = (range: unknown) => ({ Vpc: { Type: 'AWS::EC2::VPC', Properties: { CidrBlock: range } } });
const subnet = (id: string, range: unknown, more: object = {}) => ({
  [id]: { Type: 'AWS::EC2::Subnet', Properties: { VpcId: { Ref: 'Vpc' }, CidrBlock: range }, ...more },
});

test.each([
  ['10.0.0.0/8', 1],
  ['10.0.0.0/15', 1],
  ['10.0.0.0/16', 0],
  ['10.0.0.0/28', 0],
  ['10.0.0.0/29', 1],
])('a VPC of %s has %i findings', (range, count) => {
  expect(say(vpc(range))).toHaveLength(count);
});

test('a subnet is a part of a range of its VPC', () => {
  const more = {
    More: { Type: 'AWS::EC2::VPCCidrBlock', Properties: { VpcId: { Ref: 'Vpc' }, CidrBlock: '10.2.0.0/16' } },
  };
  expect(say({ ...vpc('10.1.0.0/16'), ...subnet('A', '10.2.0.0/24') })).toHaveLength(1);
  expect(say({ ...vpc('10.1.0.0/16'), ...more, ...subnet('A', '10.2.0.0/24') })).toEqual([]);
});

test('subnets of a VPC have no address in common', () => {
  const two = (more?: object) => ({
    ...vpc('10.1.0.0/16'),
    ...subnet('A', '10.1.0.0/24'),
    ...subnet('B', '10.1.0.0/25', more),
  });
  expect(say(two())).toEqual(['found 10.1.0.0/25, which has addresses of A, 10.1.0.0/24, expected a range of its own']);
  expect(say(two({ Condition: 'C' }))).toEqual([]);
});

test('ranges that are not known are not found wanting', () => {
  expect(say({ ...vpc({ Ref: 'Range' }), ...subnet('A', '10.1.0.0/24') })).toEqual([]);
  expect(
    say({ ...vpc('10.1.0.0/16'), ...subnet('A', { 'Fn::Select': [0, { 'Fn::Cidr': ['10.1.0.0/16', 4, 8] }] }) }),
  ).toEqual([]);
});
