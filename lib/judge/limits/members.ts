import { ownOf } from '../../common/own';
import { LIMITS, type LimitName } from '../../world/limits';
import type { Assembly } from '../template/assembly';
import type { Resource } from '../template/resource';
import { textOf } from '../template/text-of';
import type { Value } from '../template/value';
import { grouped } from './grouped';
import type { Measure } from './measure';
import { named, type Owner, placeOf, placeText } from './scope';

/** What resources of a type are counted by, and up to where. */
interface Membership {
  readonly limit: LimitName;
  /** What they belong to. @default the account and Region */
  readonly owner?: Owner & { readonly path: string; readonly absent?: string };
  /** Which of them are counted. @default all */
  readonly only?: (member: Resource) => boolean;
}

const is = (path: string, wanted: Value) => (member: Resource) => {
  const leaves = member.select(path);
  return (
    leaves.length > 0 &&
    leaves.every(({ value }) => value === wanted || (wanted !== undefined && textOf(value) === textOf(wanted)))
  );
};
const either =
  (path: string, ...wanted: readonly Value[]) =>
  (member: Resource) =>
    wanted.some((value) => is(path, value)(member));
const VPC = { type: 'AWS::EC2::VPC', path: 'VpcId' };
const ACL = { type: 'AWS::EC2::NetworkAcl', path: 'NetworkAclId' };
const LOG_GROUP = { type: 'AWS::Logs::LogGroup', name: 'LogGroupName', path: 'LogGroupName' };

/** What resources of a type are counted by: types of which sites have many, and of which AWS takes few. */
export const MEMBERSHIPS: Readonly<Record<string, readonly Membership[]>> = {
  'AWS::CloudTrail::Trail': [{ limit: 'trails' }],
  'AWS::EC2::NetworkAclEntry': [
    { limit: 'acl-entries-out', owner: ACL, only: is('Egress', true) },
    { limit: 'acl-entries-in', owner: ACL, only: either('Egress', false, undefined) },
  ],
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
    const { limit, owner } = membership;
    return [
      {
        ...{ limit: LIMITS[limit], found: members.length, rank, owner: text },
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

function ownerOf(member: Resource, { owner }: Membership, assembly: Assembly) {
  const { template } = member;
  if (!owner) return { key: placeOf(template, assembly), text: placeText(template) };
  const [leaf, ...others] = member.select(owner.path);
  if (others.length > 0) return undefined;
  return named(leaf?.value ?? owner.absent, owner, template, assembly);
}
