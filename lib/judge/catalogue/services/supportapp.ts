import { outside, type ServiceTypes, STORES } from '../shared';

/** What is known of the types of AWS::SupportApp. */
export const SupportApp: ServiceTypes = {
  'AWS::SupportApp::SlackChannelConfiguration': {
    stores: STORES.operatorNotes,
    crossings: [outside('', 'support cases are sent to Slack')],
  },
  'AWS::SupportApp::SlackWorkspaceConfiguration': {
    stores: STORES.operatorNotes,
    crossings: [outside('', 'support cases are sent to Slack')],
  },
  'AWS::SupportApp::AccountAlias': { stores: STORES.operatorNotes },
};
