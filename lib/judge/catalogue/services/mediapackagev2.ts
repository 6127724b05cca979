import { drm, each, type ServiceTypes, STORES } from '../shared';

/** What is known of the types of AWS::MediaPackageV2. */
export const MediaPackageV2: ServiceTypes = {
  'AWS::MediaPackageV2::OriginEndpoint': { stores: STORES.media, neutral: drm('Segment') },
  'AWS::MediaPackageV2::Channel': { stores: STORES.media },
  ...each(STORES.mediaSettings, [
    'AWS::MediaPackageV2::ChannelGroup',
    'AWS::MediaPackageV2::ChannelPolicy',
    'AWS::MediaPackageV2::OriginEndpointPolicy',
  ]),
};
