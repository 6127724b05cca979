import { Match, Template } from 'aws-cdk-lib/assertions';
import { RackBucket } from '../../../lib/app/storage/rack-bucket';
import { onRack, RACK } from '../../support/rack';
import { roleIn, storageFixture } from '../../support/storage-fixture';

function bucket() {
  const fixture = storageFixture('hamar', onRack);
  const { stack, names, organizationId, vpc, subnet, securityGroups } = fixture;
  if (RACK.kind !== 'outpost') throw new Error('expected a rack');
  new RackBucket(stack, 'UserData', {
    names,
    outpostArn: RACK.outpostArn,
    organizationId,
    breakGlass: ['TrefoilBreakGlass'],
    vpc,
    subnet,
    securityGroup: securityGroups.endpoints,
    gatewayRead: roleIn(fixture, 'gateway-read'),
    gatewayWrite: roleIn(fixture, 'gateway-write'),
  });
  return Template.fromStack(stack);
}

test('the bucket lies on the rack, is retained, and says that nobody can assert its keys', () => {
  bucket().hasResource('AWS::S3Outposts::Bucket', {
    DeletionPolicy: 'Retain',
    UpdateReplacePolicy: 'Retain',
    Properties: {
      BucketName: 'trefoil-hamar-data-444444444444-eu-north-1',
      OutpostId: 'op-0123456789abcdef0',
      Tags: [{ Key: 'trefoil:residence:keys', Value: 'not-assertable' }],
    },
  });
});

test('it is reached by one access point and one endpoint, both in the network of the site', () => {
  const template = bucket();
  template.resourceCountIs('AWS::S3Outposts::AccessPoint', 1);
  template.hasResourceProperties('AWS::S3Outposts::AccessPoint', {
    Name: 'trefoil-hamar-data',
    VpcConfiguration: { VpcId: 'vpc-1' },
  });
  template.hasResourceProperties('AWS::S3Outposts::Endpoint', {
    AccessType: 'Private',
    OutpostId: 'op-0123456789abcdef0',
    SubnetId: 'subnet-rack',
    SecurityGroupId: 'sg-endpoints',
  });
});

test('objects of a bucket on the rack never expire by themselves', () => {
  bucket().hasResourceProperties('AWS::S3Outposts::Bucket', {
    LifecycleConfiguration: { Rules: [Match.objectLike({ ExpirationInDays: Match.absent() })] },
  });
});
