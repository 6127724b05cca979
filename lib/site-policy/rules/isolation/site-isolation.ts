import { siteObligationRule } from '../site-obligation-rule';

const SITE = ['222222222222'];
const firewall = (open: string) => ({
  Firewall: {
    Type: 'AWS::Route53Resolver::FirewallConfig',
    Properties: { ResourceId: 'vpc-0123456789abcdef0', FirewallFailOpen: open },
  },
});

/** A site is connected to nothing but its VPC endpoints. */
export const siteIsolation = siteObligationRule({
  id: 'site-isolation',
  title: 'A site is connected to nothing but its VPC endpoints',
  why: 'every further connection has to be watched, and data can leave by it',
  fix: 'reach a site through its interface and gateway endpoints; keep addresses, tunnels and identity providers out of it',
  topic: 'isolation',
  standards: [
    { standard: 'GDPR', clause: '25(1)' },
    { standard: 'GDPR', clause: '32(1)(b)' },
    { standard: 'NIS2 (EU) 2024/2690', clause: '6.7' },
  ],
  concern: 'isolation',
  examples: {
    good: [{ name: 'a DNS firewall that fails closed', accounts: SITE, resources: firewall('DISABLED') }],
    bad: [
      { name: 'a DNS firewall that fails open', accounts: SITE, resources: firewall('ENABLED') },
      {
        name: 'a public address',
        accounts: SITE,
        resources: { Address: { Type: 'AWS::EC2::EIP', Properties: { Domain: 'vpc' } } },
      },
    ],
  },
});
