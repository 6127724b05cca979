import { app } from '../../examples/aurora/app';
import { and, butFor, type Change, ExampleSite, edit, type Resources, the } from './example-site';
import { holds, type Mistake } from './holds';

const example = new ExampleSite(app(), 'examples/aurora/deployment.yaml', 'acme-dublin-app-accounts');

const nothing = () => undefined;
const be = (value: unknown) => () => value;
const spelt = (from: string, to: string) => (value: unknown) => JSON.parse(JSON.stringify(value).replaceAll(from, to));
const changed =
  (type: string, part: string, path: string, to: (value: unknown) => unknown): Change =>
  (workload) =>
    edit(the(workload, type, part), `Properties.${path}`, to);
const cluster = (path: string, to: (value: unknown) => unknown) => changed('AWS::RDS::DBCluster', '', path, to);
const instance = (path: string, to: (value: unknown) => unknown) => changed('AWS::RDS::DBInstance', '', path, to);
const parameter = (name: string, value: unknown) =>
  changed('AWS::RDS::DBClusterParameterGroup', '', 'Parameters', (all) => ({ ...Object(all), [name]: value }));
const group = (path: string, to: (value: unknown) => unknown) =>
  changed('AWS::EC2::SecurityGroup', 'DatabaseGroup', path, to);
const log = (path: string, to: (value: unknown) => unknown) => changed('AWS::Logs::LogGroup', 'DatabaseLog', path, to);
const role = (to: (value: unknown) => unknown) =>
  changed('AWS::IAM::Role', 'Workload', 'Policies.0.PolicyDocument.Statement', to);
const guardrail =
  (policy: string, to: (list: unknown) => unknown): Change =>
  (_, site) =>
    edit(the(site, 'AWS::Organizations::Policy', policy), 'Properties.Content.Statement', to);
const all =
  (...changes: readonly Change[]): Change =>
  (workload, site) => {
    for (const change of changes) change(workload, site);
  };
const key =
  (sid: string): Change =>
  (_, site) =>
    edit(theKey(site, sid), 'Properties.KeyPolicy.Statement', butFor(sid));
const without = (action: string) => (value: unknown) => {
  if (!JSON.stringify(value).includes(`"${action}"`)) throw new Error(`no action ${action}`);
  return spelt(`"${action}"`, '"iam:Example"')(value);
};

/** The key whose policy has a statement. */
function theKey(site: Resources, sid: string): object {
  const found = Object.values(site).find(
    (one) => Object(one).Type === 'AWS::KMS::Key' && JSON.stringify(one).includes(`"${sid}"`),
  );
  if (found === undefined) throw new Error(`no key with ${sid}`);
  return Object(found);
}

const SOMEBODY = 'arn:aws:kms:eu-west-1:999999999999:key/00000000-0000-4000-8000-000000000000';
const PASSWORD = all(cluster('MasterUserAuthenticationType', nothing), cluster('ManageMasterUserPassword', be(true)));
const ELSEWHERE = 'arn:aws:rds:us-east-1:222222222222:cluster-snapshot:accounts';
const CONNECTS = { Effect: 'Allow', Action: 'rds-db:connect', Resource: '*' };

