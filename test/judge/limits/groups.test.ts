import { defaultQuota } from '../../../lib/judge/rules/limits/default-quota';
import { memberCount } from '../../../lib/judge/rules/limits/member-count';
import { many, manyResources } from '../../../lib/judge/rules/limits/shared';
import { messagesOf, stacksOf } from '../assembly-of';

const rule = (index: number, range: object = { CidrIp: `10.0.${index % 256}.0/24` }) => ({
  ...{ IpProtocol: 'tcp', FromPort: index, ToPort: index },
  ...range,
});
const group = (inside: readonly object[]) => ({
  Group: { Type: 'AWS::EC2::SecurityGroup', Properties: { VpcId: 'vpc-1', SecurityGroupIngress: inside } },
});
const beside = (count: number, range?: object) =>
  manyResources(count, (index) => ({
    Type: 'AWS::EC2::SecurityGroupIngress',
    Properties: { GroupId: { 'Fn::GetAtt': ['Group', 'GroupId'] }, ...rule(index, range) },
  }));
const say = (resources: object) =>
  messagesOf(stacksOf([{ resources: { ...resources } }]), memberCount, defaultQuota).filter((text) =>
    /rules/.test(text),
  );

test('rules in a group and beside it count together', () => {
  expect(say({ ...group(many(40, (index) => rule(index))), ...beside(20) })).toEqual([]);
  expect(say({ ...group(many(40, (index) => rule(index))), ...beside(21) })).toEqual([
    '61 inbound rules, of at most 60 for a security group unless AWS has raised it',
  ]);
});

test('rules for IPv4 and for IPv6 are counted apart, rules of groups with both', () => {
  const six = { CidrIpv6: '2001:db8::/64' };
  const other = { SourceSecurityGroupId: 'sg-0123456789abcdef0' };
  expect(say({ ...group(many(50, (index) => rule(index))), ...beside(50, six) })).toEqual([]);
  expect(say({ ...group(many(50, (index) => rule(index))), ...beside(11, other) })).toHaveLength(1);
});

test('a prefix list counts as many rules as it may have entries', () => {
  const list = { List: { Type: 'AWS::EC2::PrefixList', Properties: { MaxEntries: 70 } } };
  expect(say({ ...list, ...group([]), ...beside(1, { SourcePrefixListId: { Ref: 'List' } }) })).toHaveLength(1);
});

test('no request makes a group larger than a thousand rules', () => {
  expect(say(group(many(1_001, (index) => rule(index))))).toEqual([
    '1,001 inbound rules, of at most 1,000 for a security group',
  ]);
});
