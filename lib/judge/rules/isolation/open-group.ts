import { ofTypes, type ResourceRule } from '../../rule';
import { reachesInternet } from '../../statements/address-range';
import { groupRulesOf, holdsGroupRules } from '../../statements/group-rules';

const group = (properties: object) => ({
  Group: {
    Type: 'AWS::EC2::SecurityGroup',
    Properties: { GroupDescription: 'readers', VpcId: 'vpc-1', ...properties },
  },
});

/** No security group is open to the internet, inbound or outbound. */
export const openGroup: ResourceRule = {
  id: 'open-group',
  subject: 'resource',
  title: 'No security group is open to the internet, inbound or outbound',
  why: 'a port that is open to every address is scanned within minutes, and through open egress data leaves unseen',
  fix: 'name security groups, prefix lists or private ranges; reach AWS through endpoints of the VPC',
  topic: 'isolation',
  level: 'required',
  hook: 'nothing',
  standards: [
    { standard: 'GDPR', clause: '32(1)(b)' },
    { standard: 'NIS2 (EU) 2024/2690', clause: '6.7' },
    { standard: 'ISO 27001:2022', clause: 'A.8.20' },
  ],
  yieldsTo: ['open-database'],
  appliesTo: ofTypes((type) => holdsGroupRules({ type })),
  check: (resource, assembly) =>
    groupRulesOf(resource).flatMap(({ direction, ranges, path }) =>
      ranges.flatMap((range) => {
        const problem = reachesInternet(range, assembly);
        return problem === undefined ? [] : [{ path: [...path, ...range.path], message: `${direction}: ${problem}` }];
      }),
    ),
  examples: {
    good: [
      {
        name: 'private ranges in both directions',
        resources: group({
          SecurityGroupIngress: [{ IpProtocol: 'tcp', FromPort: 443, ToPort: 443, CidrIp: '10.0.0.0/16' }],
          SecurityGroupEgress: [{ IpProtocol: 'icmp', FromPort: 252, ToPort: 86, CidrIp: '255.255.255.255/32' }],
        }),
      },
    ],
    bad: [
      {
        name: 'every address in',
        resources: group({
          SecurityGroupIngress: { IpProtocol: 'tcp', FromPort: 22, ToPort: 22, CidrIp: '0.0.0.0/0' },
        }),
      },
      {
        name: 'every address out, by its own resource',
        resources: {
          Egress: {
            Type: 'AWS::EC2::SecurityGroupEgress',
            Properties: { GroupId: 'sg-1', IpProtocol: '-1', CidrIpv6: '::/0' },
          },
        },
      },
      {
        name: 'half of the internet',
        resources: group({
          SecurityGroupIngress: [{ IpProtocol: 'tcp', FromPort: 443, ToPort: 443, CidrIp: '128.0.0.0/1' }],
        }),
      },
      {
        name: 'every address in one branch of a condition',
        resources: group({
          SecurityGroupEgress: [
            {
              IpProtocol: 'tcp',
              FromPort: 443,
              ToPort: 443,
              CidrIp: { 'Fn::If': ['Open', '0.0.0.0/0', '10.0.0.0/8'] },
            },
          ],
        }),
      },
    ],
  },
};
