import { each, NO_RULE, type ServiceTypes, STORES } from '../shared';

/** What is known of the types of AWS::Organizations. */
export const Organizations: ServiceTypes = {
  'AWS::Organizations::Policy': {
    stores: STORES.permissions,
    name: { property: 'Name', within: 'account', of: 'Type' },
    policies: { organization: ['Content'] },
    neutral: { Content: NO_RULE.scanned },
  },
  ...each(STORES.permissions, [
    'AWS::Organizations::Account',
    'AWS::Organizations::Organization',
    'AWS::Organizations::OrganizationalUnit',
    'AWS::Organizations::ResourcePolicy',
  ]),
};
