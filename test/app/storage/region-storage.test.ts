import { Match, Template } from 'aws-cdk-lib/assertions';
import { RegionStorage } from '../../../lib/app/storage/region-storage';
import { onRack } from '../../support/rack';
import { storageFixture } from '../../support/storage-fixture';

function storage(id: string, change?: Parameters<typeof storageFixture>[1]) {
  const fixture = storageFixture(id, change);
  new RegionStorage(fixture.stack, 'Storage', fixture);
  return Template.fromStack(fixture.stack);
}

test('roles of a site bear the names that other sites and policies expect', () => {
  const names = ['gateway-read', 'gateway-write', 'backup', 'restore', 'replication', 'team-moderation'];
  const template = storage('ireland-2');
  for (const name of names) template.hasResourceProperties('AWS::IAM::Role', { RoleName: `trefoil-ireland-2-${name}` });
  template.resourceCountIs('AWS::IAM::Role', names.length);
});

test('a last site has no role for replication, and takes replicas from its source', () => {
  const template = storage('hamar');
  template.resourceCountIs('AWS::IAM::Role', 5);
  template.hasResourceProperties('AWS::S3::BucketPolicy', {
    PolicyDocument: { Statement: Match.arrayWith([Match.objectLike({ Sid: 'ReplicasArrive' })]) },
  });
});

test('a target on a rack is refused, and named', () => {
  expect(() => storage('ireland-2', onRack)).toThrow(/replication to hamar goes to S3 on an Outpost/);
});

test('people who read assume the reading role, people who write the writing one', () => {
  const template = storage('dublin');
  for (const [role, operator] of [
    ['gateway-read', 'TrefoilDataReader'],
    ['gateway-write', 'TrefoilDataWriter'],
  ])
    template.hasResourceProperties('AWS::IAM::Role', {
      RoleName: `trefoil-dublin-${role}`,
      AssumeRolePolicyDocument: {
        Statement: ['sts:AssumeRole', ['sts:SetSourceIdentity', 'sts:TagSession']].map((Action) =>
          Match.objectLike({
            Action,
            Condition: Match.objectLike({
              ArnLike: { 'aws:PrincipalArn': Match.arrayWith([`arn:aws:iam::222222222222:role/${operator}`]) },
            }),
          }),
        ),
      },
    });
});
