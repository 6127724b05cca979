import { arn, each, endpoint, ifSet, OFF, type ServiceTypes, STORES, WHY } from '../shared';

/** What is known of the types of AWS::Route53Resolver. */
export const Route53Resolver: ServiceTypes = {
  'AWS::Route53Resolver::OutpostResolver': { stores: STORES.dnsNames, crossings: [arn('OutpostArn', WHY.bytesThere)] },
  'AWS::Route53Resolver::ResolverEndpoint': {
    stores: STORES.dnsNames,
    crossings: [arn('OutpostArn', WHY.bytesThere)],
    isolation: [ifSet('isolation', 'Ipv6InternetAccessEnabled', OFF, 'queries would go over the internet')],
  },
  'AWS::Route53Resolver::ResolverQueryLoggingConfig': {
    stores: STORES.logRoutes,
    crossings: [arn('DestinationArn', 'queries are logged there')],
  },
  'AWS::Route53Resolver::ResolverRule': {
    stores: STORES.dnsNames,
    crossings: [endpoint('TargetIps[].Ip', 'queries are forwarded there')],
  },
  ...each(STORES.firewallRules, [
    'AWS::Route53Resolver::FirewallDomainList',
    'AWS::Route53Resolver::FirewallRuleGroup',
    'AWS::Route53Resolver::FirewallRuleGroupAssociation',
  ]),
  ...each(STORES.dnsNames, [
    'AWS::Route53Resolver::ResolverConfig',
    'AWS::Route53Resolver::ResolverDNSSECConfig',
    'AWS::Route53Resolver::ResolverRuleAssociation',
  ]),
  'AWS::Route53Resolver::ResolverQueryLoggingConfigAssociation': { stores: STORES.logRoutes },
  'AWS::Route53Resolver::FirewallConfig': { stores: STORES.networkSettings },
};
