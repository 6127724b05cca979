import { Match, Template } from 'aws-cdk-lib/assertions';
import { RestoreRole } from '../../../lib/app/storage/restore-role';
import { storageFixture } from '../../support/storage-fixture';

function role() {
  const { stack, names, keys, arns } = storageFixture('dublin');
  new RestoreRole(stack, 'RestoreRole', { names, dataKey: keys.data, vaultKey: keys.backup, tableArn: arns.table });
  return Template.fromStack(stack);
}

test('AWS Backup assumes the role for no other account, whether it says so or not, and people do not', () => {
  role().hasResourceProperties('AWS::IAM::Role', {
    RoleName: 'trefoil-dublin-restore',
    AssumeRolePolicyDocument: {
      Statement: [
        {
          Effect: 'Allow',
          Action: 'sts:AssumeRole',
          Principal: { Service: 'backup.amazonaws.com' },
        },
        {
          Sid: 'NotForOthers',
          Effect: 'Deny',
          Action: 'sts:AssumeRole',
          Principal: { Service: 'backup.amazonaws.com' },
          Condition: {
            StringNotEquals: { 'aws:SourceAccount': '222222222222' },
            Null: { 'aws:SourceAccount': 'false' },
          },
        },
      ],
    },
  });
});

test('records are restored beside the table, never over it', () => {
  const text = JSON.stringify(role().toJSON());
  expect(text).toContain('"arn:aws:dynamodb:eu-west-1:222222222222:table/trefoil-dublin-records-restored"');
  expect(text).not.toContain('"arn:aws:dynamodb:eu-west-1:222222222222:table/trefoil-dublin-records"');
});

test('a grant on the data key is kept only for a resource of AWS', () => {
  role().hasResourceProperties('AWS::IAM::Role', {
    Policies: [
      {
        PolicyName: 'restore',
        PolicyDocument: Match.objectLike({
          Statement: Match.arrayWith([
            Match.objectLike({
              Action: 'kms:CreateGrant',
              Condition: { Bool: { 'kms:GrantIsForAWSResource': 'true' } },
            }),
          ]),
        }),
      },
    ],
  });
});
