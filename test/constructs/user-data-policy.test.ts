import { policyOf } from '../support/bucket-fixture';

test('the gateway comes through the endpoint; replication and backups need not', () => {
  const offEndpoint = policyOf()['OffEndpoint'];
  expect(offEndpoint).toMatchObject({
    Effect: 'Deny',
    Condition: {
      StringNotEquals: { 'aws:SourceVpce': 'vpce-s3' },
      ArnNotLike: {
        'aws:PrincipalArn': [
          'arn:aws:iam::333333333333:role/trefoil-ireland-2-backup',
          'arn:aws:iam::333333333333:role/trefoil-ireland-2-restore',
          'arn:aws:iam::333333333333:role/trefoil-ireland-2-replication',
          'arn:aws:iam::222222222222:role/trefoil-dublin-replication',
        ],
      },
    },
  });
  expect(JSON.stringify(offEndpoint)).not.toContain('gateway');
});

test('denials leave the configuration of the bucket to deployments', () => {
  const { OffEndpoint, OnlyNamedRoles } = policyOf();
  for (const statement of [OffEndpoint, OnlyNamedRoles])
    for (const action of [statement?.Action ?? []].flat()) {
      expect(action).not.toBe('s3:*');
      expect(action).not.toMatch(/BucketPolicy|PutBucket|PutEncryption|PutLifecycle/);
    }
});

test('a write under another algorithm, another key or a key of the client is denied; silence is not', () => {
  const policy = policyOf();
  for (const sid of ['OtherEncryption', 'ForeignKey', 'UnnamedKey', 'ClientKey']) {
    expect(policy[sid]).toMatchObject({ Effect: 'Deny', Action: 's3:PutObject' });
    expect(Object.values(policy[sid]?.Condition?.['Null'] ?? {})).toContain('false');
  }
  expect(policy['ForeignKey']?.Condition?.['ArnNotEquals']).toEqual({
    's3:x-amz-server-side-encryption-aws-kms-key-id': 'arn:aws:kms:eu-west-1:333333333333:key/data',
  });
});

test('versions are removed by the lifecycle alone', () => {
  expect(policyOf()['VersionsStay']).toMatchObject({
    Effect: 'Deny',
    Principal: { AWS: '*' },
    Action: expect.arrayContaining(['s3:DeleteObjectVersion']),
  });
});

test('the gateway role that writes, and restores, are all that write', () => {
  const writing = Object.values(policyOf()).filter(
    ({ Effect, Action }) => Effect === 'Allow' && [Action].flat().some((action) => /:(Put|Delete)Object/.test(action)),
  );
  expect(writing.map(({ Sid, Principal }) => [Sid, Principal])).toEqual([
    ['GatewayWrites', { AWS: 'arn:aws:iam::333333333333:role/trefoil-ireland-2-gateway-write' }],
    ['RestoreOfObjects', { AWS: 'arn:aws:iam::333333333333:role/trefoil-ireland-2-restore' }],
  ]);
});

test('replicas arrive from the named role of the source only', () => {
  expect(policyOf()['ReplicasArrive']).toMatchObject({
    Principal: { AWS: 'arn:aws:iam::222222222222:root' },
    Action: expect.arrayContaining(['s3:ReplicateObject', 's3:ReplicateDelete', 's3:ObjectOwnerOverrideToBucketOwner']),
    Condition: {
      ArnEquals: { 'aws:PrincipalArn': ['arn:aws:iam::222222222222:role/trefoil-dublin-replication'] },
      StringEquals: { 'aws:PrincipalOrgID': 'o-exampleorgid' },
    },
  });
  expect(policyOf({ sources: [] })).not.toHaveProperty('ReplicasArrive');
});

test('the auditor is denied every object, and their names, by its own name', () => {
  expect(policyOf()['AuditorTakesNothing']).toMatchObject({
    Effect: 'Deny',
    Principal: { AWS: '*' },
    Action: expect.arrayContaining(['s3:GetObject*', 's3:ListBucket', 's3:ListBucketVersions', 's3:RestoreObject']),
    Condition: { ArnEquals: { 'aws:PrincipalArn': 'arn:aws:iam::333333333333:role/trefoil-ireland-2-auditor' } },
  });
});
