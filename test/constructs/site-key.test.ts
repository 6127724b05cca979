import { Template } from 'aws-cdk-lib/assertions';
import * as iam from 'aws-cdk-lib/aws-iam';
import type { KeyPurpose } from '../../lib/config/names';
import { SiteKey } from '../../lib/constructs/site-key';
import { onRack } from '../support/rack';
import { siteFixture, statementsOf, withSite } from '../support/site-fixture';

const USE = ['kms:CreateGrant', 'kms:Decrypt', 'kms:Encrypt', 'kms:GenerateDataKey*', 'kms:ReEncrypt*'];

function keyOf(id: string, purpose: KeyPurpose, change?: Parameters<typeof siteFixture>[1]) {
  const fixture = siteFixture(id, change);
  const { key } = new SiteKey(fixture.stack, purpose, { ...fixture, purpose });
  return { ...fixture, key, policy: () => statementsOf(fixture.stack, 'AWS::KMS::Key', 'KeyPolicy') };
}

test('a key rotates every year, stays in one Region and is retained with thirty days to think', () => {
  Template.fromStack(keyOf('dublin', 'data').stack).hasResource('AWS::KMS::Key', {
    DeletionPolicy: 'Retain',
    UpdateReplacePolicy: 'Retain',
    Properties: { EnableKeyRotation: true, RotationPeriodInDays: 365, MultiRegion: false, PendingWindowInDays: 30 },
  });
});

test('a key is found by its deterministic alias', () => {
  Template.fromStack(keyOf('hamar', 'logs').stack).hasResourceProperties('AWS::KMS::Alias', {
    AliasName: 'alias/trefoil-hamar/logs',
  });
});

test('the roles that administer a key are denied its use', () => {
  const policy = keyOf('dublin', 'data').policy();
  const administrators = policy['Administration']?.Condition?.['ArnLike']?.['aws:PrincipalArn'];
  const denied = policy['AdministratorsDoNotUse'];
  expect(administrators).toContain('arn:aws:iam::222222222222:role/TrefoilKeyAdministrator');
  expect(denied).toMatchObject({ Effect: 'Deny', Principal: { AWS: '*' }, Action: USE });
  for (const role of ['TrefoilKeyAdministrator', 'TrefoilDeployer', 'TrefoilBreakGlass']) {
    expect(denied?.Condition?.['ArnLike']?.['aws:PrincipalArn']).toEqual(
      expect.arrayContaining([`arn:aws:iam::222222222222:role/${role}`, `arn:aws:iam::222222222222:role/*/${role}`]),
    );
  }
});

test('the role that sets the policy may set it again, so KMS accepts it', () => {
  expect(keyOf('dublin', 'data').policy()['Administration']).toMatchObject({
    Effect: 'Allow',
    Principal: { AWS: 'arn:aws:iam::222222222222:root' },
    Action: expect.arrayContaining(['kms:PutKeyPolicy']),
    Condition: {
      ArnLike: {
        'aws:PrincipalArn': expect.arrayContaining([
          'arn:aws:iam::222222222222:role/cdk-hnb659fds-cfn-exec-role-222222222222-eu-west-1',
        ]),
      },
    },
  });
});

test('only key administrators can make data unreadable', () => {
  const statements = Object.values(keyOf('dublin', 'data').policy());
  const destroying = statements.filter(
    ({ Effect, Action }) => Effect === 'Allow' && [Action].flat().includes('kms:ScheduleKeyDeletion'),
  );
  expect(destroying.map(({ Condition }) => Condition)).toEqual([
    {
      ArnLike: {
        'aws:PrincipalArn': [
          'arn:aws:iam::222222222222:role/TrefoilKeyAdministrator',
          'arn:aws:iam::222222222222:role/*/TrefoilKeyAdministrator',
        ],
      },
    },
  ]);
});

