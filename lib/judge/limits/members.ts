import { ownOf } from '../../common/own';
import { LIMITS, type LimitName } from '../../world/limits';
import type { Assembly } from '../template/assembly';
import type { Resource } from '../template/resource';
import { textOf } from '../template/text-of';
import type { Value } from '../template/value';
import { grouped } from './grouped';
import type { Measure } from './measure';
import { accountOf, named, type Owner, placeOf, placeText } from './scope';

/** What resources of a type are counted by, and up to where. */
interface Membership {
  readonly limit: LimitName;
  /** What they belong to. @default the account and Region */
  readonly owner?: Owner & { readonly path: string; readonly absent?: string };
  /** Which of them are counted. @default all */
  readonly only?: (member: Resource) => boolean;
  /** The figure is one of the account, whatever the Region. */
  readonly ofAccount?: boolean;
  /** What the owner has of them by itself. @default none */
  readonly besides?: number;
}

const is = (path: string, wanted: Value) => (member: Resource) => {
  const leaves = member.select(path);
  return (
    leaves.length > 0 &&
    leaves.every(({ value }) => value === wanted || (wanted !== undefined && textOf(value) === textOf(wanted)))
  );
};
const has = (path: string) => (member: Resource) => member.select(path).every(({ value }) => value !== undefined);
const either =
  (path: string, ...wanted: readonly Value[]) =>
  (member: Resource) =>
    wanted.some((value) => is(path, value)(member));
const VPC = { type: 'AWS::EC2::VPC', path: 'VpcId' };
const ACL = { type: 'AWS::EC2::NetworkAcl', path: 'NetworkAclId' };
const LOG_GROUP = { type: 'AWS::Logs::LogGroup', name: 'LogGroupName', path: 'LogGroupName' };

/** What resources of a type are counted by. */
export const MEMBERSHIPS: Readonly<Record<string, readonly Membership[]>> = {
  'AWS::CloudTrail::Trail': [{ limit: 'trails' }],
  'AWS::Config::ConfigRule': [{ limit: 'config-rules' }],
  'AWS::EC2::EIP': [{ limit: 'addresses' }],
  'AWS::EC2::InternetGateway': [{ limit: 'internet-gateways' }],
  'AWS::EC2::NetworkAcl': [{ limit: 'acls-of-network', owner: VPC }],
  'AWS::EC2::NetworkAclEntry': [
    { limit: 'acl-entries-out', owner: ACL, only: is('Egress', true) },
    { limit: 'acl-entries-in', owner: ACL, only: either('Egress', false, undefined) },
  ],
  'AWS::EC2::Route': [{ limit: 'routes', owner: { type: 'AWS::EC2::RouteTable', path: 'RouteTableId' } }],
  'AWS::EC2::RouteTable': [{ limit: 'route-tables', owner: VPC }],
  'AWS::EC2::SecurityGroup': [{ limit: 'groups-of-region' }],
  'AWS::EC2::Subnet': [{ limit: 'subnets', owner: VPC }],
  'AWS::EC2::VPC': [{ limit: 'networks' }],
  'AWS::EC2::VPCCidrBlock': [{ limit: 'address-ranges', owner: VPC, only: has('CidrBlock'), besides: 1 }],
  'AWS::EC2::VPCEndpoint': [
    { limit: 'interface-endpoints', owner: VPC, only: either('VpcEndpointType', 'Interface', 'GatewayLoadBalancer') },
    { limit: 'gateway-endpoints', only: either('VpcEndpointType', 'Gateway', undefined) },
  ],
  'AWS::Events::Rule': [
    {
      limit: 'bus-rules',
      owner: { type: 'AWS::Events::EventBus', name: 'Name', path: 'EventBusName', absent: 'default' },
    },
  ],
  'AWS::IAM::AccessKey': [
    { limit: 'access-keys', owner: { type: 'AWS::IAM::User', name: 'UserName', path: 'UserName' } },
  ],
  'AWS::IAM::Role': [{ limit: 'roles', ofAccount: true }],
  'AWS::KMS::Alias': [{ limit: 'key-aliases', owner: { type: 'AWS::KMS::Key', path: 'TargetKeyId' } }],
  'AWS::Logs::MetricFilter': [{ limit: 'metric-filters', owner: LOG_GROUP }],
  'AWS::Logs::ResourcePolicy': [{ limit: 'log-policies' }],
  'AWS::Logs::SubscriptionFilter': [{ limit: 'subscription-filters', owner: LOG_GROUP }],
  'AWS::Route53Resolver::FirewallRuleGroupAssociation': [{ limit: 'firewall-associations', owner: VPC }],
};

/** Whether resources of a type are counted by what they belong to. */
export function isMember(type: string): boolean {
  return Object.hasOwn(MEMBERSHIPS, type);
}

/** How many of its kind there are where a resource belongs, of those that are there whatever the conditions are. */
export function membersOf(resource: Resource, assembly: Assembly): readonly Measure[] {
  return (ownOf(MEMBERSHIPS, resource.type) ?? []).flatMap((membership) => {
    const { text, members } = siblings(resource, membership, assembly);
    const rank = members.indexOf(resource) + 1;
    if (rank === 0) return [];
    const { limit, owner, besides = 0 } = membership;
    return [
      {
        ...{ limit: LIMITS[limit], found: members.length + besides, rank: rank + besides, owner: text },
        path: owner === undefined ? [] : ['Properties', owner.path],
      },
    ];
  });
}

function siblings(resource: Resource, membership: Membership, assembly: Assembly) {
  const { limit, only } = membership;
  const byOwner = grouped(`members ${limit}`, resource.type, assembly, (member) => {
    const key = !only || only(member) ? ownerOf(member, membership, assembly)?.key : undefined;
    return key === undefined ? [] : [key];
  });
  const { key, text } = ownerOf(resource, membership, assembly) ?? {};
  return { text, members: (key === undefined ? undefined : byOwner.get(key)) ?? [] };
}

function ownerOf(member: Resource, { owner, ofAccount }: Membership, assembly: Assembly) {
  const { template } = member;
  if (!owner) {
    const key = ofAccount ? accountOf(template, assembly) : placeOf(template, assembly);
    return { key, text: ofAccount ? (template.account ?? 'its account') : placeText(template) };
  }
  const [leaf, ...others] = member.select(owner.path);
  if (others.length > 0) return undefined;
  return named(leaf?.value ?? owner.absent, owner, template, assembly);
}
