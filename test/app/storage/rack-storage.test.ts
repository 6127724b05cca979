import { Match, Template } from 'aws-cdk-lib/assertions';
import { RackStorage } from '../../../lib/app/storage/rack-storage';
import { onRack, RACK } from '../../support/rack';
import { storageFixture } from '../../support/storage-fixture';

function storage() {
  const fixture = storageFixture('hamar', onRack);
  if (RACK.kind !== 'outpost') throw new Error('expected a rack');
  const { stack, deployment, names, keys, vpc, subnet, securityGroups } = fixture;
  new RackStorage(stack, 'Storage', { deployment, names, placement: RACK, keys, vpc, subnet, securityGroups });
  return Template.fromStack(stack);
}

test('the rack has the database that the deployment file asks for', () => {
  storage().hasResourceProperties('AWS::RDS::DBInstance', {
    DBInstanceIdentifier: 'trefoil-hamar-records',
    DBInstanceClass: 'db.m5.large',
    AllocatedStorage: '100',
  });
});

test('the writing role reads the password of the master user and can decrypt it', () => {
  storage().hasResourceProperties('AWS::IAM::Role', {
    RoleName: 'trefoil-hamar-gateway-write',
    Policies: [
      Match.objectLike({
        PolicyDocument: Match.objectLike({
          Statement: [
            Match.objectLike({ Action: 'secretsmanager:GetSecretValue' }),
            Match.objectLike({
              Action: 'kms:Decrypt',
              Resource: 'arn:aws:kms:eu-north-1:444444444444:key/data',
            }),
          ],
        }),
      }),
    ],
  });
});

test('the reading role does not', () => {
  storage().hasResourceProperties('AWS::IAM::Role', {
    RoleName: 'trefoil-hamar-gateway-read',
    Policies: Match.absent(),
  });
});
