import { createHash } from 'node:crypto';
import { ownOf } from '../../common/own';
import { urlSuffixOf } from '../../world/partition';
import type { Resource } from '../template/resource';
import type { Template } from '../template/template';

/** Where a resource is, as its ARN says it. */
export interface Place {
  readonly partition: string;
  readonly account: string;
  readonly region: string;
}

/** The text of a property, if it is one. */
type TextAt = (property: string) => string | undefined;

/** What `Ref` and attributes of a resource of one type are, as far as policies name them. */
interface Shape {
  /** Property that names the resource, or the name as several make it. @default it has an id that AWS gives */
  readonly name?: string | ((textAt: TextAt) => string | undefined);
  /** The id that stands for the one which AWS will give. */
  readonly id?: (hash: string) => string;
  readonly ref: 'name' | 'arn' | ((place: Place, name: string) => string);
  /** Attributes that are the ARN. */
  readonly arns: readonly string[];
  readonly arn: (place: Place, name: string) => string;
  readonly attributes?: Readonly<Record<string, (place: Place, name: string) => string>>;
}

const regional =
  (service: string, prefix: string, suffix = '') =>
  ({ partition, region, account }: Place, name: string) =>
    `arn:${partition}:${service}:${region}:${account}:${prefix}${name}${suffix}`;

const vpcId = (hash: string) => `vpc-${hash.slice(0, 17)}`;
const endpointId = (hash: string) => `vpce-${hash.slice(0, 17)}`;
const apiId = (hash: string) => hash.slice(0, 10);
/** The end of a name that CloudFormation makes. */
const nameEnd = (hash: string) => hash.slice(0, 12).toUpperCase();
const uuid = (hash: string) => hash.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-4$3-8$4-$5');

/** What lies on a rack or belongs to an API is named by that, too. */
const within = (whole: string | undefined, kind: string, name: string | undefined) =>
  whole === undefined || name === undefined ? undefined : `${whole}/${kind}/${name}`;

/** What API Gateway manages, by a path; its ARNs name no account. */
const managed = ({ partition, region }: Place, path: string) => `arn:${partition}:apigateway:${region}::/${path}`;

