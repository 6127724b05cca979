import { isPrivateRange } from '../../../iam/language/address';
import { type Finding, ofTypes, type ResourceRule } from '../../rule';
import { reachesInternet } from '../../statements/address-range';
import type { Assembly } from '../../template/assembly';
import { listOf } from '../../template/merge-breaks';
import type { Resource } from '../../template/resource';
import { textOf } from '../../template/text-of';
import { Reference, Unknown } from '../../template/value';

const entry = (properties: object) => ({
  Entry: {
    Type: 'AWS::EC2::NetworkAclEntry',
    Properties: {
      NetworkAclId: 'acl-1',
      RuleNumber: 100,
      RuleAction: 'allow',
      CidrBlock: '10.0.0.0/16',
      ...properties,
    },
  },
});

/** Each entry of a network ACL allows named ports, and none hides another. */
export const aclEntry: ResourceRule = {
  id: 'acl-entry',
  subject: 'resource',
  title: 'Each entry of a network ACL that allows names its protocol and ports, and denies hold for every address',
  why: 'an ACL that allows everything is no second line behind the security groups',
  fix: 'give Protocol 6 or 17 with PortRange, allow only private ranges on administration ports, and keep entries from overlapping',
  topic: 'isolation',
  level: 'required',
  hook: 'nothing',
  standards: [
    { standard: 'GDPR', clause: '32(1)(b)' },
    { standard: 'NIS2 (EU) 2024/2690', clause: '6.7' },
  ],
  appliesTo: ofTypes((type) => type === 'AWS::EC2::NetworkAclEntry'),
  check: (resource, assembly) => [
    ...(denies(resource) ? deny(resource, assembly) : allow(resource, assembly)),
    ...overlaps(resource, assembly),
  ],
  examples: {
    good: [
      {
        name: 'one service from a private range',
        resources: entry({ Protocol: 6, PortRange: { From: 443, To: 443 } }),
      },
      {
        name: 'a deny for a subnet of the network',
        resources: entry({ Protocol: 6, RuleAction: 'deny', CidrBlock: '10.9.3.0/24', PortRange: { From: 1, To: 2 } }),
      },
      {
        name: 'discovery of the size of packets, which goes to no port',
        resources: entry({ Protocol: 1, CidrBlock: '0.0.0.0/0', Icmp: { Type: 3, Code: 4 } }),
      },
      {
        name: 'one number in two lists that two parameters name',
        resources: {
          ...entry({ NetworkAclId: { Ref: 'One' }, Protocol: 6, PortRange: { From: 443, To: 443 } }),
          Other: entry({ NetworkAclId: { Ref: 'Two' }, Protocol: 6, PortRange: { From: 5432, To: 5432 } }).Entry,
        },
        rest: { Parameters: { One: { Type: 'String' }, Two: { Type: 'String' } } },
      },
    ],
    bad: [
      {
        name: 'one number twice in the list that a parameter names',
        resources: {
          ...entry({ NetworkAclId: { Ref: 'One' }, Protocol: 6, PortRange: { From: 443, To: 443 } }),
          Other: entry({ NetworkAclId: { Ref: 'One' }, Protocol: 6, PortRange: { From: 5432, To: 5432 } }).Entry,
        },
        rest: { Parameters: { One: { Type: 'String' } } },
      },
      { name: 'every protocol', resources: entry({ Protocol: -1 }) },
      { name: 'every port', resources: entry({ Protocol: 6, PortRange: { From: 0, To: 65535 } }) },
      { name: 'no ports', resources: entry({ Protocol: 17 }) },
      {
        name: 'administration from everywhere',
        resources: entry({ Protocol: 6, CidrBlock: '0.0.0.0/0', PortRange: { From: 22, To: 22 } }),
      },
      {
        name: 'a deny that most addresses pass',
        resources: entry({ Protocol: -1, RuleAction: 'deny', CidrBlock: '192.0.2.0/24' }),
      },
      {
        name: 'two entries of one number',
        resources: {
          ...entry({ Protocol: 6, PortRange: { From: 443, To: 443 } }),
          Other: {
            Type: 'AWS::EC2::NetworkAclEntry',
            Properties: {
              NetworkAclId: 'acl-1',
              RuleNumber: 100,
              RuleAction: 'allow',
              CidrBlock: '10.1.0.0/16',
              Protocol: 6,
              PortRange: { From: 5432, To: 5432 },
            },
          },
        },
      },
    ],
  },
};

const ADMINISTRATION = [22, 3389];

function one(resource: Resource, path: string): string {
  const value = resource.select(path)[0]?.value;
  if (value instanceof Reference) return `${value.template} ${value.logicalId} ${value.attribute ?? ''}`;
  // Two parameters are two values, as far as anybody knows.
  if (value instanceof Unknown) return value.reason;
  return textOf(value).toLowerCase();
}

