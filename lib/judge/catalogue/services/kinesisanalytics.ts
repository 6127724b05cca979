import { each, keyless, type ServiceTypes, STORES } from '../shared';

/** What is known of the types of AWS::KinesisAnalytics. */
export const KinesisAnalytics: ServiceTypes = {
  'AWS::KinesisAnalytics::Application': {
    stores: STORES.runState,
    atRest: [keyless('the legacy application can name no key: use AWS::KinesisAnalyticsV2::Application')],
  },
  ...each(STORES.messageRules, [
    'AWS::KinesisAnalytics::ApplicationOutput',
    'AWS::KinesisAnalytics::ApplicationReferenceDataSource',
  ]),
};
