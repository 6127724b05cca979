import { each, has, keyed, ON, region, type ServiceTypes, STORES, say } from '../shared';

/** What is known of the types of AWS::Chime. */
export const Chime: ServiceTypes = {
  'AWS::Chime::MediaInsightsPipelineConfiguration': {
    stores: STORES.customerData,
    atRest: [
      keyed(
        'Elements[].AmazonTranscribeCallAnalyticsProcessorConfiguration.PostCallAnalyticsSettings.OutputEncryptionKMSKeyId',
        'transcripts of calls are under whatever key the bucket happens to have',
        has('Elements[].AmazonTranscribeCallAnalyticsProcessorConfiguration.PostCallAnalyticsSettings'),
      ),
    ],
  },
  'AWS::Chime::MediaPipelineKinesisVideoStreamPool': {
    stores: STORES.customerData,
    crossings: [region('StreamConfiguration.Region', 'calls are streamed there')],
  },
  'AWS::Chime::SipMediaApplication': {
    stores: STORES.contactCentreSettings,
    crossings: [region('AwsRegion', 'calls are carried there')],
  },
  'AWS::Chime::VoiceConnector': {
    stores: STORES.contactCentreSettings,
    inTransit: [say('RequireEncryption', ON, 'calls can be heard on the way')],
    crossings: [region('AwsRegion', 'calls are carried there')],
  },
  ...each(STORES.customerData, ['AWS::Chime::AppInstance', 'AWS::Chime::AppInstanceUser', 'AWS::Chime::Channel']),
  ...each(STORES.contactCentreSettings, ['AWS::Chime::AppInstanceBot', 'AWS::Chime::ChannelFlow']),
};
