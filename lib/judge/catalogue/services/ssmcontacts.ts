import { each, type ServiceTypes, STORES } from '../shared';

/** What is known of the types of AWS::SSMContacts. */
export const SSMContacts: ServiceTypes = {
  'AWS::SSMContacts::ContactChannel': {
    stores: STORES.operatorNotes,
    neutral: {
      ChannelAddress: 'the telephone or mail address of an employee, who is told that there is an incident',
    },
  },
  ...each(STORES.operatorNotes, ['AWS::SSMContacts::Contact', 'AWS::SSMContacts::Plan', 'AWS::SSMContacts::Rotation']),
};
