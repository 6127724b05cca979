import type { ObligationsByType } from '..';
import { has, ifSet, is, need } from '../obligation';
import { keyed, keyIfSet, preset } from './store';

const SESSIONS = 'settings and logs of sessions are under a key that AWS owns';

/** Encryption at rest of applications that keep what people do, say and are. */
export const APPLICATIONS: ObligationsByType = {
  'AWS::Cognito::UserPool': [
    ...keyed('KeyConfiguration.KmsKeyArn', 'names, addresses and numbers of users are under a key that AWS owns'),
    ...(['CustomEmailSender', 'CustomSMSSender'] as const).map((sender) =>
      need(
        'customer-key',
        'LambdaConfig.KMSKeyID',
        { key: true },
        'codes for signing in reach the function under a key of AWS',
        has(`LambdaConfig.${sender}`),
      ),
    ),
  ],
  'AWS::Cognito::UserPoolRegionalConfigurationAttachment': [
    keyIfSet('LambdaConfig.KMSKeyID', 'codes for signing in reach the function under a key of AWS'),
  ],
  'AWS::CustomerProfiles::Domain': keyed('DefaultEncryptionKey', 'profiles of customers are under a key of AWS'),
  'AWS::CustomerProfiles::DomainObjectType': keyed('EncryptionKey', 'profiles of customers are under a key of AWS'),
  'AWS::CustomerProfiles::ObjectType': [keyIfSet('EncryptionKey', 'profiles of customers are under a key of AWS')],
  'AWS::CustomerProfiles::Integration': keyed(
    'FlowDefinition.KmsArn',
    'records on the way are under a key of AWS',
    has('FlowDefinition'),
  ),
  'AWS::WorkSpaces::Workspace': [
    // Files of the person lie on the other volume; what is left on this one is under no key at all.
    need(
      'customer-key',
      'RootVolumeEncryptionEnabled',
      { oneOf: [true] },
      'what applications leave on the disk of the system is under no key',
    ),
    ifSet(
      'encryption-at-rest',
      'RootVolumeEncryptionEnabled',
      { oneOf: [true] },
      'the disk of the system lies in the clear',
    ),
    need(
      'encryption-at-rest',
      'UserVolumeEncryptionEnabled',
      { oneOf: [true] },
      'files of the person lie in the clear',
    ),
    need('customer-key', 'VolumeEncryptionKey', { key: true }, 'the disks of the desktop are under a key of AWS'),
  ],
  'AWS::WorkSpacesThinClient::Environment': keyed('KmsKeyArn', 'settings of devices are under a key that AWS owns'),
  'AWS::WorkSpacesWeb::BrowserSettings': keyed('CustomerManagedKey', SESSIONS),
  'AWS::WorkSpacesWeb::DataProtectionSettings': keyed('CustomerManagedKey', SESSIONS),
  'AWS::WorkSpacesWeb::IpAccessSettings': keyed('CustomerManagedKey', SESSIONS),
  'AWS::WorkSpacesWeb::Portal': keyed('CustomerManagedKey', SESSIONS),
  'AWS::WorkSpacesWeb::SessionLogger': keyed('CustomerManagedKey', SESSIONS),
  'AWS::WorkSpacesWeb::UserSettings': keyed('CustomerManagedKey', SESSIONS),
  'AWS::SES::MailManagerArchive': keyed('KmsKeyArn', 'archived mail is under a key that AWS owns'),
  'AWS::SES::MailManagerIngressPoint': [
    keyIfSet(
      'IngressPointConfiguration.TlsAuthConfiguration.TrustStore.KmsKeyArn',
      'the trust store is under a key of AWS',
    ),
  ],
  'AWS::SES::MailManagerRuleSet': keyed(
    'Rules[].Actions[].WriteToS3.S3SseKmsKeyId',
    'mail is written under whatever key the bucket happens to have',
    has('Rules[].Actions[].WriteToS3'),
  ),
  'AWS::SES::ReceiptRule': keyed(
    'Rule.Actions[].S3Action.KmsKeyArn',
    'mail is written without being encrypted by the service',
    has('Rule.Actions[].S3Action'),
  ),
  'AWS::Location::GeofenceCollection': keyed('KmsKeyId', 'where people are watched is under a key that AWS owns'),
  'AWS::Location::Tracker': [
    ...keyed('KmsKeyId', 'where people were is under a key that AWS owns'),
    ifSet(
      'customer-key',
      'KmsKeyEnableGeospatialQueries',
      { oneOf: [false] },
      'positions are kept a second time, outside the key of the customer',
    ),
  ],
  'AWS::EC2::VerifiedAccessEndpoint': verifiedAccess(),
  'AWS::EC2::VerifiedAccessGroup': verifiedAccess(),
  'AWS::EC2::VerifiedAccessTrustProvider': verifiedAccess(),
  'AWS::VerifiedPermissions::PolicyStore': keyed(
    'EncryptionSettings.KmsEncryptionSettings.Key',
    'policies, which can name people, are under a key that AWS owns',
  ),
  'AWS::Deadline::Farm': keyed('KmsKeyArn', 'jobs and their parameters are under a key that AWS owns'),
  'AWS::NimbleStudio::Studio': preset(
    'StudioEncryptionConfiguration.KeyType',
    ['CUSTOMER_MANAGED_KEY', 'AWS_OWNED_KEY'],
    'StudioEncryptionConfiguration.KeyArn',
    'what the studio keeps is under a key that AWS owns',
  ),
};

function verifiedAccess() {
  const why = 'policies and identities are under a key that AWS owns';
  const [enabled, key] = ['SseSpecification.CustomerManagedKeyEnabled', 'SseSpecification.KmsKeyArn'];
  return [
    need('customer-key', enabled, { oneOf: [true] }, why),
    need('customer-key', key, { key: true }, why, is(enabled, true)),
  ];
}
