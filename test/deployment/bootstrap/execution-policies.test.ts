import { callsFor } from '../../../lib/access/permissions/calls';
import { checkPermissions } from '../../../lib/access/permissions/check';
import { permissionsFor } from '../../../lib/access/permissions/permissions';
import { NEVER_CALLED, SET_PROPERTIES, WORKLOAD_PROPERTIES } from '../../../lib/deployment/bootstrap/execution-actions';
import { authorize } from '../../../lib/iam/authorize/authorize';
import { scopeOf } from '../../../lib/judge/scope';
import { Assembly } from '../../../lib/judge/template/assembly';
import { registeredType } from '../../../lib/world/registry/registry';
import { type Execution, executions } from '../../support/executions';
import { roleReferences } from '../../support/role-references';
import { actionsNamed } from '../../support/service-reference';

const all = executions();
const sites = all.filter(({ plan }) => plan.environment.holds !== 'guardrails');

const typesOf = ({ stacks }: Execution) => [
  ...new Set(stacks.flatMap(({ resources }) => Object.values(resources).map(({ Type }) => Type))),
];
const partitionOf = ({ plan }: Execution) => plan.policies[0]?.arn.split(':')[1] ?? '';

/** Whether the execution policies of an account allow something about one of its roles to the role of CloudFormation. */
function allows(execution: Execution, action: string, resource: string, context: Record<string, string>): boolean {
  const { account, region } = execution.plan.environment;
  const principal = `arn:${partitionOf(execution)}:iam::${account}:role/cdk-hnb659fds-cfn-exec-role-${account}-${region}`;
  const identity = execution.plan.policies.map(({ document }) => ({ ...document }));
  return authorize({ request: { principal, action, resource, context }, policies: { identity } }).decision === 'allow';
}

/** The templates of an account, as the policy reads them. */
function assemblyOf({ stacks }: Execution): Assembly {
  const templates = stacks.map(({ artifact }, index) => ({
    ...{ index, file: artifact.templateFile, text: '', body: artifact.template, stackName: artifact.stackName },
    ...{ account: artifact.environment.account, region: artifact.environment.region, nested: new Map() },
  }));
  return new Assembly(templates, scopeOf(['EEA']));
}

test.each(all)('in $name the execution policies would do for what is derived from the properties', (execution) => {
  const identity = execution.plan.policies.map(({ document }) => ({ ...document }));
  const [permissions, ...others] = permissionsFor(assemblyOf(execution));
  expect(others).toEqual([]);
  expect(permissions?.unknown).toEqual([]);
  const checked = permissions ? checkPermissions(permissions, { identity, scp: [], boundary: [] }) : [];
  for (const { asked } of checked) expect(asked).toBeGreaterThan(10);
  const lacking = checked
    .flatMap(({ lacks }) => lacks)
    .map(({ need, on }) => ({ type: need.resource.type, action: need.action, on }))
    .filter(({ action }) => !NEVER_CALLED.includes(action));
  expect(lacking).toEqual([]);
});

test('the properties that make handlers call more are those that a template of a deployment sets', () => {
  const set = new Map<string, Set<string>>();
  const unknown: string[] = [];
  for (const execution of all)
    for (const resource of assemblyOf(execution).resources) {
      const calls = callsFor(resource);
      if (calls === undefined) unknown.push(resource.type);
      const known = set.get(resource.type) ?? new Set<string>();
      set.set(resource.type, known);
      for (const path of calls?.made.flatMap(({ because }) => because) ?? []) known.add(path);
    }
  expect(unknown).toEqual([]);
  expect(set.size).toBeGreaterThan(50);
  const found = [...set].map(([type, paths]) => [type, [...paths].sort()] as const);
  expect(Object.fromEntries(found.filter(([type]) => SET_PROPERTIES.has(type)))).toEqual(
    Object.fromEntries([...SET_PROPERTIES].map(([type, paths]) => [type, [...paths].sort()])),
  );
  // A workload of somebody else may set more.
  const ofWorkloads = found.filter(([type]) => !SET_PROPERTIES.has(type));
  const beyond = ofWorkloads.flatMap(([type, paths]) =>
    paths.filter((path) => !WORKLOAD_PROPERTIES.get(type)?.includes(path)).map((path) => `${type} ${path}`),
  );
  expect(beyond).toEqual([]);
});

