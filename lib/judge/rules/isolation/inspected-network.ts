import { ofTypes, type ResourceRule } from '../../rule';
import { Reference } from '../../template/value';

const vpc = { Type: 'AWS::EC2::VPC', Properties: { CidrBlock: '10.0.0.0/16' } };
const log = {
  Type: 'AWS::EC2::FlowLog',
  Properties: { ResourceId: { Ref: 'Vpc' }, ResourceType: 'VPC', TrafficType: 'ALL' },
};
const firewall = (id: string) => ({
  Type: 'AWS::NetworkFirewall::Firewall',
  Properties: { FirewallName: 'inspection', VpcId: { Ref: id }, DeleteProtection: true },
});

/** Where some networks are inspected by a firewall, all are. */
export const inspectedNetwork: ResourceRule = {
  id: 'inspected-network',
  subject: 'resource',
  title: 'Where some networks are inspected by a firewall, all are',
  why: 'traffic takes the network that nobody looks at',
  fix: 'give the VPC an AWS::NetworkFirewall::Firewall of its own',
  topic: 'isolation',
  level: 'required',
  hook: 'others',
  standards: [
    { standard: 'GDPR', clause: '32(1)(b)' },
    { standard: 'NIS2 (EU) 2024/2690', clause: '6.7' },
  ],
  appliesTo: ofTypes((type) => type === 'AWS::EC2::VPC'),
  check: (resource, assembly) => {
    const inspected = assembly
      .ofType('AWS::NetworkFirewall::Firewall')
      .flatMap((each) => each.select('VpcId'))
      .map(({ value }) => (value instanceof Reference ? assembly.resolve(value)?.logicalId : value));
    return inspected.length === 0 || inspected.includes(resource.logicalId)
      ? []
      : [{ path: [], message: 'found firewalls of other networks only, expected one of this network' }];
  },
  examples: {
    good: [{ name: 'no firewall anywhere', resources: { Vpc: vpc, Log: log } }],
    bad: [
      { name: 'a second network without a firewall', resources: { Vpc: vpc, Other: vpc, Firewall: firewall('Other') } },
    ],
  },
};
