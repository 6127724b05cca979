import { each, edge, keep, metadata, need, OFF, ON, type ServiceTypes, STORES, say, WHY } from '../shared';

const CODE = 'it runs in edge locations all over the world';
const VIEWER = { oneOf: ['https-only', 'redirect-to-https'] };
const OLD_TLS = { noneOf: ['SSLv3', 'TLSv1', 'TLSv1.1'] };

/** What is known of the types of AWS::CloudFront. */
export const CloudFront: ServiceTypes = {
  'AWS::CloudFront::AnycastIpList': { stores: STORES.edgeSettings, crossings: [edge('', WHY.anycast)] },
  'AWS::CloudFront::ConnectionFunction': { stores: STORES.edgeSettings, crossings: [edge('', CODE)] },
  'AWS::CloudFront::ConnectionGroup': { stores: STORES.edgeSettings, crossings: [edge('', WHY.anycast)] },
  'AWS::CloudFront::Distribution': {
    stores: STORES.cachedAnswers,
    inTransit: [
      keep('DistributionConfig.DefaultCacheBehavior.ViewerProtocolPolicy', VIEWER, WHY.requestsReadable),
      keep('DistributionConfig.CacheBehaviors[].ViewerProtocolPolicy', VIEWER, WHY.requestsReadable),
      // Without a certificate of its own a distribution has that of CloudFront, which takes TLS 1.0 whatever is stated.
      keep('DistributionConfig.ViewerCertificate.CloudFrontDefaultCertificate', OFF, WHY.oldTls),
      say('DistributionConfig.ViewerCertificate.MinimumProtocolVersion', { matches: '^TLSv1\\.[23]' }, WHY.oldTls),
      keep(
        'DistributionConfig.ViewerCertificate.SslSupportMethod',
        { noneOf: ['vip', 'static-ip'] },
        'clients without server names speak old TLS',
      ),
      keep(
        'DistributionConfig.Origins[].CustomOriginConfig.OriginProtocolPolicy',
        { noneOf: ['http-only'] },
        'the last part of the way is unencrypted',
      ),
      keep('DistributionConfig.Origins[].CustomOriginConfig.OriginSSLProtocols[]', OLD_TLS, WHY.oldTls),
      keep('DistributionConfig.CustomOrigin.OriginProtocolPolicy', { noneOf: ['http-only'] }, WHY.requestsReadable),
      keep('DistributionConfig.CustomOrigin.OriginSSLProtocols[]', OLD_TLS, WHY.oldTls),
    ],
    crossings: [edge('', WHY.edgeCache)],
    neutral: {
      'DistributionConfig.DefaultCacheBehavior.FieldLevelEncryptionId': 'it adds encryption of single fields to TLS',
      'DistributionConfig.CacheBehaviors[].FieldLevelEncryptionId': 'it adds encryption of single fields to TLS',
    },
  },
  'AWS::CloudFront::DistributionTenant': { stores: STORES.cachedAnswers, crossings: [edge('', WHY.edgeCache)] },
  'AWS::CloudFront::FieldLevelEncryptionProfile': {
    stores: STORES.edgeSettings,
    neutral: {
      FieldLevelEncryptionProfileConfig: 'it says which fields are encrypted on top of TLS',
    },
  },
  'AWS::CloudFront::Function': { stores: STORES.edgeSettings, crossings: [edge('', CODE)] },
  'AWS::CloudFront::KeyValueStore': {
    stores: metadata('values that functions at the edge read'),
    crossings: [edge('', 'its data is copied to every edge location')],
  },
  'AWS::CloudFront::RealtimeLogConfig': {
    stores: STORES.edgeSettings,
    crossings: [edge('', 'addresses of viewers are streamed from edge locations')],
  },
  'AWS::CloudFront::StreamingDistribution': {
    stores: STORES.cachedAnswers,
    crossings: [edge('', WHY.edgeCache)],
    logging: [need('logging', 'StreamingDistributionConfig.Logging.Enabled', ON, WHY.callsUnseen)],
  },
  'AWS::CloudFront::TrustStore': { stores: STORES.edgeSettings, crossings: [edge('', CODE)] },
  'AWS::CloudFront::VpcOrigin': {
    stores: STORES.edgeSettings,
    inTransit: [
      say(
        'VpcOriginEndpointConfig.OriginProtocolPolicy',
        { noneOf: ['http-only'] },
        'the last part of the way is unencrypted',
      ),
      keep('VpcOriginEndpointConfig.OriginSSLProtocols[]', OLD_TLS, WHY.oldTls),
    ],
    crossings: [edge('', 'it connects the private network to edge locations')],
  },
  ...each(STORES.edgeSettings, [
    'AWS::CloudFront::CachePolicy',
    'AWS::CloudFront::CloudFrontOriginAccessIdentity',
    'AWS::CloudFront::ContinuousDeploymentPolicy',
    'AWS::CloudFront::KeyGroup',
    'AWS::CloudFront::MonitoringSubscription',
    'AWS::CloudFront::OriginAccessControl',
    'AWS::CloudFront::OriginRequestPolicy',
    'AWS::CloudFront::PublicKey',
    'AWS::CloudFront::ResponseHeadersPolicy',
  ]),
  'AWS::CloudFront::FieldLevelEncryptionConfig': { stores: STORES.networkSettings },
};
