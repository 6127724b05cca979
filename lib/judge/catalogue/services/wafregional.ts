import { each, need, type ServiceTypes, STORES } from '../shared';

/** What is known of the types of AWS::WAFRegional. */
export const WAFRegional: ServiceTypes = {
  'AWS::WAFRegional::WebACL': {
    stores: STORES.firewallRules,
    isolation: [
      need('isolation', 'DefaultAction.Type', { oneOf: ['BLOCK'] }, 'requests that no rule names would pass'),
    ],
  },
  ...each(STORES.firewallRules, [
    'AWS::WAFRegional::ByteMatchSet',
    'AWS::WAFRegional::GeoMatchSet',
    'AWS::WAFRegional::IPSet',
    'AWS::WAFRegional::RateBasedRule',
    'AWS::WAFRegional::RegexPatternSet',
    'AWS::WAFRegional::Rule',
    'AWS::WAFRegional::SizeConstraintSet',
    'AWS::WAFRegional::SqlInjectionMatchSet',
    'AWS::WAFRegional::WebACLAssociation',
    'AWS::WAFRegional::XssMatchSet',
  ]),
};
