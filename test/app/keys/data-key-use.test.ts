import { keyOf } from '../../support/key-fixture';
import { onRack } from '../../support/rack';

test('the gateway uses the data key only through S3 and DynamoDB of the Region', () => {
  const policy = keyOf('hamar', 'data').policy();
  expect(policy['GatewayReads']).toMatchObject({
    Action: 'kms:Decrypt',
    Condition: {
      StringEquals: {
        'aws:PrincipalOrgID': 'o-exampleorgid',
        'kms:ViaService': ['s3.eu-north-1.amazonaws.com', 'dynamodb.eu-north-1.amazonaws.com'],
      },
    },
  });
  expect(policy['GatewayWrites']?.Condition?.['ArnLike']?.['aws:PrincipalArn']).toEqual([
    'arn:aws:iam::444444444444:role/trefoil-hamar-gateway-write',
  ]);
});

test('a site takes replicas only from the replication roles of its sources', () => {
  expect(keyOf('ireland-2', 'data').policy()['ReplicasArrive']).toMatchObject({
    Principal: { AWS: 'arn:aws:iam::222222222222:root' },
    Action: ['kms:Encrypt', 'kms:GenerateDataKey'],
    Condition: {
      ArnLike: { 'aws:PrincipalArn': ['arn:aws:iam::222222222222:role/trefoil-dublin-replication'] },
      StringEquals: { 'kms:ViaService': ['s3.eu-west-1.amazonaws.com'] },
    },
  });
  expect(keyOf('ireland-2', 'data').policy()['ReplicasUseBucketKey']).toMatchObject({
    Action: 'kms:Decrypt',
    Condition: {
      StringEquals: {
        'kms:EncryptionContext:aws:s3:arn': 'arn:aws:s3:::trefoil-ireland-2-data-333333333333-eu-west-1',
      },
    },
  });
  expect(keyOf('dublin', 'data').policy()).not.toHaveProperty('ReplicasArrive');
  expect(keyOf('dublin', 'data').policy()).not.toHaveProperty('ReplicasUseBucketKey');
});

test('a site that replicates nowhere has no role that reads for replication', () => {
  expect(keyOf('dublin', 'data').policy()).toHaveProperty('ReplicationReads');
  expect(keyOf('hamar', 'data').policy()).not.toHaveProperty('ReplicationReads');
});

test('a deployment uses the data key through DynamoDB for the one table alone', () => {
  expect(keyOf('dublin', 'data').policy()['TableIsCreated']?.Condition?.['StringEquals']).toMatchObject({
    'kms:ViaService': ['dynamodb.eu-west-1.amazonaws.com'],
    'kms:EncryptionContext:aws:dynamodb:tableName': 'trefoil-dublin-records',
  });
});

test('on an Outpost the data key serves the database and its secret, not S3', () => {
  const policy = keyOf('hamar', 'data', onRack).policy();
  expect(policy['SecretIsCreated']?.Condition?.['StringEquals']?.['kms:ViaService']).toEqual([
    'secretsmanager.eu-north-1.amazonaws.com',
  ]);
  expect(policy).not.toHaveProperty('GatewayReads');
});
