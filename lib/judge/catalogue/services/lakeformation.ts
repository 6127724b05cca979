import { account, each, type ServiceTypes, STORES } from '../shared';

/** What is known of the types of AWS::LakeFormation. */
export const LakeFormation: ServiceTypes = {
  'AWS::LakeFormation::Permissions': {
    stores: STORES.permissions,
    crossings: [account('DataLakePrincipal.DataLakePrincipalIdentifier', 'the principal may read tables')],
  },
  'AWS::LakeFormation::PrincipalPermissions': {
    stores: STORES.permissions,
    crossings: [account('Principal.DataLakePrincipalIdentifier', 'the principal may read tables')],
  },
  ...each(STORES.permissions, [
    'AWS::LakeFormation::DataCellsFilter',
    'AWS::LakeFormation::DataLakeSettings',
    'AWS::LakeFormation::Resource',
    'AWS::LakeFormation::Tag',
    'AWS::LakeFormation::TagAssociation',
  ]),
};
