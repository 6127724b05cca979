import type { ObligationsByType } from '..';
import type { Obligation, When } from '../entry';
import { has, is, isNot } from '../obligation';
import { keep, notHttp, say } from './channel';

const READ = 'requests and answers can be read on the way';
const OLD = 'clients can be talked down to TLS 1.0, which is broken';
const MODERN_API = { matches: '^(TLS_1_[23]|SecurityPolicy_TLS1[23]_.+)$' };
const OLD_TLS = { noneOf: ['SSLv3', 'TLSv1', 'TLSv1.1'] };
/** Protocols of a classic balancer that are not encrypted, and so have no policy. */
const CLEAR_TEXT = ['HTTP', 'http', 'TCP', 'tcp'] as const;
const VIEWER = { oneOf: ['https-only', 'redirect-to-https'] };

/** An API that others than its own network call: its default takes what a private one refuses. */
const restApi = (...isOpen: readonly When[]): readonly Obligation[] => [
  keep('SecurityPolicy', MODERN_API, OLD),
  say(
    'SecurityPolicy',
    { stated: true },
    'the default takes TLS 1.0, which is broken, from clients that ask for it',
    ...isOpen,
    isNot('DisableExecuteApiEndpoint', true),
  ),
];

/** Encryption in transit of load balancers, gateways and the edge. */
export const EDGES: ObligationsByType = {
  'AWS::ElasticLoadBalancingV2::Listener': [
    // A network load balancer passes TCP on as it is: TLS is the target's.
    say('Protocol', { noneOf: ['HTTP'] }, READ, isNot('DefaultActions[].Type', 'redirect')),
    say(
      'DefaultActions[].RedirectConfig.Protocol',
      { oneOf: ['HTTPS'] },
      'the redirect leads to the same clear text',
      isNot('Protocol', 'HTTPS', 'TLS'),
      is('DefaultActions[].Type', 'redirect'),
    ),
    keep('SslPolicy', { matches: '^(ELBSecurityPolicy-)?(TLS13-1-[23]|FS-1-2|TLS-1-2)-.+$' }, OLD),
    say('SslPolicy', { stated: true }, OLD, is('Protocol', 'HTTPS', 'TLS')),
  ],
  'AWS::ElasticLoadBalancingV2::ListenerRule': [
    keep('Actions[].RedirectConfig.Protocol', { noneOf: ['HTTP'] }, 'the redirect leads to clear text'),
  ],
  'AWS::ElasticLoadBalancing::LoadBalancer': [
    say('Listeners[].Protocol', { oneOf: ['HTTPS', 'SSL'], anyCase: true }, READ),
    // Without one of its own a listener takes ELBSecurityPolicy-2016-08.
    say(
      'Listeners[].PolicyNames',
      { stated: true },
      OLD,
      has('Listeners[].Protocol'),
      isNot('Listeners[].Protocol', ...CLEAR_TEXT),
    ),
    keep(
      'Policies[].Attributes[].Name',
      { noMatch: '^Protocol-(SSLv2|SSLv3|TLSv1|TLSv1\\.1)$' },
      OLD,
      isNot('Policies[].Attributes[].Value', false),
    ),
    keep(
      'Policies[].Attributes[].Name',
      { noMatch: '(RC4|DES-CBC|NULL|EXP|MD5|SEED|IDEA|ADH|AECDH|KRB5)' },
      'the cipher is broken',
      isNot('Policies[].Attributes[].Value', false),
    ),
    keep(
      'Policies[].Attributes[].Value',
      { matches: '^ELBSecurityPolicy-TLS-1-2-2017-01$' },
      OLD,
      is('Policies[].Attributes[].Name', 'Reference-Security-Policy'),
    ),
  ],
  'AWS::CloudFront::Distribution': [
    keep('DistributionConfig.DefaultCacheBehavior.ViewerProtocolPolicy', VIEWER, READ),
    keep('DistributionConfig.CacheBehaviors[].ViewerProtocolPolicy', VIEWER, READ),
    // Without a certificate of its own a distribution has that of CloudFront, which takes TLS 1.0 whatever is stated.
    keep('DistributionConfig.ViewerCertificate.CloudFrontDefaultCertificate', { oneOf: [false] }, OLD),
    say('DistributionConfig.ViewerCertificate.MinimumProtocolVersion', { matches: '^TLSv1\\.[23]' }, OLD),
    keep(
      'DistributionConfig.ViewerCertificate.SslSupportMethod',
      { noneOf: ['vip', 'static-ip'] },
      'clients without server names speak old TLS',
    ),
    keep(
      'DistributionConfig.Origins[].CustomOriginConfig.OriginProtocolPolicy',
      { noneOf: ['http-only'] },
      'the last part of the way is in the clear',
    ),
    keep('DistributionConfig.Origins[].CustomOriginConfig.OriginSSLProtocols[]', OLD_TLS, OLD),
    keep('DistributionConfig.CustomOrigin.OriginProtocolPolicy', { noneOf: ['http-only'] }, READ),
    keep('DistributionConfig.CustomOrigin.OriginSSLProtocols[]', OLD_TLS, OLD),
  ],
  'AWS::CloudFront::VpcOrigin': [
    say(
      'VpcOriginEndpointConfig.OriginProtocolPolicy',
      { noneOf: ['http-only'] },
      'the last part of the way is in the clear',
    ),
    keep('VpcOriginEndpointConfig.OriginSSLProtocols[]', OLD_TLS, OLD),
  ],
  // Domain names and private APIs take TLS_1_2 by default, other APIs TLS_1_0 (API Gateway, "Supported security policies").
  'AWS::ApiGateway::DomainName': [keep('SecurityPolicy', MODERN_API, OLD)],
  'AWS::ApiGateway::DomainNameV2': [keep('SecurityPolicy', MODERN_API, OLD)],
  'AWS::ApiGateway::RestApi': restApi(isNot('EndpointConfiguration.Types[]', 'PRIVATE')),
  'AWS::ApiGatewayV2::DomainName': [keep('DomainNameConfigurations[].SecurityPolicy', MODERN_API, OLD)],
  'AWS::Serverless::Api': [
    keep('Domain.SecurityPolicy', MODERN_API, OLD, has('Domain')),
    ...restApi(isNot('EndpointConfiguration.Type', 'PRIVATE'), isNot('EndpointConfiguration', 'PRIVATE')),
  ],
  'AWS::Serverless::HttpApi': [keep('Domain.SecurityPolicy', MODERN_API, OLD, has('Domain'))],
  'AWS::ApiGateway::Method': [notHttp('Integration.Uri', 'the last part of the way is in the clear')],
  'AWS::ApiGatewayV2::Integration': [notHttp('IntegrationUri', 'the last part of the way is in the clear')],
  'AWS::Cognito::UserPoolDomain': [keep('CustomDomainConfig.SecurityPolicy', MODERN_API, OLD)],
  'AWS::AppSync::ApiCache': [
    say('TransitEncryptionEnabled', { oneOf: [true] }, 'cached answers can be read on the way'),
  ],
  'AWS::AppSync::DataSource': [notHttp('HttpConfig.Endpoint')],
  'AWS::AppMesh::VirtualNode': [
    say('Spec.Listeners[].TLS.Mode', { oneOf: ['STRICT'] }, READ, has('Spec.Listeners')),
    keep('Spec.BackendDefaults.ClientPolicy.TLS.Enforce', { oneOf: [true] }, READ),
    keep('Spec.Backends[].VirtualService.ClientPolicy.TLS.Enforce', { oneOf: [true] }, READ),
  ],
  'AWS::AppMesh::VirtualGateway': [
    say('Spec.Listeners[].TLS.Mode', { oneOf: ['STRICT'] }, READ),
    keep('Spec.BackendDefaults.ClientPolicy.TLS.Enforce', { oneOf: [true] }, READ),
  ],
  'AWS::VpcLattice::Listener': [say('Protocol', { noneOf: ['HTTP'] }, READ)],
  'AWS::Lightsail::LoadBalancer': [keep('TlsPolicyName', { matches: '^TLS-FS-(Res-)?1-2-.+$' }, OLD)],
  'AWS::Lightsail::Distribution': [
    keep('Origin.ProtocolPolicy', { oneOf: ['https-only'] }, 'the last part of the way is in the clear'),
  ],
  'AWS::ECS::Service': [
    say(
      'ServiceConnectConfiguration.Services[].Tls',
      { stated: true },
      'services talk to each other in the clear',
      is('ServiceConnectConfiguration.Enabled', true),
      has('ServiceConnectConfiguration.Services'),
    ),
  ],
  'AWS::IoT::DomainConfiguration': [
    keep('TlsConfig.SecurityPolicy', { matches: '^IotSecurityPolicy_TLS1[23]_1_[23]_.+$' }, OLD),
  ],
  'AWS::Transfer::Server': [
    keep('Protocols[]', { noneOf: ['FTP'] }, 'files and passwords can be read on the way'),
    keep(
      'SecurityPolicyName',
      {
        matches:
          '^TransferSecurityPolicy-(FIPS-|PQ-SSH-|SshAuditCompliant-|Restricted-|AS2Restricted-)*(FIPS-)?(Experimental-)?20(2[2-9]|[3-9]\\d)-\\d\\d$',
      },
      'old ciphers are taken',
    ),
  ],
  'AWS::Transfer::Connector': [
    notHttp('Url'),
    keep(
      'SecurityPolicyName',
      { matches: '^TransferSFTPConnectorSecurityPolicy-(FIPS-)?20(2[4-9]|[3-9]\\d)-\\d\\d$' },
      'old ciphers are taken',
    ),
    keep('As2Config.EncryptionAlgorithm', { noneOf: ['NONE', 'DES_EDE3_CBC'] }, 'the message can be read on the way'),
  ],
  'AWS::SES::ConfigurationSet': [
    say(
      'DeliveryOptions.TlsPolicy',
      { oneOf: ['REQUIRE'], anyCase: true },
      'mail goes out in the clear where the other side asks for it',
    ),
    keep('TrackingOptions.HttpsPolicy', { noneOf: ['OPTIONAL'] }, 'what people click can be read on the way'),
  ],
  'AWS::SES::ReceiptRule': [
    say('Rule.TlsPolicy', { oneOf: ['Require'] }, 'mail comes in in the clear where the other side likes'),
  ],
  'AWS::SES::MailManagerIngressPoint': [
    keep('TlsPolicy', { noneOf: ['OPTIONAL'] }, 'mail comes in in the clear where the other side likes'),
  ],
  'AWS::SNS::Subscription': [keep('Protocol', { noneOf: ['http'] }, 'messages can be read on the way')],
  'AWS::Events::ApiDestination': [notHttp('InvocationEndpoint')],
  'AWS::Events::Connection': [notHttp('AuthParameters.OAuthParameters.AuthorizationEndpoint')],
  'AWS::Chime::VoiceConnector': [say('RequireEncryption', { oneOf: [true] }, 'calls can be heard on the way')],
  'AWS::EC2::VPCEncryptionControl': [
    say('Mode', { oneOf: ['enforce', 'monitor'] }, 'traffic between machines that do not encrypt goes unseen'),
  ],
  'AWS::EC2::TransitGateway': [
    keep('EncryptionSupport', { oneOf: ['enable'] }, 'traffic between networks leaves the control over encryption'),
  ],
  'AWS::EC2::VPNConnection': [
    keep(
      'VpnTunnelOptionsSpecifications[].IKEVersions[].Value',
      { oneOf: ['ikev2'] },
      'the older key exchange is taken',
    ),
    keep('VpnTunnelOptionsSpecifications[].Phase1DHGroupNumbers[].Value', { noneOf: [2] }, 'the group is too small'),
    keep('VpnTunnelOptionsSpecifications[].Phase2DHGroupNumbers[].Value', { noneOf: [2, 5] }, 'the group is too small'),
    keep(
      'VpnTunnelOptionsSpecifications[].Phase1IntegrityAlgorithms[].Value',
      { noneOf: ['SHA1'] },
      'the digest is broken',
    ),
    keep(
      'VpnTunnelOptionsSpecifications[].Phase2IntegrityAlgorithms[].Value',
      { noneOf: ['SHA1'] },
      'the digest is broken',
    ),
  ],
  'AWS::OpsWorks::App': [say('EnableSsl', { oneOf: [true] }, READ)],
  'AWS::CodeBuild::Project': [
    keep('Source.InsecureSsl', { oneOf: [false] }, 'source comes from whoever answers'),
    keep('SecondarySources[].InsecureSsl', { oneOf: [false] }, 'source comes from whoever answers'),
  ],
};
