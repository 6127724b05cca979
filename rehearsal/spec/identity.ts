import { partitionOf, urlSuffixOf } from '../../lib/world/partition';
import { type Json, type JsonObject, text } from '../json';
import type { Environment } from '../world/deployed';
import { World } from '../world/world';
import { balancerArn } from './balancer-arns';
import { knownType } from './specification';
import type { TypeSpec } from './type-spec';

/** What a new resource is made from. */
interface Maker extends Environment {
  readonly stackName: string;
  readonly logicalId: string;
  readonly serial: number;
}

/** The id by which a resource is known and the attributes that `Fn::GetAtt` reads. */
interface Identity {
  readonly physicalId: string;
  readonly attributes: JsonObject;
}

/** Prefixes of ids that a reader of a report knows. */
const PREFIXES: Readonly<Record<string, string>> = {
  'AWS::EC2::VPC': 'vpc-',
  'AWS::EC2::Subnet': 'subnet-',
  'AWS::EC2::RouteTable': 'rtb-',
  'AWS::EC2::NetworkAcl': 'acl-',
  'AWS::EC2::SecurityGroup': 'sg-',
  'AWS::EC2::SecurityGroupEgress': 'sgr-',
  'AWS::EC2::SecurityGroupIngress': 'sgr-',
  'AWS::EC2::VPCEndpoint': 'vpce-',
  'AWS::EC2::FlowLog': 'fl-',
  'AWS::Organizations::Policy': 'p-',
  'AWS::Route53Resolver::FirewallDomainList': 'rslvr-fdl-',
  'AWS::Route53Resolver::FirewallRuleGroup': 'rslvr-frg-',
};

/** Makes the physical id and the attributes of a resource, from its properties where it is named by them. */
export function identify(type: string, properties: JsonObject, maker: Maker): Identity {
  const spec = knownType(type);
  const seed = `${type}/${maker.account}/${maker.region}/${maker.stackName}/${maker.logicalId}/${maker.serial}`;
  const own = new Map<string, string>();
  const part = (name: string): string => {
    const known = own.get(name);
    if (known !== undefined) return known;
    const made = idPart(name, spec, properties, maker, seed, (other) => (other === name ? undefined : own.get(other)));
    own.set(name, made);
    return made;
  };
  const reference = spec.cfnRefIdentifier ?? spec.primaryIdentifier ?? ['Id'];
  for (const name of spec.primaryIdentifier ?? []) part(last(name));
  const physicalId = reference.map((name) => part(last(name))).join('|');
  const attributes = Object.entries(spec.attributes).map(([name, { type: of }]): [string, Json] => {
    if (own.has(name)) return [name, own.get(name) ?? ''];
    if (of.type === 'array') return [name, [`${World.digits(`${seed}/${name}`, 12)}`]];
    if (of.type === 'boolean') return [name, false];
    if (of.type === 'integer' || of.type === 'number') return [name, 1];
    return [name, part(name)];
  });
  return { physicalId, attributes: Object.fromEntries(attributes) };
}

const last = (path: string): string => path.split('/').at(-1) ?? path;

function idPart(
  name: string,
  spec: TypeSpec,
  properties: JsonObject,
  maker: Maker,
  seed: string,
  other: (name: string) => string | undefined,
): string {
  const given = properties[name];
  if (given !== undefined) return text(given);
  if (name === 'AccountId' || name === 'OwnerId') return maker.account;
  if (name === 'RoleName' && spec.cloudFormationType === 'AWS::IAM::ServiceLinkedRole')
    return serviceLinkedRole(text(properties['AWSServiceName']));
  if (/Arn$/i.test(name)) return arnOf(name, spec, properties, maker, seed, other);
  if (name === 'KeyId') return uuid(seed);
  // What has to work reads the path of a resource of an API from its id.
  if (name === 'ResourceId' && spec.cloudFormationType === 'AWS::ApiGateway::Resource')
    return `${text(properties['ParentId'])}/${text(properties['PathPart'])}`;
  // The settings of API Gateway for an account and Region lie under this path.
  if (name === 'Id' && spec.cloudFormationType === 'AWS::ApiGateway::Account') return 'account';
  if (Object.hasOwn(spec.properties, name)) return generatedName(maker, seed, spec.cloudFormationType);
  // Metrics know them by the end of their ARN.
  if (/^(?:LoadBalancer|TargetGroup)FullName$/.test(name))
    return (
      arnOf(name.replace('FullName', 'Arn'), spec, properties, maker, seed, other)
        .split(/:(?:loadbalancer\/)?(?=[^:]*$)/)
        .at(-1) ?? ''
    );
  const prefix = PREFIXES[spec.cloudFormationType];
  if (/Id$/.test(name) && prefix !== undefined) return `${prefix}${World.digits(seed, 17)}`;
  if (name === 'RegionalDomainName')
    return `${properties['BucketName'] ?? other('BucketName')}.s3.${maker.region}.${urlSuffixOf(maker.region)}`;
  return World.digits(`${seed}/${name}`, 32);
}

