import { Match, Template } from 'aws-cdk-lib/assertions';
import { SecurityGroups } from '../../../lib/app/network/security-groups';
import { prefixListsOf } from '../../../lib/world/prefix-lists';
import { networkFixture } from '../../support/network-fixture';

function groups(region = 'eu-west-1'): Template {
  const { stack, network } = networkFixture('dublin');
  new SecurityGroups(stack, 'Groups', { vpc: network.vpc, prefixLists: prefixListsOf(region) });
  return Template.fromStack(stack);
}

const group = (name: string) => ({ 'Fn::GetAtt': [Match.stringLikeRegexp(`^Groups${name}`), 'GroupId'] });

test.each([
  ['endpoints', 'Endpoints', 443],
  ['databases', 'Database', 5432],
])('%s let the gateway in, and nobody else', (_, name, port) => {
  const template = groups();
  const rule = { IpProtocol: 'tcp', FromPort: port, ToPort: port };
  template.hasResourceProperties('AWS::EC2::SecurityGroup', {
    SecurityGroupIngress: [Match.objectLike({ ...rule, SourceSecurityGroupId: group('Gateway') })],
    SecurityGroupEgress: [Match.objectLike({ CidrIp: '127.0.0.1/32' })],
  });
  template.hasResourceProperties('AWS::EC2::SecurityGroupEgress', {
    ...rule,
    GroupId: group('Gateway'),
    DestinationSecurityGroupId: group(name),
  });
  template.resourceCountIs('AWS::EC2::SecurityGroupIngress', 0);
});

test('the gateway lets nobody in, and reaches S3 and DynamoDB by the prefix lists of its Region', () => {
  groups().hasResourceProperties('AWS::EC2::SecurityGroup', {
    SecurityGroupIngress: Match.absent(),
    SecurityGroupEgress: [
      Match.objectLike({ DestinationPrefixListId: 'pl-6da54004', FromPort: 443, ToPort: 443 }),
      Match.objectLike({ DestinationPrefixListId: 'pl-6fa54006', FromPort: 443, ToPort: 443 }),
    ],
  });
});

test('every group has egress rules of its own, since EC2 opens one that has none', () => {
  groups().allResourcesProperties('AWS::EC2::SecurityGroup', {
    SecurityGroupEgress: Match.arrayWith([Match.objectLike({})]),
  });
});

test('no rule names the whole internet, in either direction', () => {
  const template = JSON.stringify(groups().toJSON());
  expect(template).not.toContain('0.0.0.0/0');
  expect(template).not.toContain('::/0');
});

test('a Region whose prefix lists are not known is refused', () => {
  expect(() => groups('eusc-de-east-1')).toThrow('no prefix lists of S3 and DynamoDB known');
});
