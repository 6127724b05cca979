import { each, NO_RULE, type ServiceTypes, STORES } from '../shared';

/** What is known of the types of AWS::IdentityStore. */
export const IdentityStore: ServiceTypes = {
  'AWS::IdentityStore::User': {
    stores: STORES.people,
    neutral: { 'Addresses[].Region': `${NO_RULE.noRegion}it is part of a postal address` },
  },
  ...each(STORES.people, ['AWS::IdentityStore::Group', 'AWS::IdentityStore::GroupMembership']),
};