/** The usual mistakes, and what finds each. */
const MISTAKES: readonly Mistake[] = [
  ['an instance with a public address', 'no-public-access', instance('PubliclyAccessible', be(true))],
  ['a database in the default group of its VPC', 'private-placement', cluster('VpcSecurityGroupIds', nothing)],
  [
    'a database that everybody may connect to',
    'open-database',
    group('SecurityGroupIngress', and({ IpProtocol: 'tcp', FromPort: 5432, ToPort: 5432, CidrIp: '0.0.0.0/0' })),
  ],
  [
    'a database in subnets of another network',
    'site-network',
    changed('AWS::RDS::DBSubnetGroup', '', 'SubnetIds', be(['subnet-0f0f0f0f0f0f0f0f0', 'subnet-0e0e0e0e0e0e0e0e0'])),
  ],
  ['a database in the default subnets', 'site-network', cluster('DBSubnetGroupName', be('default'))],
  ['a database that is not encrypted', 'encrypted-at-rest', cluster('StorageEncrypted', be(false))],
  ['a database under an AWS managed key', 'customer-managed-key', cluster('KmsKeyId', nothing)],
  ['a database under the key of somebody else', 'unknown-account', cluster('KmsKeyId', be(SOMEBODY))],
  [
    'statements that Performance Insights keeps under an AWS managed key',
    'customer-managed-key',
    instance('EnablePerformanceInsights', be(true)),
  ],
  ['users with passwords', 'site-exposure', cluster('EnableIAMDatabaseAuthentication', nothing)],
  ['an owner with a password', 'site-exposure', PASSWORD],
  ['a password under an AWS managed key', 'customer-managed-key', PASSWORD],
  [
    'a password under the key of somebody else',
    'unknown-account',
    all(PASSWORD, cluster('MasterUserSecret', be({ KmsKeyId: SOMEBODY }))),
  ],
  ['a password in the template', 'plain-secret', cluster('MasterUserPassword', be('correct horse'))],
  ['an owner as whom the workload does not sign in', 'workloads-can-work', cluster('MasterUsername', be('postgres'))],
  ['connections without TLS', 'database-requires-tls', parameter('rds.force_ssl', '0')],
  ['old TLS', 'site-exposure', parameter('ssl_min_protocol_version', 'TLSv1')],
  [
    'the parameters of AWS, which take connections without TLS',
    'site-network',
    cluster('DBClusterParameterGroupName', be('default.aurora-postgresql16')),
  ],
  ['no parameters', 'site-exposure', cluster('DBClusterParameterGroupName', nothing)],
  ['rows in the log', 'site-exposure', parameter('log_min_error_statement', 'error')],
  ['logins that are not logged', 'site-logging', parameter('log_connections', '0')],
  ['a database that exports no log', 'site-logging', cluster('EnableCloudwatchLogsExports', nothing)],
  ['another log than that of statements', 'site-logging', cluster('EnableCloudwatchLogsExports', be(['instance']))],
  ['a log group without a key', 'customer-managed-key-metadata', log('KmsKeyId', nothing)],
  ['a log that is gone after a day', 'site-retention', log('RetentionInDays', be(1))],
  ['the Data API', 'site-exposure', cluster('EnableHttpEndpoint', be(true))],
  [
    'a role with which statements copy rows to a bucket',
    'site-exposure',
    cluster('AssociatedRoles', be([{ RoleArn: 'arn:aws:iam::222222222222:role/export', FeatureName: 's3Export' }])),
  ],
  ['a database that one call deletes', 'data-kept', cluster('DeletionProtection', nothing)],
  ['backups of a day', 'data-kept', cluster('BackupRetentionPeriod', be(1))],
  [
    'a database that goes with its stack',
    'store-retained',
    (workload) => edit(the(workload, 'AWS::RDS::DBCluster'), 'DeletionPolicy', be('Delete')),
  ],
  ['a database of a snapshot elsewhere', 'foreign-region', cluster('SnapshotIdentifier', be(ELSEWHERE))],
  ['a member of a global database', 'crossing', cluster('GlobalClusterIdentifier', be('accounts'))],
  ['a role that signs in as every user', 'no-excess-access', role(spelt('/app_accounts', '/*'))],
  ['a role that signs in to every database', 'no-excess-access', role(and(CONNECTS))],
  ['a role that does not sign in', 'workloads-can-work', role(spelt('rds-db:connect', 'rds-db:example'))],
  [
    'guardrails under which people sign in',
    'data-only-by-named-roles',
    guardrail('workloadsPolicy', butFor('OnlyWorkloadsSignIn')),
  ],
  [
    'guardrails under which people change databases',
    'data-protection-settings',
    guardrail('workloadsPolicy', butFor('KeepDatabases')),
  ],
  [
    'guardrails under which snapshots are shared',
    'guardrails-effective',
    guardrail('boundaryPolicy', without('rds:ModifyDB*SnapshotAttribute')),
  ],
  [
    'guardrails under which snapshots are copied',
    'guardrails-effective',
    guardrail('dataPolicy', without('rds:Copy*')),
  ],
  [
    'a database by a name that no guardrail knows',
    'data-protection-settings',
    cluster('DBClusterIdentifier', be('accounts')),
  ],
  ['a key on which RDS has no grant', 'deployment-can-work', key('DatabaseKeepsGrant')],
];

holds(example, MISTAKES);
