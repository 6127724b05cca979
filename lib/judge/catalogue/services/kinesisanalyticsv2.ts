import { each, preset, type ServiceTypes, STORES } from '../shared';

/** What is known of the types of AWS::KinesisAnalyticsV2. */
export const KinesisAnalyticsV2: ServiceTypes = {
  'AWS::KinesisAnalyticsV2::Application': {
    stores: STORES.runState,
    atRest: preset(
      'ApplicationConfiguration.ApplicationEncryptionConfiguration.KeyType',
      ['CUSTOMER_MANAGED_KEY', 'AWS_OWNED_KEY'],
      'ApplicationConfiguration.ApplicationEncryptionConfiguration.KeyId',
      'state and snapshots of the application are under an AWS owned key',
    ),
  },
  ...each(STORES.messageRules, [
    'AWS::KinesisAnalyticsV2::ApplicationCloudWatchLoggingOption',
    'AWS::KinesisAnalyticsV2::ApplicationOutput',
    'AWS::KinesisAnalyticsV2::ApplicationReferenceDataSource',
  ]),
};
