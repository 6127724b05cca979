import { each, iamName, type ServiceTypes, STORES } from '../shared';

/** What is known of the types of AWS::IAM. */
export const IAM: ServiceTypes = {
  'AWS::IAM::Group': {
    stores: STORES.permissions,
    name: iamName('GroupName'),
    policies: { identity: ['Policies[].PolicyDocument'] },
  },
  'AWS::IAM::GroupPolicy': { stores: STORES.permissions, policies: { identity: ['PolicyDocument'] } },
  'AWS::IAM::InstanceProfile': { stores: STORES.permissions, name: iamName('InstanceProfileName') },
  'AWS::IAM::ManagedPolicy': {
    stores: STORES.permissions,
    name: iamName('ManagedPolicyName'),
    policies: { identity: ['PolicyDocument'] },
  },
  'AWS::IAM::OIDCProvider': {
    stores: STORES.permissions,
    neutral: { Url: 'it is asked who somebody is; no user data goes there' },
  },
  'AWS::IAM::Policy': { stores: STORES.permissions, policies: { identity: ['PolicyDocument'] } },
  'AWS::IAM::Role': {
    stores: STORES.permissions,
    name: iamName('RoleName'),
    policies: { trust: ['AssumeRolePolicyDocument'], identity: ['Policies[].PolicyDocument'] },
    neutral: { AssumeRolePolicyDocument: 'who may assume a role is checked by rules on policies' },
  },
  'AWS::IAM::RolePolicy': { stores: STORES.permissions, policies: { identity: ['PolicyDocument'] } },
  'AWS::IAM::SAMLProvider': {
    stores: STORES.permissions,
    neutral: {
      AssertionEncryptionMode:
        'assertions come over TLS; this adds a layer that the provider of identities has to offer',
    },
  },
  'AWS::IAM::User': {
    stores: STORES.permissions,
    name: iamName('UserName'),
    policies: { identity: ['Policies[].PolicyDocument'] },
  },
  'AWS::IAM::UserPolicy': { stores: STORES.permissions, policies: { identity: ['PolicyDocument'] } },
  ...each(STORES.permissions, [
    'AWS::IAM::AccessKey',
    'AWS::IAM::ServerCertificate',
    'AWS::IAM::ServiceLinkedRole',
    'AWS::IAM::UserToGroupAddition',
    'AWS::IAM::VirtualMFADevice',
  ]),
};
