import { each, output, type ServiceTypes, STORES } from '../shared';

/** What is known of the types of AWS::IVS. */
export const IVS: ServiceTypes = {
  'AWS::IVS::RecordingConfiguration': {
    stores: STORES.mediaSettings,
    crossings: [output('DestinationConfiguration.S3.BucketName', 'recordings are written there')],
  },
  'AWS::IVS::StorageConfiguration': {
    stores: STORES.mediaSettings,
    crossings: [output('S3.BucketName', 'recordings are written there')],
  },
  ...each(STORES.mediaSettings, [
    'AWS::IVS::Channel',
    'AWS::IVS::EncoderConfiguration',
    'AWS::IVS::IngestConfiguration',
    'AWS::IVS::PlaybackKeyPair',
    'AWS::IVS::PlaybackRestrictionPolicy',
    'AWS::IVS::PublicKey',
    'AWS::IVS::Stage',
    'AWS::IVS::StreamKey',
  ]),
  'AWS::IVS::AdConfiguration': { stores: STORES.appearance },
};
