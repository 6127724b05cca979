import { region, type ServiceTypes, STORES } from '../shared';

/** What is known of the types of AWS::MPA. */
export const MPA: ServiceTypes = {
  'AWS::MPA::IdentitySource': {
    stores: STORES.permissions,
    crossings: [region('IdentitySourceParameters.IamIdentityCenter.Region', 'people who approve sign in there')],
  },
  'AWS::MPA::ApprovalTeam': { stores: STORES.permissions },
};
