import { evaluate } from '../../../../lib/judge/report/evaluate';
import { plainSecret } from '../../../../lib/judge/rules/exposure/plain-secret';
import { Assembly } from '../../../../lib/judge/template/assembly';
import { assemblyOf } from '../../assembly-of';

const PASSWORD = 'correct horse battery staple';

function found(Type: string, Properties: object, given?: ReadonlyMap<string, string>): readonly string[] {
  const rest = { Parameters: { Password: { Type: 'String', NoEcho: true } } };
  const { templates, scope } = assemblyOf({ resources: { It: { Type, Properties } }, rest });
  const assembly = new Assembly(
    templates.map((each) => ({ ...each, ...(given && { given }) })),
    scope,
  );
  return evaluate(assembly, [plainSecret]).flatMap(({ findings }) => findings.map(({ path }) => path.join('.')));
}

test.each([
  ['AWS::RDS::DBInstance', { MasterUserPassword: PASSWORD }],
  ['AWS::Redshift::Cluster', { MasterUserPassword: PASSWORD }],
  ['AWS::RedshiftServerless::Namespace', { AdminUserPassword: PASSWORD }],
  ['AWS::ElastiCache::ReplicationGroup', { AuthToken: PASSWORD }],
  ['AWS::ElastiCache::User', { Passwords: [PASSWORD] }],
  ['AWS::AmazonMQ::Broker', { Users: [{ Username: 'a', Password: PASSWORD }] }],
  ['AWS::SecretsManager::Secret', { SecretString: PASSWORD }],
  ['AWS::ECS::TaskDefinition', { ContainerDefinitions: [{ Environment: [{ Name: 'DB_PASSWORD', Value: PASSWORD }] }] }],
  ['AWS::ECS::TaskDefinition', { ContainerDefinitions: [{ Environment: [{ Name: 'db_password', Value: PASSWORD }] }] }],
  ['AWS::ECS::TaskDefinition', { ContainerDefinitions: [{ Command: ['run', `--db-password=${PASSWORD}`] }] }],
  [
    'AWS::ElasticBeanstalk::Environment',
    { OptionSettings: [{ Namespace: 'aws:rds:dbinstance', OptionName: 'DBPassword', Value: PASSWORD }] },
  ],
  ['AWS::Glue::Job', { DefaultArguments: { '--db-password': PASSWORD } }],
  ['AWS::MemoryDB::User', { AuthenticationMode: { Type: 'password', Passwords: [PASSWORD] } }],
  ['AWS::Lambda::Function', { Environment: { Variables: { db_password: PASSWORD } } }],
  ['AWS::SSM::Parameter', { Name: '/records/db-password', Type: 'String', Value: PASSWORD }],
  ['AWS::Glue::Connection', { ConnectionInput: { ConnectionProperties: { PASSWORD } } }],
])('%s: a secret in plain text is found, and not repeated', (type, properties) => {
  expect(found(type, properties)).toHaveLength(1);
});

test.each([
  ['AWS::RDS::DBInstance', { MasterUserPassword: '{{resolve:secretsmanager:records:SecretString:password}}' }],
  ['AWS::RDS::DBInstance', { MasterUserPassword: { Ref: 'Password' } }],
  ['AWS::RDS::DBInstance', { ManageMasterUserPassword: true }],
  [
    'AWS::ECS::TaskDefinition',
    { ContainerDefinitions: [{ Secrets: [{ Name: 'DB_PASSWORD', ValueFrom: 'records' }] }] },
  ],
  [
    'AWS::CodeBuild::Project',
    {
      Environment: {
        EnvironmentVariables: [{ Name: 'DB_PASSWORD', Type: 'SECRETS_MANAGER', Value: 'records:password' }],
      },
    },
  ],
  ['AWS::Lambda::Function', { Environment: { Variables: { DB_PASSWORD: '/records/password' } } }],
  // CloudFormation refuses a list where one text belongs.
  ['AWS::ElastiCache::ReplicationGroup', { AuthToken: ['HasToken', PASSWORD] }],
  ['AWS::ECS::TaskDefinition', { ContainerDefinitions: [{ Command: ['run', '--db-password=/records/password'] }] }],
  ['AWS::ECS::TaskDefinition', { ContainerDefinitions: [{ Command: ['run', '--user=records'] }] }],
  ['AWS::Glue::Table', { TableInput: { StorageDescriptor: { Columns: [{ Name: 'password', Type: 'string' }] } } }],
  ['AWS::Cognito::UserPool', { Policies: { PasswordPolicy: { MinimumLength: 12 } } }],
])('%s: what names a secret is none', (type, properties) => {
  expect(found(type, properties)).toEqual([]);
});

test('a password that is given on the command line stands in no template', () => {
  const properties = { MasterUserPassword: { Ref: 'Password' } };
  expect(found('AWS::RDS::DBInstance', properties, new Map([['Password', PASSWORD]]))).toEqual([]);
});
