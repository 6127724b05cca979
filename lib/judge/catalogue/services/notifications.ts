import { each, region, type ServiceTypes, STORES } from '../shared';

const GATHERS = 'it gathers from there';

/** What is known of the types of AWS::Notifications. */
export const Notifications: ServiceTypes = {
  'AWS::Notifications::EventRule': { stores: STORES.operatorWork, crossings: [region('Regions[]', GATHERS)] },
  'AWS::Notifications::NotificationHub': {
    stores: STORES.operatorWork,
    crossings: [region('Region', 'notifications are kept there')],
  },
  ...each(STORES.operatorWork, [
    'AWS::Notifications::ChannelAssociation',
    'AWS::Notifications::ManagedNotificationAccountContactAssociation',
    'AWS::Notifications::ManagedNotificationAdditionalChannelAssociation',
    'AWS::Notifications::NotificationConfiguration',
    'AWS::Notifications::OrganizationalUnitAssociation',
  ]),
};
