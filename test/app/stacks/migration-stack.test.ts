import { readFileSync } from 'node:fs';
import { App, Stage } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { DataSite } from '../../../lib/app/data-site';
import { KeysStack } from '../../../lib/app/stacks/keys-stack';
import { MigrationStack } from '../../../lib/app/stacks/migration-stack';
import { StorageStack } from '../../../lib/app/stacks/storage-stack';
import { loadDeployment } from '../../../lib/deployment/load-deployment';
import { scopeOfDeployment } from '../../../lib/judge/scope';
import { hookRules } from '../../../lib/site-policy/hooks/hook-rules';

const deployment = loadDeployment('deployments/reference.yaml', { today: '2026-11-23' });
const { context } = JSON.parse(readFileSync('cdk.json', 'utf8'));
const hooks = hookRules(scopeOfDeployment(deployment));
const site = new DataSite(new App({ context }), 'dublin', { deployment, hooks });
const child = <T>(kind: new (...args: never[]) => T): T => {
  const found = site.node.children.find((node): node is typeof node & T => node instanceof kind);
  if (!found) throw new Error(`no ${kind.name}`);
  return found;
};
const migration = Template.fromStack(child(MigrationStack));

const statementsOf = (role: string) =>
  Object.values(migration.findResources('AWS::IAM::Role'))
    .filter(({ Properties }) => Properties.RoleName === `trefoil-dublin-lane-legacy-${role}`)
    .flatMap(({ Properties }) => Properties.Policies[0].PolicyDocument.Statement);

test('each object that is transferred is verified, and nothing is deleted at either end', () => {
  migration.hasResourceProperties('AWS::DataSync::Task', {
    Options: {
      VerifyMode: 'ONLY_FILES_TRANSFERRED',
      PreserveDeletedFiles: 'PRESERVE',
      LogLevel: 'TRANSFER',
      BytesPerSecond: 104857600,
    },
    Schedule: { ScheduleExpression: 'cron(0 1 * * ? *)' },
    TaskReportConfig: { OutputType: 'STANDARD' },
  });
});

test('the role at the source reads the named bucket under the named prefix, and every write is denied to it', () => {
  const allowed = statementsOf('out').filter(({ Effect }) => Effect === 'Allow');
  expect(
    allowed.flatMap(({ Action }) => Action).filter((action: string) => /Put|Delete|Create|Write/.test(action)),
  ).toEqual([]);
  expect(allowed.find(({ Action }) => Action.includes('s3:GetObject')).Resource).toBe(
    'arn:aws:s3:::example-legacy-user-data/eu/*',
  );
  expect(statementsOf('out')).toContainEqual(
    expect.objectContaining({
      Effect: 'Deny',
      Action: ['s3:DeleteObject*', 's3:PutObject*', 's3:ReplicateObject'],
      Resource: '*',
    }),
  );
});

test('the role at the destination writes the bucket of the site under its key, and deletes nothing', () => {
  const actions = statementsOf('in').flatMap(({ Action }) => Action);
  expect(actions).toContain('s3:PutObject');
  expect(actions.filter((action: string) => action.includes('Delete'))).toEqual([]);
  expect(
    statementsOf('in')
      .filter(({ Action }) => [Action].flat().includes('s3:PutObject'))
      .map(({ Resource }) => Resource),
  ).toEqual(['arn:aws:s3:::trefoil-dublin-data-222222222222-eu-west-1/*']);
});

test('both roles are of force between the opening and the closing of the migration only', () => {
  for (const statement of [...statementsOf('out'), ...statementsOf('in')])
    expect(statement.Condition).toMatchObject({
      DateGreaterThan: { 'aws:CurrentTime': '2026-10-01T00:00:00Z' },
      DateLessThan: { 'aws:CurrentTime': '2028-12-31T23:59:59Z' },
    });
});

test('the data starts at the source of the migration and ends in the bucket of the site', () => {
  const task = Object.values(migration.findResources('AWS::DataSync::Task'))[0]?.Properties;
  const bucketAt = (location: { 'Fn::GetAtt': [string, string] }) =>
    migration.toJSON().Resources[location['Fn::GetAtt'][0]].Properties.S3BucketArn;
  expect(bucketAt(task.SourceLocationArn)).toBe('arn:aws:s3:::example-legacy-user-data');
  expect(bucketAt(task.DestinationLocationArn)).toBe('arn:aws:s3:::trefoil-dublin-data-222222222222-eu-west-1');
});

test('the bucket and the key of the site know the migration, and the bucket closes it', () => {
  const policy = JSON.stringify(Template.fromStack(child(StorageStack)).findResources('AWS::S3::BucketPolicy'));
  expect(policy).toContain('"Sid":"LaneCloses1"');
  expect(policy).toContain('2028-12-31T23:59:59Z');
  expect(JSON.stringify(Template.fromStack(child(KeysStack)).findResources('AWS::KMS::Key'))).toContain(
    '"Sid":"LanesWrite"',
  );
});

test('a migration without a prefix reads all of its bucket, by no condition that everything fits', () => {
  const whole = deployment.migrations.map((each) => ({ ...each, source: { ...each.source, prefix: '' } }));
  const all = new DataSite(new App({ context }), 'dublin', { deployment: { ...deployment, migrations: whole }, hooks });
  const stack = all.node.children.find((node): node is MigrationStack => node instanceof MigrationStack);
  const text = JSON.stringify(stack && Template.fromStack(stack).toJSON());
  expect(text).toContain('arn:aws:s3:::example-legacy-user-data/*');
  expect(text).not.toContain('s3:prefix');
});

test('the source is told who reads it, and who makes the location', () => {
  const outputs = JSON.stringify(migration.findOutputs('*'));
  expect(outputs).toContain('LocationMaker');
  expect(outputs).toContain('role/cdk-hnb659fds-cfn-exec-role-222222222222-eu-west-1');
});

test('a deployment without migrations has no such stack, and its bucket knows none', () => {
  const other = new DataSite(new App({ context }), 'dublin', { deployment: { ...deployment, migrations: [] }, hooks });
  expect(Stage.isStage(other) && other.node.children.filter((node) => node instanceof MigrationStack)).toEqual([]);
  const storage = other.node.children.find((node): node is StorageStack => node instanceof StorageStack);
  expect(storage && JSON.stringify(Template.fromStack(storage).toJSON())).not.toContain('LaneCloses');
});
