import { each, type ServiceTypes, STORES } from '../shared';

/** What is known of the types of AWS::MediaTailor. */
export const MediaTailor: ServiceTypes = {
  'AWS::MediaTailor::ChannelPolicy': { stores: STORES.mediaSettings, policies: { resource: ['Policy'] } },
  ...each(STORES.mediaSettings, [
    'AWS::MediaTailor::Channel',
    'AWS::MediaTailor::Function',
    'AWS::MediaTailor::LiveSource',
    'AWS::MediaTailor::PlaybackConfiguration',
    'AWS::MediaTailor::PrefetchSchedule',
    'AWS::MediaTailor::SourceLocation',
    'AWS::MediaTailor::VodSource',
  ]),
  'AWS::MediaTailor::Program': { stores: STORES.appearance },
};
