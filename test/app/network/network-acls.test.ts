import { Match, Template } from 'aws-cdk-lib/assertions';
import { NetworkAcls } from '../../../lib/app/network/network-acls';
import { networkFixture } from '../../support/network-fixture';

function acls(): Template {
  const { stack, network, site } = networkFixture('dublin');
  new NetworkAcls(stack, 'Acls', { ...network, addressRange: site.addressRange, containers: false });
  return Template.fromStack(stack);
}

function entries(name: string) {
  return Object.values(acls().findResources('AWS::EC2::NetworkAclEntry'))
    .map(({ Properties }) => Properties)
    .filter(({ NetworkAclId }) => NetworkAclId.Ref.startsWith(`Acls${name}`))
    .map((entry) => [
      entry.Egress ? 'to' : 'from',
      entry.CidrBlock,
      entry.PortRange ? `${entry.PortRange.From}-${entry.PortRange.To}` : 'all',
    ]);
}

test('endpoints take HTTPS from the site and answer it, nothing else', () => {
  expect(entries('Endpoints')).toEqual([
    ['from', '10.16.0.0/20', '443-443'],
    ['to', '10.16.0.0/20', '32768-65535'],
  ]);
});

test('data subnets talk to databases of the site and by HTTPS to endpoints, on no port of administration', () => {
  expect(entries('Data')).toEqual([
    ['from', '10.16.0.0/20', '5432-5432'],
    ['to', '10.16.0.0/20', '5432-5432'],
    ['to', '10.16.0.0/20', '32768-65535'],
    ['to', '0.0.0.0/0', '443-443'],
    ['from', '0.0.0.0/0', '32768-65535'],
  ]);
});

test('every subnet has one of the two', () => {
  const template = acls();
  template.resourceCountIs('AWS::EC2::SubnetNetworkAclAssociation', 4);
  for (const name of ['Data', 'Endpoints'])
    template.resourcePropertiesCountIs(
      'AWS::EC2::SubnetNetworkAclAssociation',
      {
        NetworkAclId: { Ref: Match.stringLikeRegexp(`^Acls${name}`) },
        SubnetId: { Ref: Match.stringLikeRegexp(`^NetworkVpc${name}Subnet`) },
      },
      2,
    );
});
