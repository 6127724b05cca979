import { drm, each, type ServiceTypes, STORES } from '../shared';

/** What is known of the types of AWS::MediaPackage. */
export const MediaPackage: ServiceTypes = {
  'AWS::MediaPackage::OriginEndpoint': {
    stores: STORES.media,
    neutral: drm('CmafPackage', 'DashPackage', 'HlsPackage', 'MssPackage'),
  },
  'AWS::MediaPackage::PackagingConfiguration': {
    stores: STORES.media,
    neutral: drm('CmafPackage', 'DashPackage', 'HlsPackage', 'MssPackage'),
  },
  ...each(STORES.media, ['AWS::MediaPackage::Asset', 'AWS::MediaPackage::Channel']),
  'AWS::MediaPackage::PackagingGroup': { stores: STORES.mediaSettings },
};
