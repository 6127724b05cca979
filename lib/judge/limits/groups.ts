import { LIMITS } from '../../world/limits';
import type { Assembly } from '../template/assembly';
import type { Resource } from '../template/resource';
import { isMap, Reference, type Value } from '../template/value';
import { elementsAt } from './attachments';
import { grouped } from './grouped';
import type { Measure } from './measure';
import { named } from './scope';

const GROUP = { type: 'AWS::EC2::SecurityGroup' };
const DIRECTIONS = [
  { property: 'SecurityGroupIngress', type: 'AWS::EC2::SecurityGroupIngress', limit: 'group-rules-in' },
  { property: 'SecurityGroupEgress', type: 'AWS::EC2::SecurityGroupEgress', limit: 'group-rules-out' },
] as const;

/** Whether resources of a type have rules that are counted. */
export function isGroup(type: string): boolean {
  return type === GROUP.type;
}

/** How many rules a security group has, in it and beside it; rules for IPv4 and for IPv6 are counted apart. */
export function groupsOf(group: Resource, assembly: Assembly): readonly Measure[] {
  if (!isGroup(group.type)) return [];
  const self = named(new Reference(group.template.index, group.logicalId), GROUP, group.template, assembly)?.key;
  return DIRECTIONS.flatMap(({ property, type, limit }) => {
    const beside = self === undefined ? [] : (rulesBeside(type, assembly).get(self) ?? []);
    const found = numberOf([...elementsAt(group, property), ...beside.map(({ properties }) => properties)], assembly);
    return found > 0 ? [{ limit: LIMITS[limit], found, path: ['Properties', property] }] : [];
  });
}

function rulesBeside(type: string, assembly: Assembly): ReadonlyMap<string, readonly Resource[]> {
  return grouped('group', type, assembly, (rule) => {
    const [leaf, ...others] = rule.select('GroupId');
    const key = others.length > 0 ? undefined : named(leaf?.value, GROUP, rule.template, assembly)?.key;
    return key === undefined ? [] : [key];
  });
}

/** A rule of another group, or of a prefix list, counts for both kinds of addresses. */
function numberOf(rules: readonly Value[], assembly: Assembly): number {
  let ipv4 = 0;
  let ipv6 = 0;
  for (const rule of rules) {
    const { CidrIp, CidrIpv6 } = isMap(rule) ? rule : {};
    if (CidrIpv6 === undefined) ipv4 += entries(rule, assembly);
    if (CidrIp === undefined) ipv6 += entries(rule, assembly);
  }
  return Math.max(ipv4, ipv6);
}

/** A prefix list counts as many rules as it may have entries. */
function entries(rule: Value, assembly: Assembly): number {
  const list = isMap(rule) ? (rule['SourcePrefixListId'] ?? rule['DestinationPrefixListId']) : undefined;
  const resource = list instanceof Reference ? assembly.resolve(list) : undefined;
  const most = Number(resource?.type === 'AWS::EC2::PrefixList' ? resource.select('MaxEntries')[0]?.value : 1);
  return most > 0 ? most : 1;
}
