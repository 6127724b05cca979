import { Template } from 'aws-cdk-lib/assertions';
import { ReplicationRole } from '../../../lib/app/storage/replication-role';
import { storageFixture } from '../../support/storage-fixture';

const ALIAS = 'arn:aws:kms:eu-north-1:444444444444:alias/trefoil-hamar/data';
const KEY = 'arn:aws:kms:eu-north-1:444444444444:key/0f6b6f6a-0a0a-4b4b-8c8c-0123456789ab';

function roleWith(keyArn: string) {
  const { stack, names, keys } = storageFixture('ireland-2');
  const target = {
    site: 'hamar',
    account: '444444444444',
    region: 'eu-north-1',
    bucketName: 'target',
    bucketArn: 'arn:aws:s3:::target',
    keyArn,
  };
  new ReplicationRole(stack, 'Replication', { names, key: keys.data, targets: [target] });
  const [role] = Object.values(Template.fromStack(stack).findResources('AWS::IAM::Role'));
  return role?.Properties;
}

test('S3 alone assumes the role, under its deterministic name', () => {
  const role = roleWith(ALIAS);
  expect(role.RoleName).toBe('trefoil-ireland-2-replication');
  expect(role.AssumeRolePolicyDocument.Statement).toEqual([
    { Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { Service: 's3.amazonaws.com' } },
    {
      Sid: 'NotForOthers',
      Effect: 'Deny',
      Action: 'sts:AssumeRole',
      Principal: { Service: 's3.amazonaws.com' },
      Condition: { StringNotEquals: { 'aws:SourceAccount': '333333333333' }, Null: { 'aws:SourceAccount': 'false' } },
    },
  ]);
});

test('what it writes is bound to the account that shall own it', () => {
  const statements = roleWith(ALIAS).Policies[0].PolicyDocument.Statement;
  const writing = statements.find(({ Action }: { Action: string }) => Action.includes('s3:ReplicateObject'));
  expect(writing).toMatchObject({
    Resource: 'arn:aws:s3:::target/*',
    Condition: { StringEquals: { 'aws:ResourceAccount': '444444444444' } },
  });
});

const encryption = (keyArn: string) =>
  roleWith(keyArn).Policies[0].PolicyDocument.Statement.find(({ Action }: { Action: string }) =>
    Action.includes('kms:Encrypt'),
  );

test('a key known by its alias is bound by account, Region, service and bucket', () => {
  expect(encryption(ALIAS)).toMatchObject({
    Resource: 'arn:aws:kms:eu-north-1:444444444444:key/*',
    Condition: { StringLike: { 'kms:EncryptionContext:aws:s3:arn': ['arn:aws:s3:::target', 'arn:aws:s3:::target/*'] } },
  });
});

test('a key known by its id is named', () => {
  expect(encryption(KEY)).toMatchObject({ Resource: KEY });
});
