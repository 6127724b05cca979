import { agreed, each, endpoint, ifSet, NEVER, region, type ServiceTypes, STORES, WHY } from '../shared';

const AGREED = 'it is agreed with whoever sends or receives the stream, and always set where it is used';

/** What is known of the types of AWS::MediaConnect. */
export const MediaConnect: ServiceTypes = {
  'AWS::MediaConnect::Flow': {
    stores: STORES.media,
    crossings: [region('Source.Decryption.Region', 'the key is fetched there')],
    neutral: { 'Source.RouterIntegrationTransitDecryption': AGREED },
  },
  'AWS::MediaConnect::FlowEntitlement': {
    stores: STORES.media,
    crossings: [region('Encryption.Region', 'the key is fetched there')],
    neutral: { Encryption: AGREED },
  },
  'AWS::MediaConnect::FlowOutput': {
    stores: STORES.media,
    crossings: [endpoint('Destination', 'the stream is sent there')],
    neutral: { Encryption: AGREED, RouterIntegrationTransitEncryption: AGREED },
  },
  'AWS::MediaConnect::FlowSource': {
    stores: STORES.media,
    crossings: [region('Decryption.Region', 'the key is fetched there')],
  },
  'AWS::MediaConnect::RouterInput': {
    stores: STORES.media,
    crossings: [region('RegionName', 'the stream is routed there')],
    neutral: agreed(
      'Configuration.Standard.ProtocolConfiguration.SrtListener.DecryptionConfiguration.EncryptionKey',
      'Configuration.Standard.ProtocolConfiguration.SrtCaller.DecryptionConfiguration.EncryptionKey',
      'Configuration.Failover.ProtocolConfigurations[].SrtListener.DecryptionConfiguration.EncryptionKey',
      'Configuration.Failover.ProtocolConfigurations[].SrtCaller.DecryptionConfiguration.EncryptionKey',
      'Configuration.MediaConnectFlow.SourceTransitDecryption',
      'Configuration.MediaLiveChannel.SourceTransitDecryption',
      'TransitEncryption',
    ),
  },
  'AWS::MediaConnect::RouterNetworkInterface': {
    stores: STORES.mediaSettings,
    crossings: [region('RegionName', 'the stream is routed there')],
    exposure: [ifSet('exposure', 'Configuration.Public', NEVER, WHY.publicAddress)],
  },
  'AWS::MediaConnect::RouterOutput': {
    stores: STORES.media,
    crossings: [region('RegionName', 'the stream is routed there')],
    neutral: {
      ...agreed(
        'Configuration.Standard.ProtocolConfiguration.SrtListener.EncryptionConfiguration.EncryptionKey',
        'Configuration.Standard.ProtocolConfiguration.SrtCaller.EncryptionConfiguration.EncryptionKey',
        'Configuration.Standard.ProtocolConfiguration.RtmpPush.TlsEncryption',
        'Configuration.MediaConnectFlow.DestinationTransitEncryption',
        'Configuration.MediaLiveInput.DestinationTransitEncryption',
      ),
      'Configuration.Standard.ProtocolConfiguration.RtmpPush.TlsEncryption.EncryptionConfiguration.Public':
        'it says that a certificate is a public one',
    },
  },
  ...each(STORES.mediaSettings, [
    'AWS::MediaConnect::Bridge',
    'AWS::MediaConnect::BridgeOutput',
    'AWS::MediaConnect::BridgeSource',
    'AWS::MediaConnect::FlowMediaStream',
    'AWS::MediaConnect::FlowVpcInterface',
    'AWS::MediaConnect::Gateway',
  ]),
  ...each(STORES.appearance, ['AWS::MediaConnect::DestinationEndpoint', 'AWS::MediaConnect::SourceEndpoint']),
};
