import { type Ipv4Range, inside, overlap, parseRange } from '../../../iam/language/ipv4';
import { NETWORK_PREFIXES } from '../../../world/limits/networks';
import { grouped } from '../../limits/grouped';
import { named } from '../../limits/scope';
import { type Finding, ofTypes, type ResourceRule } from '../../rule';
import type { Assembly } from '../../template/assembly';
import type { Resource } from '../../template/resource';
import { Reference } from '../../template/value';

const SUBNET = 'AWS::EC2::Subnet';
const VPC = { type: 'AWS::EC2::VPC' };
const TYPES = [VPC.type, 'AWS::EC2::VPCCidrBlock', SUBNET];
const network = (range: string, ...subnets: readonly string[]) => ({
  Vpc: { Type: VPC.type, Properties: { CidrBlock: range } },
  ...Object.fromEntries(
    subnets.map((subnet, index): [string, object] => [
      `Subnet${index}`,
      {
        Type: SUBNET,
        Properties: { VpcId: { Ref: 'Vpc' }, CidrBlock: subnet, AvailabilityZone: 'eu-west-1a' },
      },
    ]),
  ),
});

/** VPCs and subnets have address ranges that EC2 accepts, none of them twice. */
export const addressBlock: ResourceRule = {
  id: 'address-block',
  subject: 'resource',
  title: 'VPCs and subnets have address ranges that EC2 accepts, none of them twice',
  why: 'CloudFormation Validate lets any range pass; EC2 does not, when the stack is half made',
  fix: "choose a range of /16 to /28 and, for a subnet, a part of its VPC's range that no other subnet has",
  topic: 'limits',
  level: 'required',
  hook: 'limits',
  standards: [],
  appliesTo: ofTypes((type) => TYPES.includes(type)),
  check: (resource, assembly) => {
    const text = rangeOf(resource);
    const range = parseRange(text ?? '');
    if (text === undefined || !range) return [];
    const message =
      wrongSize(text, range) ?? (resource.type === SUBNET ? wrongPlace(resource, text, range, assembly) : undefined);
    const path: Finding['path'] = ['Properties', 'CidrBlock'];
    return message === undefined ? [] : [{ path, message }];
  },
  examples: {
    good: [{ name: 'two subnets of a VPC', resources: network('10.16.0.0/20', '10.16.0.0/24', '10.16.1.0/24') }],
    bad: [
      { name: 'a VPC of /8', resources: network('10.0.0.0/8') },
      { name: 'a subnet outside its VPC', resources: network('10.16.0.0/20', '10.17.0.0/24') },
      {
        name: 'two subnets with an address in common',
        resources: network('10.16.0.0/20', '10.16.0.0/24', '10.16.0.128/25'),
      },
    ],
  },
};

function wrongSize(text: string, { prefix }: Ipv4Range): string | undefined {
  const { largest, smallest } = NETWORK_PREFIXES;
  return prefix < largest || prefix > smallest ? `found ${text}, expected /${largest} to /${smallest}` : undefined;
}

function wrongPlace(subnet: Resource, text: string, range: Ipv4Range, assembly: Assembly): string | undefined {
  const key = vpcOf(subnet, assembly);
  if (key === undefined) return undefined;
  const ranges = rangesOf(subnet, key, assembly);
  if (ranges && !inside(range, ranges)) return `found ${text}, expected a part of its VPC, ${ranges.join(' or ')}`;
  const all = partsOf(SUBNET, assembly).get(key) ?? [];
  const own = all.indexOf(subnet);
  const other = all.slice(0, Math.max(0, own)).find((each) => {
    const taken = parseRange(rangeOf(each) ?? '');
    return taken !== undefined && overlap(taken, range);
  });
  return (
    other && `found ${text}, which has addresses of ${other.logicalId}, ${rangeOf(other)}, expected a range of its own`
  );
}

/** Every range of the VPC of a subnet, where all of them are known. */
function rangesOf(subnet: Resource, key: string, assembly: Assembly): readonly string[] | undefined {
  const value = subnet.select('VpcId')[0]?.value;
  const vpc = value instanceof Reference ? assembly.resolve(value) : undefined;
  if (vpc?.type !== VPC.type) return undefined;
  const blocks = assembly.ofType('AWS::EC2::VPCCidrBlock').filter((block) => vpcOf(block, assembly) === key);
  const ranges = [vpc, ...blocks].map(rangeOf);
  return ranges.every((range) => range !== undefined) ? ranges : undefined;
}

function partsOf(type: string, assembly: Assembly): ReadonlyMap<string, readonly Resource[]> {
  return grouped('network', type, assembly, (part) => [vpcOf(part, assembly) ?? []].flat());
}

function vpcOf(resource: Resource, assembly: Assembly): string | undefined {
  const [leaf, ...others] = resource.select('VpcId');
  return others.length > 0 ? undefined : named(leaf?.value, VPC, resource.template, assembly)?.key;
}

function rangeOf(resource: Resource): string | undefined {
  const [leaf, ...others] = resource.select('CidrBlock');
  return typeof leaf?.value === 'string' && others.length === 0 ? leaf.value : undefined;
}
