import { each, type ServiceTypes, STORES } from '../shared';

/** What is known of the types of AWS::SSO. */
export const SSO: ServiceTypes = {
  'AWS::SSO::Instance': {
    stores: STORES.permissions,
    neutral: { Name: 'people sign in where the instance is: in the Region of the stack' },
  },
  'AWS::SSO::PermissionSet': { stores: STORES.permissions, policies: { identity: ['InlinePolicy'] } },
  ...each(STORES.permissions, [
    'AWS::SSO::Application',
    'AWS::SSO::ApplicationAssignment',
    'AWS::SSO::Assignment',
    'AWS::SSO::InstanceAccessControlAttributeConfiguration',
  ]),
};