/** Some of what reads or writes what stores hold, of each service in which the sites hold something. */
const OF_WHAT_IS_HELD = Object.entries({
  dynamodb: 'BatchGetItem BatchWriteItem DeleteItem GetItem PartiQLSelect PutItem Query Scan UpdateItem',
  firehose: 'PutRecord PutRecordBatch',
  logs: 'FilterLogEvents GetLogEvents PutLogEvents StartQuery',
  s3: 'DeleteObject GetObject GetObjectVersion PutObject PutObjectAcl',
  secretsmanager: 'GetSecretValue PutSecretValue',
  sns: 'Publish',
  sqs: 'ReceiveMessage SendMessage',
}).flatMap(([service, names]) => names.split(' ').map((name) => `${service}:${name}`));

test.each(all)('in $name nothing that a store holds is read or written by CloudFormation', async ({ plan }) => {
  // The code of functions, which the CDK CLI puts into the staging bucket, is no user data.
  const staged = (resource: string | readonly string[]) =>
    [resource].flat().every((arn) => arn.includes(':cdk-*-assets-'));
  const allowed = plan.policies.flatMap(({ document }) =>
    document.Statement.flatMap(({ Action, Resource }) => (staged(Resource) ? [] : Action)),
  );
  const named = (await Promise.all([...new Set(allowed)].map(actionsNamed))).flat();
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter((action) => OF_WHAT_IS_HELD.includes(action))).toEqual([]);
});

/** The services to which CloudFormation passes the role that a property names. */
const TAKES: Readonly<Record<string, string>> = {
  'AWS::Backup::BackupSelection BackupSelection.IamRoleArn': 'backup.amazonaws.com',
  'AWS::CloudFormation::GuardHook ExecutionRole': 'hooks.cloudformation.amazonaws.com',
  'AWS::CloudTrail::Trail CloudWatchLogsRoleArn': 'cloudtrail.amazonaws.com',
  'AWS::Config::ConfigRule InputParameters.cloudformationRoleArn': 'config.amazonaws.com',
  'AWS::Config::ConfigurationRecorder RoleARN': 'config.amazonaws.com',
  'AWS::DataSync::LocationS3 S3Config.BucketAccessRoleArn': 'datasync.amazonaws.com',
  'AWS::DataSync::Task TaskReportConfig.Destination.S3.BucketAccessRoleArn': 'datasync.amazonaws.com',
  'AWS::EC2::FlowLog DeliverLogsPermissionArn': 'vpc-flow-logs.amazonaws.com',
  'AWS::Events::Rule Targets[].RoleArn': 'events.amazonaws.com',
  'AWS::KinesisFirehose::DeliveryStream ExtendedS3DestinationConfiguration.RoleARN': 'firehose.amazonaws.com',
  'AWS::Lambda::Function Role': 'lambda.amazonaws.com',
  'AWS::S3::Bucket ReplicationConfiguration.Role': 's3.amazonaws.com',
  'AWS::SNS::Subscription SubscriptionRoleArn': 'sns.amazonaws.com',
};

test.each(sites)(
  'in $name CloudFormation may pass each role to the service that takes it, and the role trusts it',
  (site) => {
    const references = roleReferences(site.stacks, site.plan.environment.account, partitionOf(site));
    expect(references.length).toBeGreaterThan(30);
    const problems = references.flatMap(({ logicalId, type, path, arn, trusts }) => {
      const service = TAKES[`${type} ${path}`];
      if (service === undefined) return [`${type} ${path}: holds a role, expected to know the service that takes it`];
      return [
        ...(allows(site, 'iam:PassRole', arn, { 'iam:PassedToService': service })
          ? []
          : [`${logicalId}: ${arn} may not be passed to ${service}`]),
        ...(trusts === undefined || trusts.includes(service) ? [] : [`${logicalId}: ${arn} does not trust ${service}`]),
      ];
    });
    expect([...new Set(problems)]).toEqual([]);
  },
);

