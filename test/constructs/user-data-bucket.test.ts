import { Match, Template } from 'aws-cdk-lib/assertions';
import { UserDataBucket } from '../../lib/constructs/user-data-bucket';
import { statementsOf } from '../support/site-fixture';
import { roleIn, storageFixture } from '../support/storage-fixture';

const TARGET = {
  site: 'hamar',
  account: '444444444444',
  region: 'eu-north-1',
  bucketName: 'trefoil-hamar-data-444444444444-eu-north-1',
  bucketArn: 'arn:aws:s3:::trefoil-hamar-data-444444444444-eu-north-1',
  keyArn: 'arn:aws:kms:eu-north-1:444444444444:alias/trefoil-hamar/data',
};

function bucketOf({ targets = [TARGET], withRole = true, sources = SOURCES } = {}) {
  const fixture = storageFixture('ireland-2');
  const { keys, deployment } = fixture;
  new UserDataBucket(fixture.stack, 'UserData', {
    ...fixture,
    key: keys.data,
    endpointId: 'vpce-s3',
    noncurrentVersionDays: deployment.retention.noncurrentVersionDays,
    gatewayRead: roleIn(fixture, 'gateway-read'),
    gatewayWrite: roleIn(fixture, 'gateway-write'),
    backup: roleIn(fixture, 'backup'),
    restore: roleIn(fixture, 'restore'),
    replication: withRole ? roleIn(fixture, 'replication') : undefined,
    targets,
    sources,
  });
  return fixture.stack;
}

const SOURCES = [{ account: '222222222222', role: 'arn:aws:iam::222222222222:role/trefoil-dublin-replication' }];
const policyOf = (...options: Parameters<typeof bucketOf>) =>
  statementsOf(bucketOf(...options), 'AWS::S3::BucketPolicy', 'PolicyDocument');

test('the bucket is versioned, under the customer key, closed to the public, and retained', () => {
  Template.fromStack(bucketOf()).hasResource('AWS::S3::Bucket', {
    DeletionPolicy: 'Retain',
    UpdateReplacePolicy: 'Retain',
    Properties: {
      BucketName: 'trefoil-ireland-2-data-333333333333-eu-west-1',
      BucketEncryption: {
        ServerSideEncryptionConfiguration: [
          {
            BucketKeyEnabled: true,
            BlockedEncryptionTypes: { EncryptionType: ['SSE-C'] },
            ServerSideEncryptionByDefault: {
              SSEAlgorithm: 'aws:kms',
              KMSMasterKeyID: 'arn:aws:kms:eu-west-1:333333333333:key/data',
            },
          },
        ],
      },
      VersioningConfiguration: { Status: 'Enabled' },
      OwnershipControls: { Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] },
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
      LoggingConfiguration: { DestinationBucketName: 'access-logs', LogFilePrefix: 'data/' },
      NotificationConfiguration: { EventBridgeConfiguration: { EventBridgeEnabled: true } },
      LifecycleConfiguration: {
        Rules: [Match.objectLike({ NoncurrentVersionExpiration: { NoncurrentDays: 90 } })],
      },
    },
  });
});

test('no function and no custom resource is made', () => {
  expect(JSON.stringify(Template.fromStack(bucketOf()))).not.toMatch(/AWS::Lambda|Custom::|CustomResource/);
});

test('objects are replicated under the key of the target, to the account of the target, in fifteen minutes', () => {
  Template.fromStack(bucketOf()).hasResourceProperties('AWS::S3::Bucket', {
    ReplicationConfiguration: {
      Role: 'arn:aws:iam::333333333333:role/trefoil-ireland-2-replication',
      Rules: [Match.objectLike({ Id: 'hamar', Status: 'Enabled' })],
    },
  });
});

test('a bucket without targets replicates nowhere', () => {
  const template = Template.fromStack(bucketOf({ targets: [], withRole: false }));
  template.hasResourceProperties('AWS::S3::Bucket', { ReplicationConfiguration: Match.absent() });
  template.resourceCountIs('AWS::CloudWatch::Alarm', 0);
});

test('replication without a role is refused', () => {
  expect(() => bucketOf({ withRole: false })).toThrow(
    'bucket of ireland-2: replication to hamar needs a role, got none; pass a ReplicationRole',
  );
});

test('plain HTTP and TLS before 1.2 are denied', () => {
  Template.fromStack(bucketOf()).hasResourceProperties('AWS::S3::BucketPolicy', {
    PolicyDocument: {
      Statement: Match.arrayWith([
        Match.objectLike({ Effect: 'Deny', Action: 's3:*', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }),
        Match.objectLike({ Effect: 'Deny', Action: 's3:*', Condition: { NumericLessThan: { 's3:TlsVersion': 1.2 } } }),
      ]),
    },
  });
});

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
