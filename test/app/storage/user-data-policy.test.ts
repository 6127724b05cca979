import { policyOf } from '../../support/bucket-fixture';

test('the gateway comes through the endpoint; replication and backups need not', () => {
  const { OffEndpoint: offEndpoint } = policyOf();
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

const DEPLOYMENT = 'arn:aws:iam::333333333333:role/cdk-hnb659fds-cfn-exec-role-333333333333-eu-west-1';

test('whatever S3 does to objects is denied to others, and nothing of it is configuration of the bucket', () => {
  const { OffEndpoint, OnlyNamedRoles, AuditorTakesNothing } = policyOf();
  for (const statement of [OffEndpoint, OnlyNamedRoles, AuditorTakesNothing])
    expect(statement).toMatchObject({ Action: 's3:*', Resource: expect.stringMatching(/\/\*$/) });
});

test('the bucket is configured by deployments, in an emergency, and by AWS Backup alone, and looked at by anybody', () => {
  expect(policyOf()['OnlyDeploymentsConfigure']).toMatchObject({
    Effect: 'Deny',
    NotAction: expect.arrayContaining(['s3:Get*', 's3:ListBucket', 's3:ListTagsForResource']),
    Resource: 'arn:aws:s3:::trefoil-ireland-2-data-333333333333-eu-west-1',
    Condition: {
      ArnNotLike: {
        'aws:PrincipalArn': [
          DEPLOYMENT,
          'arn:aws:iam::333333333333:role/TrefoilBreakGlass',
          'arn:aws:iam::333333333333:role/*/TrefoilBreakGlass',
          'arn:aws:iam::333333333333:role/trefoil-ireland-2-backup',
        ],
      },
    },
  });
});

test('a deployment sees whether the bucket is there, and no version of an object', () => {
  const spared = (sid: string) => JSON.stringify(policyOf()[sid]?.Condition).includes(DEPLOYMENT);
  expect(spared('OnlyNamedRolesLook')).toBe(true);
  expect(spared('OffEndpointLists')).toBe(true);
  expect(policyOf()['OnlyNamedRolesList']?.Action).toEqual(['s3:ListBucketMultipartUploads', 's3:ListBucketVersions']);
  expect(spared('OnlyNamedRolesList')).toBe(false);
  expect(spared('OnlyNamedRoles')).toBe(false);
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
    Action: 's3:*',
    Condition: { ArnEquals: { 'aws:PrincipalArn': 'arn:aws:iam::333333333333:role/trefoil-ireland-2-auditor' } },
  });
  expect(policyOf()['AuditorListsNothing']).toMatchObject({
    Action: 's3:ListBucket*',
    Condition: { ArnEquals: { 'aws:PrincipalArn': 'arn:aws:iam::333333333333:role/trefoil-ireland-2-auditor' } },
  });
});