function denies(resource: Resource): boolean {
  return one(resource, 'RuleAction') === 'deny';
}

function range(resource: Resource): readonly [number, number] | undefined {
  const [from, to] = [one(resource, 'PortRange.From'), one(resource, 'PortRange.To')];
  return from === '' || to === '' ? undefined : [Number(from), Number(to)];
}

function allow(resource: Resource, assembly: Assembly): readonly Finding[] {
  const protocol = one(resource, 'Protocol');
  const ports = range(resource);
  const found: Finding[] = [];
  if (isOfItsOwnNetwork(resource, assembly)) return found;
  if (!/^(6|17|1|58|tcp|udp|icmp|icmpv6)$/.test(protocol))
    found.push({
      path: ['Properties', 'Protocol'],
      message: `found ${protocol === '' ? 'nothing' : protocol}, expected 6 (TCP), 17 (UDP), 1 or 58 (ICMP)`,
    });
  if (protocol === '58' && one(resource, 'Ipv6CidrBlock') === '')
    found.push({
      path: ['Properties', 'Protocol'],
      message: 'found ICMP of IPv6 for a range of IPv4, expected Ipv6CidrBlock',
    });
  if (/^(6|17|tcp|udp)$/.test(protocol) && (!ports || ports[0] < 0 || ports[1] - ports[0] >= 65534))
    found.push({ path: ['Properties', 'PortRange'], message: 'found every port, expected the ports that are meant' });
  const administers =
    (!ports && !isIcmp(protocol)) ||
    (ports !== undefined && !isEphemeral(ports) && ADMINISTRATION.some((port) => ports[0] <= port && port <= ports[1]));
  if (one(resource, 'Egress') === 'true' || !administers || protocol === '17') return found;
  const open = ['CidrBlock', 'Ipv6CidrBlock'].flatMap((name) =>
    resource.select(name).flatMap((leaf) => {
      const problem = reachesInternet(leaf, assembly);
      return problem ? [{ path: ['Properties', ...leaf.path], message: `ports of administration: ${problem}` }] : [];
    }),
  );
  return [...found, ...open];
}

/** Messages of ICMP go to no port: type and code say what they are. */
function isIcmp(protocol: string): boolean {
  return /^(1|58|icmp|icmpv6)$/.test(protocol);
}

/** Answers to connections from inside come back on these ports; an ACL keeps no state. */
function isEphemeral([from, to]: readonly [number, number]): boolean {
  return from >= 1024 && to === 65535;
}

/** Whether an entry speaks of the range of a VPC of the assembly: inside one network the security groups decide. */
function isOfItsOwnNetwork(resource: Resource, assembly: Assembly): boolean {
  const [range] = resource.select('CidrBlock');
  return assembly
    .ofType('AWS::EC2::VPC')
    .some(
      (vpc) =>
        (range?.value instanceof Reference && assembly.resolve(range.value) === vpc) ||
        (typeof range?.value === 'string' &&
          vpc.template.account === resource.template.account &&
          vpc.select('CidrBlock').some(({ value }) => value === range.value)),
    );
}

function deny(resource: Resource, assembly: Assembly): readonly Finding[] {
  return ['CidrBlock', 'Ipv6CidrBlock'].flatMap((name) => {
    const range = one(resource, name);
    // Whoever is inside has the address that the network gave them, and no other.
    return !/^[\da-f.:]+\/\d+$/.test(range) ||
      range.endsWith('/0') ||
      resource.select(name).every((leaf) => reachesInternet(leaf, assembly) === undefined && isPrivateRange(range))
      ? []
      : [
          {
            path: ['Properties', name],
            message: `found a deny for ${range} alone, expected every address: an address is changed faster than a template`,
          },
        ];
  });
}

function overlaps(resource: Resource, assembly: Assembly): readonly Finding[] {
  const key = (each: Resource) => `${one(each, 'NetworkAclId')} ${one(each, 'Egress') === 'true'}`;
  const others = assembly
    .ofType('AWS::EC2::NetworkAclEntry')
    .filter((each) => each !== resource && each.template === resource.template && key(each) === key(resource));
  const number = one(resource, 'RuleNumber');
  const same = number === '' ? [] : others.filter((other) => one(other, 'RuleNumber') === number);
  if (same.length === 0) return [];
  const names = listOf(same.map(({ logicalId }) => logicalId));
  return [
    {
      path: ['Properties', 'RuleNumber'],
      message: `found the same number as ${names}, expected a number of its own: of entries of one number there can be one`,
    },
  ];
}
