import { each, keyed, type ServiceTypes, STORES } from '../shared';

/** What is known of the types of AWS::AppIntegrations. */
export const AppIntegrations: ServiceTypes = {
  'AWS::AppIntegrations::DataIntegration': {
    stores: STORES.runState,
    atRest: [keyed('KmsKey', 'imported records are under an AWS owned or AWS managed key')],
  },
  ...each(STORES.messageRules, ['AWS::AppIntegrations::Application', 'AWS::AppIntegrations::EventIntegration']),
};
