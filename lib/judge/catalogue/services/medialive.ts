import { agreed, each, grouped, has, ifSet, NEVER, NO_RULE, region, type ServiceTypes, STORES, WHY } from '../shared';

const AGREED = 'it is agreed with whoever sends or receives the stream, and always set where it is used';

/** What is known of the types of AWS::MediaLive. */
export const MediaLive: ServiceTypes = {
  'AWS::MediaLive::Channel': {
    stores: STORES.media,
    crossings: [region('Destinations[].MediaPackageSettings[].MediaPackageRegionName', 'the stream is sent there')],
    exposure: [ifSet('exposure', 'Vpc.PublicAddressAllocationIds', NEVER, WHY.publicAddress)],
    isolation: [grouped('Vpc.SecurityGroupIds', has('Vpc'))],
    neutral: {
      'EncoderSettings.AvailConfiguration.AvailSettings.Scte35SpliceInsert.NoRegionalBlackoutFlag': `${NO_RULE.noRegion}it is a mark in a stream`,
      'EncoderSettings.AvailConfiguration.AvailSettings.Scte35TimeSignalApos.NoRegionalBlackoutFlag': `${NO_RULE.noRegion}it is a mark in a stream`,
      ...agreed(
        'Destinations[].SrtSettings[].EncryptionPassphraseSecretArn',
        'Destinations[].MediaConnectRouterSettings[].EncryptionType',
        'EncoderSettings.OutputGroups[].OutputGroupSettings.HlsGroupSettings.EncryptionType',
        'EncoderSettings.OutputGroups[].Outputs[].OutputSettings.SrtOutputSettings.EncryptionType',
      ),
    },
  },
  'AWS::MediaLive::Input': {
    stores: STORES.media,
    isolation: [grouped('Vpc.SecurityGroupIds', has('Vpc'))],
    neutral: { 'RouterSettings.EncryptionType': AGREED },
  },
  ...each(STORES.mediaSettings, [
    'AWS::MediaLive::ChannelPlacementGroup',
    'AWS::MediaLive::CloudWatchAlarmTemplate',
    'AWS::MediaLive::CloudWatchAlarmTemplateGroup',
    'AWS::MediaLive::Cluster',
    'AWS::MediaLive::EventBridgeRuleTemplate',
    'AWS::MediaLive::EventBridgeRuleTemplateGroup',
    'AWS::MediaLive::InputSecurityGroup',
    'AWS::MediaLive::Multiplex',
    'AWS::MediaLive::Multiplexprogram',
    'AWS::MediaLive::Network',
    'AWS::MediaLive::Node',
    'AWS::MediaLive::SdiSource',
    'AWS::MediaLive::SignalMap',
  ]),
};
