import { Template } from 'aws-cdk-lib/assertions';
import { AuditorRole } from '../../../lib/app/auditor/auditor-role';
import { glob, matches as matchesGlob } from '../../../lib/iam/language/pattern';
import { keysIn } from '../../support/network-fixture';
import { onRack } from '../../support/rack';
import { type Statement, siteFixture } from '../../support/site-fixture';

/** Largest sum of the inline policies of a role, without spaces. */
const INLINE_LIMIT = 10_240;

function roleOf(id: string, change?: Parameters<typeof siteFixture>[1]) {
  const fixture = siteFixture(id, change);
  new AuditorRole(fixture.stack, 'Auditor', { ...fixture, keys: keysIn(fixture.stack) });
  const [role] = Object.values(Template.fromStack(fixture.stack).findResources('AWS::IAM::Role'));
  const policies: { readonly PolicyName: string; readonly PolicyDocument: { readonly Statement: Statement[] } }[] =
    role?.Properties.Policies ?? [];
  return {
    properties: role?.Properties,
    policies,
    statements: policies.flatMap(({ PolicyDocument }) => PolicyDocument.Statement),
  };
}

const { properties, statements } = roleOf('dublin');
const denials = statements.filter(({ Effect }) => Effect === 'Deny');
const allowed = statements
  .filter(({ Effect }) => Effect === 'Allow')
  .flatMap(({ Action }) => [Action].flat())
  .map(String);

test('a session lasts an hour at most and the role has the name that policies know', () => {
  expect(properties).toMatchObject({ RoleName: 'trefoil-dublin-auditor', MaxSessionDuration: 3600 });
  expect(properties.ManagedPolicyArns).toBeUndefined();
});

test('every action is written out', () => {
  expect(allowed.filter((action) => action.includes('*'))).toEqual([]);
  expect(new Set(allowed.map((action) => action.split(':')[0])).size).toBeGreaterThan(15);
});

test('nothing that is allowed changes anything, but for taking alerts off the queue', () => {
  const verbs =
    /:(?:BatchDescribe|BatchGet|Describe|Download|Filter|Get|List|Lookup|Receive|Select|Simulate|StartQuery)/;
  expect(allowed.filter((action) => !verbs.test(action)).sort()).toEqual([
    'iam:GenerateCredentialReport',
    'kms:Decrypt',
    'kms:Decrypt',
    'sqs:ChangeMessageVisibility',
    'sqs:DeleteMessage',
  ]);
});

test.each(['s3:GetObject', 's3:GetObjectVersion', 's3:GetObjectTorrent', 's3:ListBucketVersions'])(
  '%s is denied everywhere but in the logs',
  (action) => {
    const denial = denials.find(({ Action }) => matches(Action, action));
    expect(denial).toMatchObject({
      NotResource: expect.arrayContaining([
        'arn:aws:s3:::trefoil-dublin-archive-222222222222-eu-west-1',
        'arn:aws:s3:::trefoil-dublin-archive-222222222222-eu-west-1/*',
      ]),
    });
    expect(JSON.stringify(denial)).not.toContain('-data-');
  },
);

test.each([
  'dynamodb:GetItem',
  'dynamodb:Query',
  'dynamodb:PartiQLSelect',
  'dynamodb:GetRecords',
  'dynamodb:ExportTableToPointInTime',
  'dynamodb:CreateBackup',
  'rds-data:ExecuteStatement',
  'rds-db:connect',
  'rds:CreateDBSnapshot',
  'backup:StartRestoreJob',
  'backup:StartCopyJob',
  'ebs:GetSnapshotBlock',
  'ec2:CreateSnapshot',
  'secretsmanager:GetSecretValue',
  's3-outposts:GetObject',
  'sts:AssumeRole',
  'datasync:StartTaskExecution',
])('%s is denied on everything', (action) => {
  expect(denials.find(({ Action }) => matches(Action, action))).toMatchObject({ Resource: '*' });
});

test('no denial takes away what the role allows', () => {
  const everywhere = denials.filter(({ Resource, Condition }) => Resource === '*' && !Condition);
  expect(
    allowed.filter((action) => everywhere.some(({ Action }) => matches(Action, action)) && action !== 'kms:Decrypt'),
  ).toEqual([]);
});

test('decryption is denied with every key but those of logs and alerts', () => {
  expect(denials.find(({ Action }) => matches(Action, 'kms:Decrypt'))).toMatchObject({
    NotResource: ['arn:aws:kms:eu-west-1:222222222222:key/logs', 'arn:aws:kms:eu-west-1:222222222222:key/alerts'],
  });
});

test('what a session may do ends with the mandate, and off the addresses of the auditor', () => {
  const conditions = denials.map(({ Condition }) => Condition);
  expect(conditions).toContainEqual({ DateLessThan: { 'aws:CurrentTime': '2026-01-01T00:00:00Z' } });
  expect(conditions).toContainEqual({ DateGreaterThanEquals: { 'aws:CurrentTime': '2029-01-01T00:00:00Z' } });
  expect(conditions).toContainEqual({
    NotIpAddress: { 'aws:SourceIp': ['192.0.2.0/24'] },
    Bool: { 'aws:ViaAWSService': 'false' },
  });
});

test.each([
  ['dublin', undefined],
  ['hamar', onRack],
])('the policies of %s fit into a role', (id, change) => {
  const { policies } = roleOf(id, change);
  const size = policies.reduce((sum, { PolicyDocument }) => sum + JSON.stringify(PolicyDocument).length, 0);
  expect(size).toBeLessThan(INLINE_LIMIT);
});

test('a rack is seen where there is one, with the log-ins of its database', () => {
  expect(JSON.stringify(roleOf('hamar', onRack).statements)).toContain('log-group:/aws/rds/instance/trefoil-hamar');
  expect(allowed.filter((action) => action.startsWith('outposts:'))).toEqual([]);
});

function matches(actions: Statement['Action'], action: string): boolean {
  return [actions].flat().some((pattern) => matchesGlob(glob(String(pattern)), action));
}
