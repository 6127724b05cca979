import { arn, each, type ServiceTypes, STORES } from '../shared';

/** What is known of the types of AWS::Pinpoint. */
export const Pinpoint: ServiceTypes = {
  'AWS::Pinpoint::EventStream': {
    stores: STORES.messages,
    crossings: [arn('DestinationStreamArn', 'what users do is streamed there')],
  },
  ...each(STORES.customerData, ['AWS::Pinpoint::App', 'AWS::Pinpoint::Campaign', 'AWS::Pinpoint::Segment']),
  ...each(STORES.contactCentreTexts, [
    'AWS::Pinpoint::EmailTemplate',
    'AWS::Pinpoint::InAppTemplate',
    'AWS::Pinpoint::PushTemplate',
    'AWS::Pinpoint::SmsTemplate',
  ]),
  ...each(STORES.contactCentreSettings, [
    'AWS::Pinpoint::ADMChannel',
    'AWS::Pinpoint::APNSChannel',
    'AWS::Pinpoint::APNSSandboxChannel',
    'AWS::Pinpoint::APNSVoipChannel',
    'AWS::Pinpoint::APNSVoipSandboxChannel',
    'AWS::Pinpoint::ApplicationSettings',
    'AWS::Pinpoint::BaiduChannel',
    'AWS::Pinpoint::EmailChannel',
    'AWS::Pinpoint::GCMChannel',
    'AWS::Pinpoint::SMSChannel',
    'AWS::Pinpoint::VoiceChannel',
  ]),
};
