import { each, keyed, type ServiceTypes, STORES } from '../shared';

/** What is known of the types of AWS::AppIntegrations. */
export const AppIntegrations: ServiceTypes = {
  'AWS::AppIntegrations::DataIntegration': {
    stores: STORES.runState,
    atRest: [keyed('KmsKey', 'imported records are under a key that is not customer managed')],
  },
  ...each(STORES.messageRules, ['AWS::AppIntegrations::Application', 'AWS::AppIntegrations::EventIntegration']),
};
