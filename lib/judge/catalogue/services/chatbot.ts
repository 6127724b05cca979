import { outside, type ServiceTypes, STORES } from '../shared';

/** What is known of the types of AWS::Chatbot. */
export const Chatbot: ServiceTypes = {
  'AWS::Chatbot::MicrosoftTeamsChannelConfiguration': {
    stores: STORES.operatorNotes,
    crossings: [outside('', 'notifications are sent to Microsoft Teams')],
  },
  'AWS::Chatbot::SlackChannelConfiguration': {
    stores: STORES.operatorNotes,
    crossings: [outside('', 'notifications are sent to Slack')],
  },
  'AWS::Chatbot::CustomAction': { stores: STORES.operatorWork },
};
