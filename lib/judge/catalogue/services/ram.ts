import { account, each, need, OFF, type ServiceTypes, STORES } from '../shared';

/** What is known of the types of AWS::RAM. */
export const RAM: ServiceTypes = {
  'AWS::RAM::ResourceShare': {
    stores: STORES.permissions,
    crossings: [
      need('sharing', 'AllowExternalPrincipals', OFF, 'by default any account can be given access'),
      account('Principals[]', 'the account may use the resources'),
    ],
  },
  'AWS::RAM::Permission': { stores: STORES.permissions },
  ...each(STORES.shares, [
    'AWS::RAM::PermissionAssociation',
    'AWS::RAM::PrincipalAssociation',
    'AWS::RAM::ResourceAssociation',
    'AWS::RAM::SourceAssociation',
  ]),
};
