import { drm, type ServiceTypes, STORES } from '../shared';

/** What is known of the types of AWS::MediaPackageV2. */
export const MediaPackageV2: ServiceTypes = {
  'AWS::MediaPackageV2::ChannelPolicy': { stores: STORES.mediaSettings, policies: { resource: ['Policy'] } },
  'AWS::MediaPackageV2::OriginEndpoint': { stores: STORES.media, neutral: drm('Segment') },
  'AWS::MediaPackageV2::Channel': { stores: STORES.media },
  'AWS::MediaPackageV2::ChannelGroup': { stores: STORES.mediaSettings },
  'AWS::MediaPackageV2::OriginEndpointPolicy': { stores: STORES.mediaSettings, policies: { resource: ['Policy'] } },
};
