import { ofTypes, type ResourceRule } from '../../rule';
import { type GroupRule, groupRulesOf, holdsGroupRules, opensNothing } from '../../statements/group-rules';

const group = (rule: object) => ({
  Group: {
    Type: 'AWS::EC2::SecurityGroup',
    Properties: { GroupDescription: 'readers', VpcId: 'vpc-1', SecurityGroupIngress: [rule] },
  },
});

/** Each rule of a security group names the protocol and the port of one service. */
export const widePorts: ResourceRule = {
  id: 'wide-ports',
  subject: 'resource',
  title: 'Each rule of a security group names the protocol and the port of one service',
  why: 'ports that no service uses today are open to whatever listens tomorrow',
  fix: 'give IpProtocol tcp or udp and the same FromPort and ToPort; write one rule for each service',
  topic: 'isolation',
  level: 'required',
  hook: 'nothing',
  severity: 'low',
  standards: [
    { standard: 'GDPR', clause: '32(1)(b)' },
    { standard: 'NIS2 (EU) 2024/2690', clause: '6.7' },
  ],
  appliesTo: ofTypes((type) => holdsGroupRules({ type })),
  check: (resource) =>
    groupRulesOf(resource).flatMap((rule) => {
      const problem = tooWide(rule);
      return problem === undefined ? [] : [{ path: rule.path, message: `${rule.direction}: ${problem}` }];
    }),
  examples: {
    good: [
      { name: 'one port', resources: group({ IpProtocol: 'tcp', FromPort: 443, ToPort: 443, CidrIp: '10.0.0.0/16' }) },
    ],
    bad: [
      {
        name: 'every port',
        resources: group({ IpProtocol: 'tcp', FromPort: 0, ToPort: 65535, CidrIp: '10.0.0.0/16' }),
      },
      { name: 'some ports', resources: group({ IpProtocol: 'udp', FromPort: 50, ToPort: 60, CidrIp: '10.0.0.0/16' }) },
      { name: 'every protocol', resources: group({ IpProtocol: '-1', SourceSecurityGroupId: 'sg-1' }) },
    ],
  },
};

function tooWide(rule: GroupRule): string | undefined {
  const { protocol, from, to } = rule;
  if (opensNothing(rule)) return undefined;
  if (protocol === '-1' || protocol === 'all') return 'found every protocol, expected tcp or udp and one port';
  if (/^(icmp|icmpv6|1|58)$/.test(protocol)) return undefined;
  if (!rule.hasPorts) return 'found no ports, which is every port, expected one port';
  return from !== undefined && to !== undefined && from !== to
    ? `found ports ${from} to ${to}, expected one port`
    : undefined;
}
