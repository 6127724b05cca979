import {
  arn,
  each,
  edge,
  has,
  keep,
  keyed,
  keyIfSet,
  MODERN_API_TLS,
  need,
  nothing,
  OFF,
  ON,
  region,
  regional,
  type ServiceTypes,
  STORES,
  WHY,
} from '../shared';

const SIGN_IN = nothing('how people sign in, not who they are');

/** What is known of the types of AWS::Cognito. */
export const Cognito: ServiceTypes = {
  'AWS::Cognito::IdentityPool': {
    stores: SIGN_IN,
    exposure: [need('exposure', 'AllowUnauthenticatedIdentities', OFF, 'guests would get AWS credentials')],
  },
  'AWS::Cognito::UserPool': {
    stores: STORES.people,
    atRest: [
      keyed('KeyConfiguration.KmsKeyArn', 'names, addresses and numbers of users are under an AWS owned key'),
      ...(['CustomEmailSender', 'CustomSMSSender'] as const).map((sender) =>
        keyed(
          'LambdaConfig.KMSKeyID',
          'codes for signing in reach the function under a key that is not customer managed',
          has(`LambdaConfig.${sender}`),
        ),
      ),
    ],
    crossings: [
      region('SmsConfiguration.SnsRegion', 'telephone numbers of users are sent there'),
      region('SmsConfiguration.EumsSms.Region', 'telephone numbers of users are sent there'),
      arn('EmailConfiguration.SourceArn', 'mail to users is sent from there'),
      regional('LambdaConfig.CustomSMSSender.LambdaArn', 'telephone numbers of users are sent there'),
      regional('LambdaConfig.CustomEmailSender.LambdaArn', 'addresses of users are sent there'),
    ],
    exposure: [
      need(
        'exposure',
        'AdminCreateUserConfig.AllowAdminCreateUserOnly',
        ON,
        'anybody may sign up by default, and then has access as a user',
      ),
    ],
    retention: [need('retention', 'DeletionProtection', { oneOf: ['ACTIVE'] }, WHY.deletedByOneCall)],
  },
  'AWS::Cognito::UserPoolDomain': {
    stores: SIGN_IN,
    inTransit: [keep('CustomDomainConfig.SecurityPolicy', MODERN_API_TLS, WHY.oldTls)],
    crossings: [
      edge(
        'CustomDomainConfig',
        'a domain name of its own puts a CloudFront distribution of AWS before the sign-in page',
      ),
      region('Routing.Failover.SecondaryRegion', 'users are sent there'),
    ],
  },
  'AWS::Cognito::UserPoolRegionalConfigurationAttachment': {
    stores: SIGN_IN,
    atRest: [
      keyIfSet(
        'LambdaConfig.KMSKeyID',
        'codes for signing in reach the function under a key that is not customer managed',
      ),
    ],
    crossings: [
      region('SmsConfiguration.SnsRegion', 'telephone numbers of users are sent there'),
      region('SmsConfiguration.EumsSms.Region', 'telephone numbers of users are sent there'),
    ],
  },
  'AWS::Cognito::UserPoolReplica': {
    stores: STORES.people,
    crossings: [region('RegionName', 'the directory of users is copied there')],
  },
  'AWS::Cognito::UserPoolUser': { stores: STORES.people },
  ...each(SIGN_IN, [
    'AWS::Cognito::IdentityPoolPrincipalTag',
    'AWS::Cognito::IdentityPoolRoleAttachment',
    'AWS::Cognito::LogDeliveryConfiguration',
    'AWS::Cognito::ManagedLoginBranding',
    'AWS::Cognito::Terms',
    'AWS::Cognito::UserPoolClient',
    'AWS::Cognito::UserPoolGroup',
    'AWS::Cognito::UserPoolIdentityProvider',
    'AWS::Cognito::UserPoolResourceServer',
    'AWS::Cognito::UserPoolRiskConfigurationAttachment',
    'AWS::Cognito::UserPoolUICustomizationAttachment',
    'AWS::Cognito::UserPoolUserToGroupAttachment',
  ]),
};
