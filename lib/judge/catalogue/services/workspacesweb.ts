import { each, keyed, NO_RULE, type ServiceTypes, STORES } from '../shared';

const SESSIONS = 'settings and logs of sessions are under an AWS owned key';

/** What is known of the types of AWS::WorkSpacesWeb. */
export const WorkSpacesWeb: ServiceTypes = {
  'AWS::WorkSpacesWeb::BrowserSettings': {
    stores: STORES.desktopSettings,
    atRest: [keyed('CustomerManagedKey', SESSIONS)],
    neutral: { AdditionalEncryptionContext: NO_RULE.context },
  },
  'AWS::WorkSpacesWeb::DataProtectionSettings': {
    stores: STORES.desktopSettings,
    atRest: [keyed('CustomerManagedKey', SESSIONS)],
    neutral: { AdditionalEncryptionContext: NO_RULE.context },
  },
  'AWS::WorkSpacesWeb::IpAccessSettings': {
    stores: STORES.desktopSettings,
    atRest: [keyed('CustomerManagedKey', SESSIONS)],
    neutral: { AdditionalEncryptionContext: NO_RULE.context },
  },
  'AWS::WorkSpacesWeb::Portal': {
    stores: STORES.desktopSettings,
    atRest: [keyed('CustomerManagedKey', SESSIONS)],
    neutral: { AdditionalEncryptionContext: NO_RULE.context },
  },
  'AWS::WorkSpacesWeb::SessionLogger': {
    stores: STORES.desktopSettings,
    atRest: [keyed('CustomerManagedKey', SESSIONS)],
    neutral: { AdditionalEncryptionContext: NO_RULE.context },
  },
  'AWS::WorkSpacesWeb::UserSettings': {
    stores: STORES.desktopSettings,
    atRest: [keyed('CustomerManagedKey', SESSIONS)],
    neutral: { AdditionalEncryptionContext: NO_RULE.context },
  },
  ...each(STORES.desktopSettings, [
    'AWS::WorkSpacesWeb::IdentityProvider',
    'AWS::WorkSpacesWeb::NetworkSettings',
    'AWS::WorkSpacesWeb::TrustStore',
    'AWS::WorkSpacesWeb::UserAccessLoggingSettings',
  ]),
};
