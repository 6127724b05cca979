import { ifSet, isNot, ON, regional, type ServiceTypes, STORES } from '../shared';

/** What is known of the types of AWS::WAFv2. */
export const WAFv2: ServiceTypes = {
  'AWS::WAFv2::IPSet': {
    stores: STORES.firewallRules,
    crossings: [
      ifSet('edge', 'Scope', { oneOf: ['REGIONAL'] }, 'CLOUDFRONT exists only in us-east-1 and works at the edge'),
    ],
  },
  'AWS::WAFv2::LoggingConfiguration': {
    stores: STORES.firewallRules,
    crossings: [regional('LogDestinationConfigs[]', 'requests, with the addresses of users, are written there')],
  },
  'AWS::WAFv2::RegexPatternSet': {
    stores: STORES.firewallRules,
    crossings: [
      ifSet('edge', 'Scope', { oneOf: ['REGIONAL'] }, 'CLOUDFRONT exists only in us-east-1 and works at the edge'),
    ],
  },
  'AWS::WAFv2::RuleGroup': {
    stores: STORES.firewallRules,
    crossings: [
      ifSet('edge', 'Scope', { oneOf: ['REGIONAL'] }, 'CLOUDFRONT exists only in us-east-1 and works at the edge'),
    ],
  },
  'AWS::WAFv2::WebACL': {
    stores: STORES.firewallRules,
    crossings: [
      ifSet('edge', 'Scope', { oneOf: ['REGIONAL'] }, 'CLOUDFRONT exists only in us-east-1 and works at the edge'),
    ],
    logging: [
      ifSet('logging', 'VisibilityConfig.CloudWatchMetricsEnabled', ON, 'blocked requests would go uncounted'),
      ifSet(
        'logging',
        'VisibilityConfig.SampledRequestsEnabled',
        ON,
        'blocked requests could not be looked at',
        isNot('Scope', ''),
      ),
    ],
  },
  'AWS::WAFv2::WebACLAssociation': { stores: STORES.firewallRules },
};