function arnOf(
  name: string,
  spec: TypeSpec,
  properties: JsonObject,
  maker: Maker,
  seed: string,
  other: (name: string) => string | undefined,
): string {
  const own = ['Arn', `${spec.cloudFormationType.split('::').at(-1)}Arn`].some(
    (known) => known.toLowerCase() === name.toLowerCase(),
  );
  const partition = partitionOf(maker.region);
  if (/SecretArn$/.test(name))
    return `arn:${partition}:secretsmanager:${maker.region}:${maker.account}:secret:${World.digits(`${seed}/${name}`, 12)}`;
  const balancer =
    own &&
    balancerArn(
      spec.cloudFormationType,
      properties,
      maker,
      text(properties['Name'] ?? World.digits(seed, 16)),
      World.digits(`${seed}/${name}`, 16),
    );
  if (balancer) return balancer;
  const service = spec.cloudFormationType.split('::')[1]?.toLowerCase() ?? '';
  if (spec.cloudFormationType === 'AWS::S3Outposts::Bucket')
    return `arn:${partition}:s3-outposts:${maker.region}:${maker.account}:outpost/${text(properties['OutpostId'])}/bucket/${text(properties['BucketName'])}`;
  if (!spec.arnTemplate || !(own || /^(?:Policy|Backup|DB)/.test(name)))
    return `arn:${partition}:${service}:${maker.region}:${maker.account}:resource/${World.digits(`${seed}/${name}`, 32)}`;
  const filled = spec.arnTemplate.replace(/\$\{(\w+)\}/g, (_, hole: string) => {
    if (hole === 'Partition') return partition;
    if (hole === 'Region') return maker.region;
    if (hole === 'Account') return maker.account;
    const bare = hole.replace(/WithPath$|WithoutLeadingSlash$/, '');
    const property = [bare, ...Object.keys(spec.properties)].find(
      (known) => typeof properties[known] === 'string' && (bare.endsWith(known) || known.endsWith(bare)),
    );
    const named = property ? text(properties[property]) : undefined;
    const id =
      named ??
      other(bare) ??
      (spec.primaryIdentifier ?? []).map((known) => other(last(known))).find((known) => known !== undefined);
    return (id ?? World.digits(`${seed}/${hole}`, 16)).replace(/^\//, hole.endsWith('WithoutLeadingSlash') ? '' : '/');
  });
  return spec.cloudFormationType === 'AWS::Logs::LogGroup' ? `${filled}:*` : filled;
}

/** The name that CloudFormation gives where a template gives none. */
function generatedName(maker: Maker, seed: string, type: string): string {
  const name = `${maker.stackName}-${maker.logicalId.slice(0, 24)}-${World.digits(seed, 12)}`;
  return /::(?:S3|RDS|ECR)::/.test(type) ? name.toLowerCase() : name;
}

const SERVICE_LINKED: Readonly<Record<string, string>> = { 'config.amazonaws.com': 'AWSServiceRoleForConfig' };

function serviceLinkedRole(service: string): string {
  return SERVICE_LINKED[service] ?? `AWSServiceRoleFor${service.split('.')[0]}`;
}

function uuid(seed: string): string {
  const digits = World.digits(seed, 32);
  return [0, 8, 12, 16, 20].map((from, index) => digits.slice(from, [8, 12, 16, 20, 32][index])).join('-');
}
