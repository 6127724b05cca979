import { each, need, type ServiceTypes, STORES } from '../shared';

/** What is known of the types of AWS::WAF. */
export const WAF: ServiceTypes = {
  'AWS::WAF::WebACL': {
    stores: STORES.firewallRules,
    isolation: [
      need('isolation', 'DefaultAction.Type', { oneOf: ['BLOCK'] }, 'requests that no rule names would pass'),
    ],
  },
  ...each(STORES.firewallRules, [
    'AWS::WAF::ByteMatchSet',
    'AWS::WAF::IPSet',
    'AWS::WAF::Rule',
    'AWS::WAF::SizeConstraintSet',
    'AWS::WAF::SqlInjectionMatchSet',
    'AWS::WAF::XssMatchSet',
  ]),
};
