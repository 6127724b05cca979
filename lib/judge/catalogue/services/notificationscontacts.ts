import { type ServiceTypes, STORES } from '../shared';

/** What is known of the types of AWS::NotificationsContacts. */
export const NotificationsContacts: ServiceTypes = {
  'AWS::NotificationsContacts::EmailContact': {
    stores: STORES.operatorNotes,
    neutral: {
      EmailAddress: 'the mail address of an employee, who is told of events',
    },
  },
};
