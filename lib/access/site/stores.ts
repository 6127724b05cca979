import { KEY_PURPOSES, type SiteNames } from '../../deployment/names';
import type { PolicyDocument } from '../../iam/authorize/policies';
import type { Resource } from '../../iam/search/question';
import type { Concrete } from '../../judge/concrete/concrete';
import type { Assembly } from '../../judge/template/assembly';
import type { Resource as TemplateResource } from '../../judge/template/resource';
import { functionPolicy } from './function-policy';

/** What a policy protects, by what it is for. */
export type StoreKind =
  | (
      | 'objects'
      | 'records'
      | 'queue'
      | 'rack-objects'
      | 'rack-access'
      | 'backups'
      | 'secret'
      | 'database'
      | 'database-users'
    )
  | 'key'
  | ('archive' | 'trail' | 'log-group')
  | ('alert-queue' | 'alert-topic')
  | ('function' | 'state-machine' | 'api' | 'role');

/** A resource of a site, and what requests name of it. */
export interface Store {
  readonly kind: StoreKind;
  /** The name that it will have; of a key, its purpose. */
  readonly name: string;
  /** Of a topic or queue of alerts, its part; of a bucket of logs, its purpose. */
  readonly part?: string;
  readonly template: TemplateResource;
  readonly itself: Resource;
  /** What is in it: objects, indexes, recovery points. @default requests name it itself */
  readonly content?: Resource;
}

/** How stores are found by type. */
interface Find {
  readonly assembly: Assembly;
  readonly concrete: Concrete;
  readonly names: SiteNames;
  /** Names of the queues of workloads. */
  readonly queues: readonly string[];
  readonly rcp: readonly PolicyDocument[];
}

const LOG_BUCKETS = ['archive', 'access-logs', 'config'] as const;

/** Everything of a site's account that policies of the assembly protect. */
export function storesOf(find: Find): readonly Store[] {
  const { assembly, names } = find;
  const own = (type: string) => assembly.ofTypeIn(type, names.account);
  const of = (type: string, make: (resource: TemplateResource) => Store | undefined) =>
    own(type).flatMap((resource) => make(resource) ?? []);
  return [
    ...of('AWS::S3::Bucket', (bucket) => bucketOf(find, bucket)),
    ...of('AWS::DynamoDB::Table', (table) =>
      store(find, table, 'records', ['ResourcePolicy.PolicyDocument'], { content: '/index/*' }),
    ),
    ...of('AWS::S3Outposts::Bucket', (bucket) =>
      store(find, bucket, 'rack-objects', [], { content: '/object/*', beside: 'AWS::S3Outposts::BucketPolicy' }),
    ),
    ...of('AWS::S3Outposts::AccessPoint', (point) =>
      store(find, point, 'rack-access', ['Policy'], { content: '/object/*' }),
    ),
    ...of('AWS::Backup::BackupVault', (vault) => vaultOf(find, vault)),
    ...of('AWS::RDS::DBInstance', (database) => secretOf(find, database)),
    ...of('AWS::RDS::DBInstance', (database) => store(find, database, 'database', [])),
    ...of('AWS::RDS::DBCluster', (cluster) => store(find, cluster, 'database', [])),
    ...of('AWS::RDS::DBCluster', (cluster) => usersOf(find, cluster)),
    ...of('AWS::KMS::Key', (key) => keyOf(find, key)),
    ...of('AWS::CloudTrail::Trail', (trail) => store(find, trail, 'trail', [])),
    ...of('AWS::Logs::LogGroup', (group) =>
      store(find, group, 'log-group', [], { everywhere: 'AWS::Logs::ResourcePolicy' }),
    ),
    ...of('AWS::SQS::Queue', (queue) =>
      find.queues.includes(find.concrete.physical(queue)?.name ?? '')
        ? store(find, queue, 'queue', [], { beside: 'AWS::SQS::QueuePolicy', naming: 'Queues' })
        : channelOf(find, queue, 'alert-queue', 'AWS::SQS::QueuePolicy', 'Queues'),
    ),
    ...of('AWS::SNS::Topic', (topic) => channelOf(find, topic, 'alert-topic', 'AWS::SNS::TopicPolicy', 'Topics')),
    ...of('AWS::Lambda::Function', (code) => functionOf(find, code)),
    ...of('AWS::StepFunctions::StateMachine', (machine) => store(find, machine, 'state-machine', [])),
    ...of('AWS::ApiGateway::RestApi', (api) => apiOf(find, api)),
    ...of('AWS::IAM::Role', (role) => store(find, role, 'role', ['AssumeRolePolicyDocument'])),
  ];
}

interface Parts {
  /** What follows the ARN in that of its content. */
  readonly content?: string;
  /** Type of the resources that state its policy, and their property that names it. */
  readonly beside?: string;
  readonly naming?: string;
  /** Type of the resources that state the policies of all resources of the service in an account and Region. */
  readonly everywhere?: string;
  readonly name?: string;
  readonly part?: string;
}

