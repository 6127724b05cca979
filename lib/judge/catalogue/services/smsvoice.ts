import { each, type ServiceTypes, STORES } from '../shared';

/** What is known of the types of AWS::SMSVOICE. */
export const SMSVOICE: ServiceTypes = {
  'AWS::SMSVOICE::ResourcePolicy': { stores: STORES.contactCentreSettings, policies: { resource: ['PolicyDocument'] } },
  ...each(STORES.customerData, [
    'AWS::SMSVOICE::OptOutList',
    'AWS::SMSVOICE::PhoneNumber',
    'AWS::SMSVOICE::VerifiedDestinationNumber',
  ]),
  ...each(STORES.appearance, ['AWS::SMSVOICE::NotifyConfiguration', 'AWS::SMSVOICE::RcsAgent']),
  ...each(STORES.contactCentreSettings, [
    'AWS::SMSVOICE::ConfigurationSet',
    'AWS::SMSVOICE::Pool',
    'AWS::SMSVOICE::ProtectConfiguration',
    'AWS::SMSVOICE::Registration',
    'AWS::SMSVOICE::RegistrationAttachment',
    'AWS::SMSVOICE::SenderId',
  ]),
};
