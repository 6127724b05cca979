import { each, region, type ServiceTypes, STORES } from '../shared';

/** What is known of the types of AWS::Route53GlobalResolver. */
export const Route53GlobalResolver: ServiceTypes = {
  'AWS::Route53GlobalResolver::GlobalResolver': {
    stores: STORES.firewallRules,
    crossings: [
      region('Regions[]', 'queries are answered there'),
      region('ObservabilityRegion', 'queries are logged there'),
    ],
  },
  ...each(STORES.firewallRules, [
    'AWS::Route53GlobalResolver::AccessSource',
    'AWS::Route53GlobalResolver::AccessToken',
    'AWS::Route53GlobalResolver::DnsView',
    'AWS::Route53GlobalResolver::FirewallDomainList',
    'AWS::Route53GlobalResolver::FirewallRule',
    'AWS::Route53GlobalResolver::HostedZoneAssociation',
  ]),
};