function store(
  { assembly, concrete, names, rcp }: Find,
  template: TemplateResource,
  kind: StoreKind,
  paths: readonly string[],
  { content, beside, naming = 'Bucket', everywhere, name, part }: Parts = {},
): Store | undefined {
  const physical = concrete.physical(template);
  if (physical === undefined) return undefined;
  const apart = (beside === undefined ? [] : assembly.ofTypeIn(beside, names.account)).filter((policy) =>
    concrete.texts(policy, naming).includes(physical.ref),
  );
  const shared = everywhere === undefined ? [] : assembly.ofTypeIn(everywhere, names.account);
  const policy = [
    ...paths.flatMap((path) => concrete.documents(template, path)),
    ...[...apart, ...shared].flatMap((one) => concrete.documents(one, 'PolicyDocument')),
  ];
  const itself: Resource = { arn: physical.arn, account: names.account, rcp, ...(policy.length > 0 && { policy }) };
  return {
    kind,
    name: name ?? physical.name,
    ...(part !== undefined && { part }),
    template,
    itself,
    ...(content !== undefined && { content: { ...itself, arn: `${physical.arn}${content}` } }),
  };
}

/** A function, with the policy that its permissions state. */
function functionOf(find: Find, code: TemplateResource): Store | undefined {
  const found = store(find, code, 'function', []);
  const physical = find.concrete.physical(code);
  if (found === undefined || physical === undefined) return undefined;
  const policy = functionPolicy(find.assembly, find.concrete, code, physical);
  return policy.length === 0 ? found : { ...found, itself: { ...found.itself, policy } };
}

/** A REST API, with its methods, which are called by an ARN of their own and under its policy. */
function apiOf(find: Find, api: TemplateResource): Store | undefined {
  const found = store(find, api, 'api', []);
  const methods = find.concrete.methodsOf(api);
  if (found === undefined || methods === undefined) return undefined;
  const policy = find.concrete.documents(api, 'Policy');
  return { ...found, content: { ...found.itself, arn: `${methods}/*`, ...(policy.length > 0 && { policy }) } };
}

function bucketOf(find: Find, bucket: TemplateResource): Store | undefined {
  const name = find.concrete.physical(bucket)?.name;
  const part = LOG_BUCKETS.find((purpose) => find.names.bucket(purpose) === name);
  // A bucket that the names of the site do not know may hold anything.
  const kind = part === undefined ? 'objects' : 'archive';
  return store(find, bucket, kind, [], { content: '/*', beside: 'AWS::S3::BucketPolicy', part });
}

function vaultOf(find: Find, vault: TemplateResource): Store | undefined {
  const found = store(find, vault, 'backups', ['AccessPolicy']);
  const [, partition] = found?.itself.arn.split(':') ?? [];
  const points = `arn:${partition}:backup:${find.names.region}:${find.names.account}:recovery-point:*`;
  return found && { ...found, content: { ...found.itself, arn: points } };
}

/** The owner of a database, as whom one signs in with IAM (Service Authorization Reference, Amazon RDS IAM Authentication). */
function usersOf(find: Find, cluster: TemplateResource): Store | undefined {
  const found = store(find, cluster, 'database-users', []);
  const [, partition] = found?.itself.arn.split(':') ?? [];
  const id = find.concrete.physical(cluster)?.attribute('DBClusterResourceId');
  const user = find.concrete.text(cluster, 'MasterUsername') ?? 'unknown';
  const arn = `arn:${partition}:rds-db:${find.names.region}:${find.names.account}:dbuser:${id}/${user}`;
  return found && { ...found, itself: { ...found.itself, arn } };
}

/** The password of the database, which Secrets Manager keeps. A member of a cluster has none of its own. */
function secretOf(find: Find, database: TemplateResource): Store | undefined {
  if (find.concrete.text(database, 'DBClusterIdentifier') !== undefined) return undefined;
  const arn = find.concrete.physical(database)?.attribute('MasterUserSecret.SecretArn');
  const found = store(find, database, 'secret', []);
  return found && arn !== undefined ? { ...found, itself: { ...found.itself, arn } } : undefined;
}

function keyOf(find: Find, key: TemplateResource): Store | undefined {
  const physical = find.concrete.physical(key);
  const purpose = KEY_PURPOSES.find((one) =>
    find.assembly
      .ofTypeIn('AWS::KMS::Alias', find.names.account)
      .filter((alias) => find.concrete.text(alias, 'AliasName') === find.names.keyAlias(one))
      .some((alias) => [physical?.ref, physical?.arn].includes(find.concrete.text(alias, 'TargetKeyId'))),
  );
  return store(find, key, 'key', ['KeyPolicy'], { name: purpose ?? physical?.name, part: purpose });
}

/** A queue or topic of the alert channel, with its part by name; queues and topics of other names are taken to belong to it as well. */
function channelOf(
  find: Find,
  resource: TemplateResource,
  kind: 'alert-queue' | 'alert-topic',
  beside: string,
  naming: string,
): Store | undefined {
  const name = find.concrete.physical(resource)?.name;
  const prefix = find.names.channel('auditor').slice(0, -'auditor'.length);
  const part = name?.startsWith(prefix) ? name.slice(prefix.length) : undefined;
  return store(find, resource, kind, [], { beside, naming, part });
}