test('nothing delegates a key to its account as a whole', () => {
  for (const purpose of ['data', 'logs', 'backup', 'alerts'] as const) {
    const open = Object.values(keyOf('ireland-2', purpose).policy()).filter(
      ({ Effect, Condition }) => Effect === 'Allow' && Object.keys(Condition ?? {}).length === 0,
    );
    expect(open).toEqual([]);
  }
});

test('use is denied from outside the organization, but not to AWS services', () => {
  expect(keyOf('dublin', 'data').policy()['OutsideOrganization']).toMatchObject({
    Effect: 'Deny',
    Action: USE,
    Condition: {
      StringNotEqualsIfExists: { 'aws:PrincipalOrgID': 'o-exampleorgid' },
      BoolIfExists: { 'aws:PrincipalIsAWSService': 'false' },
    },
  });
});

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
  expect(keyOf('dublin', 'data').policy()).not.toHaveProperty('ReplicasArrive');
});

test('a site that replicates nowhere has no role that reads for replication', () => {
  expect(keyOf('dublin', 'data').policy()).toHaveProperty('ReplicationReads');
  expect(keyOf('hamar', 'data').policy()).not.toHaveProperty('ReplicationReads');
});

test('grants are kept only for AWS resources', () => {
  for (const purpose of ['data', 'backup'] as const) {
    const grants = Object.values(keyOf('ireland-2', purpose).policy()).filter(
      ({ Effect, Action }) => Effect === 'Allow' && [Action].flat().includes('kms:CreateGrant'),
    );
    expect(grants.length).toBeGreaterThan(0);
    for (const { Condition } of grants)
      expect(Condition).toMatchObject({ Bool: { 'kms:GrantIsForAWSResource': 'true' } });
  }
});

test('backup copies may use the key from the sites before and after this one, in their Regions', () => {
  const policy = keyOf('ireland-2', 'backup').policy();
  expect(policy['CopiesUse']?.Principal).toEqual({
    AWS: ['arn:aws:iam::222222222222:root', 'arn:aws:iam::444444444444:root'],
  });
  expect(policy['VaultUse']?.Condition?.['StringEquals']?.['kms:ViaService']).toEqual([
    'backup.eu-west-1.amazonaws.com',
    'backup.eu-north-1.amazonaws.com',
  ]);
});

test('a site without partners shares its backup key with nobody', () => {
  const alone = withSite('hamar', { replicatesTo: [] });
  const change: typeof alone = (deployment) => withSite('ireland-2', { replicatesTo: [] })(alone(deployment));
  expect(Object.keys(keyOf('hamar', 'backup', change).policy())).not.toContain('CopiesUse');
});

test('services use the logs key for this site alone', () => {
  const policy = keyOf('dublin', 'logs').policy();
  expect(policy['LogGroups']).toMatchObject({
    Principal: { Service: 'logs.eu-west-1.amazonaws.com' },
    Condition: {
      ArnLike: { 'kms:EncryptionContext:aws:logs:arn': 'arn:aws:logs:eu-west-1:222222222222:log-group:*' },
    },
  });
  expect(policy['Trail']?.Condition).toEqual({
    ArnEquals: { 'aws:SourceArn': 'arn:aws:cloudtrail:eu-west-1:222222222222:trail/trefoil-dublin-trail' },
  });
  expect(policy['Configuration']?.Condition).toEqual({ StringEquals: { 'aws:SourceAccount': '222222222222' } });
});

test('services use the alerts key for this account alone', () => {
  expect(keyOf('dublin', 'alerts').policy()['Alerts']?.Condition).toEqual({
    StringEquals: { 'aws:SourceAccount': '222222222222' },
  });
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

test('a grant made elsewhere does not widen the key policy', () => {
  const { stack, key, policy } = keyOf('dublin', 'data');
  key.grantDecrypt(new iam.Role(stack, 'Role', { assumedBy: new iam.AccountRootPrincipal() }));
  expect(policy()).toEqual(keyOf('dublin', 'data').policy());
});