test.each(sites)('in $name no role of anybody else is passed, and none to a service that no type needs', (site) => {
  const { account } = site.plan.environment;
  const role = (name: string) => `arn:${partitionOf(site)}:iam::${account}:role/${name}`;
  expect(
    allows(site, 'iam:PassRole', role('trefoil-x-alerts-forward'), { 'iam:PassedToService': 'sns.amazonaws.com' }),
  ).toBe(true);
  expect(allows(site, 'iam:PassRole', role('Admin'), { 'iam:PassedToService': 'sns.amazonaws.com' })).toBe(false);
  expect(allows(site, 'iam:PassRole', role('trefoil-x-backup'), { 'iam:PassedToService': 'ec2.amazonaws.com' })).toBe(
    false,
  );
});

/** The service whose own role is made when a type is made, or the property that would have it made, unless it is off. */
const LINKED: Readonly<
  Record<string, { readonly service?: string; readonly property?: string; readonly off?: string }>
> = {
  'AWS::AccessAnalyzer::Analyzer': { service: 'access-analyzer.amazonaws.com' },
  'AWS::Backup::BackupSelection': { service: 'backup.amazonaws.com' },
  // Not in the schema: AWS Backup Developer Guide, using-service-linked-roles.
  'AWS::Backup::BackupVault': { service: 'backup.amazonaws.com' },
  'AWS::CloudTrail::Trail': { property: 'IsOrganizationTrail' },
  'AWS::DynamoDB::Table': { property: 'ContributorInsightsSpecification', off: '{"Enabled":false}' },
  'AWS::EC2::FlowLog': { property: 'LogDestination' },
  'AWS::GuardDuty::Detector': { service: 'guardduty.amazonaws.com' },
  'AWS::IAM::ServiceLinkedRole': { service: 'config.amazonaws.com' },
  // Not in the schema: AWS KMS API Reference, CreateKey.
  'AWS::KMS::Key': { property: 'MultiRegion', off: 'false' },
  'AWS::RDS::DBInstance': { service: 'rds.amazonaws.com' },
  'AWS::RDS::DBParameterGroup': { service: 'rds.amazonaws.com' },
  'AWS::RDS::DBSubnetGroup': { service: 'rds.amazonaws.com' },
  'AWS::Route53Resolver::ResolverQueryLoggingConfig': { service: 'route53resolver.amazonaws.com' },
  // Not in the schema: Route 53 Developer Guide, using-service-linked-roles.
  'AWS::Route53Resolver::ResolverQueryLoggingConfigAssociation': { service: 'route53resolver.amazonaws.com' },
  // Not in the schema: S3 on Outposts User Guide, S3OutpostsIAM.
  'AWS::S3Outposts::Endpoint': { service: 's3-outposts.amazonaws.com' },
};

test.each(sites)('in $name the roles that services make for themselves may be made and seen', (site) => {
  const types = typesOf(site);
  const makers = types.filter(
    (type) =>
      type in LINKED || registeredType(type)?.calls.some(({ action }) => action === 'iam:CreateServiceLinkedRole'),
  );
  expect(makers.length).toBeGreaterThan(5);
  for (const type of makers) {
    const { service, property, off } = LINKED[type] ?? {};
    const stated = site.stacks
      .flatMap(({ resources }) => Object.values(resources))
      .filter(
        ({ Type, Properties }) =>
          Type === type &&
          property !== undefined &&
          Properties?.[property] !== undefined &&
          JSON.stringify(Properties[property]) !== off,
      );
    expect({ type, known: (service ?? property) !== undefined, stated: stated.length }).toEqual({
      type,
      known: true,
      stated: 0,
    });
    if (service === undefined) continue;
    const arn = `arn:${partitionOf(site)}:iam::${site.plan.environment.account}:role/aws-service-role/${service}/AWSServiceRoleForIt`;
    expect({ type, made: allows(site, 'iam:CreateServiceLinkedRole', arn, { 'iam:AWSServiceName': service }) }).toEqual(
      { type, made: true },
    );
    expect({ type, seen: allows(site, 'iam:GetRole', arn, {}) }).toEqual({ type, seen: true });
  }
  const other = `arn:${partitionOf(site)}:iam::${site.plan.environment.account}:role/aws-service-role/ecs.amazonaws.com/AWSServiceRoleForECS`;
  expect(allows(site, 'iam:CreateServiceLinkedRole', other, { 'iam:AWSServiceName': 'ecs.amazonaws.com' })).toBe(false);
  expect(allows(site, 'iam:GetRole', other, {})).toBe(false);
});
