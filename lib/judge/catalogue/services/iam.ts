import { each, type ServiceTypes, STORES } from '../shared';

/** What is known of the types of AWS::IAM. */
export const IAM: ServiceTypes = {
  'AWS::IAM::OIDCProvider': {
    stores: STORES.permissions,
    neutral: { Url: 'it is asked who somebody is; no user data goes there' },
  },
  'AWS::IAM::Role': {
    stores: STORES.permissions,
    neutral: { AssumeRolePolicyDocument: 'who may assume a role is judged by rules on policies' },
  },
  'AWS::IAM::SAMLProvider': {
    stores: STORES.permissions,
    neutral: {
      AssertionEncryptionMode:
        'assertions come over TLS; this adds a layer that the provider of identities has to offer',
    },
  },
  ...each(STORES.permissions, [
    'AWS::IAM::AccessKey',
    'AWS::IAM::Group',
    'AWS::IAM::GroupPolicy',
    'AWS::IAM::InstanceProfile',
    'AWS::IAM::ManagedPolicy',
    'AWS::IAM::Policy',
    'AWS::IAM::RolePolicy',
    'AWS::IAM::ServerCertificate',
    'AWS::IAM::ServiceLinkedRole',
    'AWS::IAM::User',
    'AWS::IAM::UserPolicy',
    'AWS::IAM::UserToGroupAddition',
    'AWS::IAM::VirtualMFADevice',
  ]),
};
