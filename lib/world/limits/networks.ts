import type { Limit } from './limit';

const VPC = 'Amazon VPC quotas';
const REGION = 'an account and Region';
const limit = (unit: string, of: string, quota: number, source = VPC): Limit => ({ unit, of, quota, source });

/** How many parts a network may have. */
export const NETWORK_LIMITS = {
  'group-rules-in': {
    ...limit('inbound rules', 'a security group', 60, `${VPC}; rules times groups of an interface: 1,000`),
    most: 1_000,
  },
  'group-rules-out': {
    ...limit('outbound rules', 'a security group', 60, `${VPC}; rules times groups of an interface: 1,000`),
    most: 1_000,
  },
  'groups-of-interface': { ...limit('security groups', 'a network interface', 5), most: 16 },
  'acl-entries-in': { ...limit('inbound entries', 'a network ACL', 20), most: 40 },
  'acl-entries-out': { ...limit('outbound entries', 'a network ACL', 20), most: 40 },
  'interface-endpoints': limit('interface endpoints', 'a VPC', 50, 'AWS PrivateLink quotas'),
  'gateway-endpoints': limit('gateway endpoints', REGION, 20, 'AWS PrivateLink quotas'),
  'firewall-rules': limit('rules', 'a DNS firewall rule group', 100, 'Route 53 Resolver DNS Firewall quotas'),
  'firewall-associations': limit('DNS firewall rule groups', 'a VPC', 5, 'Route 53 Resolver DNS Firewall quotas'),
} satisfies Readonly<Record<string, Limit>>;

/** Prefix lengths that the ranges of VPCs and subnets may have, largest network first. */
export const NETWORK_PREFIXES = {
  ...{ largest: 16, smallest: 28 },
  source: 'Amazon VPC user guide, VPC CIDR blocks',
} as const;