const SHAPES: Readonly<Record<string, Shape>> = {
  'AWS::ApiGateway::Account': { id: () => 'account', ref: 'name', arns: [], arn: managed },
  'AWS::ApiGateway::RestApi': {
    id: apiId,
    ref: 'name',
    arns: [],
    arn: (place, id) => managed(place, `restapis/${id}`),
    attributes: { RestApiId: (_, id) => id, RootResourceId: (_, id) => `${id.slice(0, 6)}root` },
  },
  // Its id is taken for its path below that of the root.
  'AWS::ApiGateway::Resource': {
    name: (textAt) =>
      within(textAt('RestApiId'), 'resources', `${textAt('ParentId') ?? ''}/${textAt('PathPart') ?? ''}`),
    ref: (_, name) => name.replace(/^[^/]*\/resources\//, ''),
    arns: [],
    arn: (place, path) => managed(place, `restapis/${path}`),
  },
  'AWS::ApiGateway::Stage': {
    name: (textAt) => within(textAt('RestApiId'), 'stages', textAt('StageName')),
    ref: (_, name) => name.split('/').at(-1) ?? name,
    arns: [],
    arn: (place, path) => managed(place, `restapis/${path}`),
  },
  'AWS::Backup::BackupVault': {
    name: 'BackupVaultName',
    ref: 'name',
    arns: ['BackupVaultArn'],
    arn: regional('backup', 'backup-vault:'),
    attributes: { BackupVaultName: (_, name) => name },
  },
  'AWS::CloudTrail::Trail': { name: 'TrailName', ref: 'name', arns: ['Arn'], arn: regional('cloudtrail', 'trail/') },
  'AWS::CloudWatch::Alarm': { name: 'AlarmName', ref: 'name', arns: ['Arn'], arn: regional('cloudwatch', 'alarm:') },
  'AWS::DynamoDB::Table': { name: 'TableName', ref: 'name', arns: ['Arn'], arn: regional('dynamodb', 'table/') },
  'AWS::EC2::VPC': { id: vpcId, ref: 'name', arns: [], arn: regional('ec2', 'vpc/') },
  'AWS::EC2::VPCEndpoint': {
    id: endpointId,
    ref: 'name',
    arns: [],
    arn: regional('ec2', 'vpc-endpoint/'),
  },
  'AWS::Events::Rule': { name: 'Name', ref: 'name', arns: ['Arn'], arn: regional('events', 'rule/') },
  'AWS::IAM::InstanceProfile': {
    name: 'InstanceProfileName',
    ref: 'name',
    arns: ['Arn'],
    arn: ({ partition, account }, name) => `arn:${partition}:iam::${account}:instance-profile/${name}`,
  },
  'AWS::IAM::ManagedPolicy': {
    name: 'ManagedPolicyName',
    ref: 'arn',
    arns: ['PolicyArn'],
    arn: ({ partition, account }, name) => `arn:${partition}:iam::${account}:policy/${name}`,
  },
  'AWS::IAM::Role': {
    name: 'RoleName',
    ref: 'name',
    arns: ['Arn'],
    arn: ({ partition, account }, name) => `arn:${partition}:iam::${account}:role/${name}`,
  },
  'AWS::KMS::Key': {
    id: uuid,
    ref: 'name',
    arns: ['Arn'],
    arn: regional('kms', 'key/'),
    attributes: { KeyId: (_, id) => id },
  },
  'AWS::KinesisFirehose::DeliveryStream': {
    name: 'DeliveryStreamName',
    ref: 'name',
    arns: ['Arn'],
    arn: regional('firehose', 'deliverystream/'),
  },
  'AWS::Lambda::Function': {
    name: 'FunctionName',
    ref: 'name',
    arns: ['Arn'],
    arn: regional('lambda', 'function:'),
  },
  'AWS::StepFunctions::StateMachine': {
    name: 'StateMachineName',
    ref: 'arn',
    arns: ['Arn'],
    arn: regional('states', 'stateMachine:'),
    attributes: { Name: (_, name) => name },
  },
  'AWS::Logs::LogGroup': {
    name: 'LogGroupName',
    ref: 'name',
    arns: ['Arn'],
    arn: regional('logs', 'log-group:', ':*'),
  },
  'AWS::RDS::DBCluster': {
    name: 'DBClusterIdentifier',
    ref: 'name',
    arns: ['DBClusterArn'],
    arn: regional('rds', 'cluster:'),
    attributes: { DBClusterResourceId: (_, name) => `cluster-${hashOf(name).slice(0, 26).toUpperCase()}` },
  },
  'AWS::RDS::DBInstance': {
    name: 'DBInstanceIdentifier',
    ref: 'name',
    arns: ['DBInstanceArn'],
    arn: regional('rds', 'db:'),
    attributes: {
      'MasterUserSecret.SecretArn': (place, name) => regional('secretsmanager', 'secret:rds!db-')(place, hashOf(name)),
    },
  },
  'AWS::S3::Bucket': {
    name: 'BucketName',
    ref: 'name',
    arns: ['Arn'],
    arn: ({ partition }, name) => `arn:${partition}:s3:::${name}`,
  },
  'AWS::S3Outposts::AccessPoint': {
    name: (textAt) => within(textAt('Bucket')?.split('/')[1], 'accesspoint', textAt('Name')),
    ref: 'arn',
    arns: ['Arn'],
    arn: regional('s3-outposts', 'outpost/'),
  },
  'AWS::S3Outposts::Bucket': {
    name: (textAt) => within(textAt('OutpostId'), 'bucket', textAt('BucketName')),
    ref: 'arn',
    arns: ['Arn'],
    arn: regional('s3-outposts', 'outpost/'),
  },
  'AWS::SNS::Topic': {
    name: 'TopicName',
    ref: 'arn',
    arns: ['TopicArn'],
    arn: regional('sns', ''),
    attributes: { TopicName: (_, name) => name },
  },
  'AWS::SSM::Document': { name: 'Name', ref: 'name', arns: [], arn: regional('ssm', 'document/') },
  'AWS::SQS::Queue': {
    name: 'QueueName',
    ref: ({ region, account }, name) => `https://sqs.${region}.${urlSuffixOf(region)}/${account}/${name}`,
    arns: ['Arn'],
    arn: regional('sqs', ''),
    attributes: { QueueName: (_, name) => name },
  },
};

/** Names that a resource will have, and which stay the same for the same template. */
export interface Physical {
  readonly name: string;
  readonly ref: string;
  readonly arn: string;
  attribute(name: string): string | undefined;
}

/** What AWS gave a resource that exists: what `Ref` is, and the attributes that it has. */
export interface Given {
  readonly ref: string;
  attribute(name: string): string | undefined;
}

/**
 * What `Ref` and attributes of a resource will be, or are where it exists; ids that AWS gives are stood for by ones that
 * follow from the stack and the logical id. Undefined for types that no policy of a deployment names.
 */
export function physicalOf(resource: Resource, place: Place, textAt: TextAt, exists?: Given): Physical | undefined {
  const shape = ownOf(SHAPES, resource.type);
  if (shape === undefined) return undefined;
  const own = typeof shape.name === 'string' ? textAt(shape.name) : shape.name?.(textAt);
  if (exists) {
    const name = own ?? exists.ref.split(/[/:]/).at(-1) ?? exists.ref;
    const arn = shape.arn(place, name);
    return { name, arn, ref: exists.ref, attribute: (attribute) => exists.attribute(attribute) };
  }
  const hash = hashOfPlace(resource);
  // What CloudFormation names itself begins with the stack and the logical id.
  const made = `${resource.template.stackName}-${resource.logicalId}-${nameEnd(hash)}`;
  const name = shape.id?.(hash) ?? own ?? made;
  const arn = shape.arn(place, name);
  return {
    name,
    arn,
    ref: typeof shape.ref === 'function' ? shape.ref(place, name) : shape.ref === 'arn' ? arn : name,
    attribute: (attribute) => (shape.arns.includes(attribute) ? arn : shape.attributes?.[attribute]?.(place, name)),
  };
}

/** A resource by its stack. */
interface InStack {
  readonly template: Pick<Template, 'stackName'>;
  readonly logicalId: string;
}

/** What can stand for an id of a resource that AWS will give: one for each kind, in the same order for each resource. */
export function idsFor(resource: InStack): readonly string[] {
  const hash = hashOfPlace(resource);
  return [vpcId(hash), endpointId(hash), uuid(hash), apiId(hash), nameEnd(hash)];
}

function hashOfPlace({ template, logicalId }: InStack): string {
  return hashOf(`${template.stackName}/${logicalId}`);
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
