import { ownOf } from '../../common/own';
import type { Resource } from '../template/resource';
import { type Leaf, select } from '../template/select';
import { textOf } from '../template/text-of';
import { alternatives, isList, isMap } from '../template/value';

/** One rule of a security group, wherever it is written. */
export interface GroupRule {
  readonly direction: 'ingress' | 'egress';
  /** Keys and indexes below the resource. */
  readonly path: readonly (string | number)[];
  /** Its address ranges; paths are below the rule. */
  readonly ranges: readonly Leaf[];
  /** In lower case; `-1` is every protocol. */
  readonly protocol: string;
  /** Whether both ends of the range are given, be they known or not. */
  readonly hasPorts: boolean;
  readonly from: number | undefined;
  readonly to: number | undefined;
}

const PLACES: Readonly<Record<string, readonly (readonly [GroupRule['direction'], string])[]>> = {
  'AWS::EC2::SecurityGroup': [
    ['ingress', 'SecurityGroupIngress'],
    ['egress', 'SecurityGroupEgress'],
  ],
  'AWS::EC2::SecurityGroupEgress': [['egress', '']],
  'AWS::EC2::SecurityGroupIngress': [['ingress', '']],
  'AWS::GameLift::Fleet': [['ingress', 'EC2InboundPermissions']],
  'AWS::RDS::DBSecurityGroup': [['ingress', 'DBSecurityGroupIngress']],
  'AWS::RDS::DBSecurityGroupIngress': [['ingress', '']],
  'AWS::Redshift::ClusterSecurityGroupIngress': [['ingress', '']],
};
const RANGES = ['CidrIp', 'CidrIpv6', 'CIDRIP', 'IpRange'];
const read = new WeakMap<Resource, readonly GroupRule[]>();

/** Whether rules of security groups stand in a resource. */
export function holdsGroupRules({ type }: Pick<Resource, 'type'>): boolean {
  return Object.hasOwn(PLACES, type);
}

/** The rules of security groups that stand in a resource, every branch of a condition included. */
export function groupRulesOf(resource: Resource): readonly GroupRule[] {
  const known = read.get(resource);
  if (known) return known;
  const rules = (ownOf(PLACES, resource.type) ?? []).flatMap(([direction, path]) =>
    resource
      .select(path)
      .flatMap(unfold)
      .flatMap((leaf) => (isMap(leaf.value) ? [ruleOf(direction, leaf)] : [])),
  );
  read.set(resource, rules);
  return rules;
}

function unfold(leaf: Leaf): readonly Leaf[] {
  return isList(leaf.value)
    ? leaf.value.flatMap((value, index) =>
        alternatives(value).map((each) => ({ path: [...leaf.path, index], value: each })),
      )
    : [leaf];
}

function ruleOf(direction: GroupRule['direction'], leaf: Leaf): GroupRule {
  const scalar = (name: string) => select(leaf.value, name)[0]?.value;
  const port = (name: string) => {
    const value = scalar(name);
    return typeof value === 'number' || (typeof value === 'string' && /^-?\d+$/.test(value))
      ? Number(value)
      : undefined;
  };
  const protocol = textOf(scalar('IpProtocol') ?? scalar('Protocol')).toLowerCase();
  return {
    direction,
    path: ['Properties', ...leaf.path],
    ranges: RANGES.flatMap((name) => select(leaf.value, name)).filter((range) => range.value !== undefined),
    protocol,
    hasPorts: ['FromPort', 'ToPort'].every((name) => scalar(name) !== undefined) || !/^(tcp|udp|6|17)$/.test(protocol),
    from: port('FromPort'),
    to: port('ToPort'),
  };
}

/** Whether a rule opens nothing: it names only the machine itself, or nobody, as is written to replace the default egress. */
export function opensNothing({ ranges }: GroupRule): boolean {
  return (
    ranges.length > 0 &&
    ranges.every(({ value }) => /^(127\.0\.0\.1|255\.255\.255\.255|::1)\/(32|128)$/.test(textOf(value)))
  );
}
