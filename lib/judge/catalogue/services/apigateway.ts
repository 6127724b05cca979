import {
  each,
  edge,
  endpoint,
  ifSet,
  is,
  isNot,
  keep,
  MODERN_API_TLS,
  NO_RULE,
  need,
  notHttp,
  ON,
  restApi,
  type ServiceTypes,
  STATED,
  STORES,
  traced,
  WHY,
} from '../shared';

/** What is known of the types of AWS::ApiGateway. */
export const ApiGateway: ServiceTypes = {
  'AWS::ApiGateway::Deployment': {
    stores: STORES.cachedAnswers,
    atRest: [
      need(
        'encryption-at-rest',
        'StageDescription.CacheDataEncrypted',
        ON,
        'cached answers lie unencrypted',
        is('StageDescription.CacheClusterEnabled', true),
      ),
      need(
        'encryption-at-rest',
        'StageDescription.CacheDataEncrypted',
        ON,
        'cached answers lie unencrypted',
        is('StageDescription.CachingEnabled', true),
      ),
      ifSet('encryption-at-rest', 'StageDescription.CacheDataEncrypted', ON, 'cached answers lie unencrypted'),
      ifSet(
        'encryption-at-rest',
        'StageDescription.MethodSettings[].CacheDataEncrypted',
        ON,
        'cached answers lie unencrypted',
      ),
      need(
        'encryption-at-rest',
        'StageDescription.MethodSettings[].CacheDataEncrypted',
        ON,
        'cached answers lie unencrypted',
        is('StageDescription.MethodSettings[].CachingEnabled', true),
      ),
    ],
  },
  'AWS::ApiGateway::DomainName': {
    stores: STORES.requestRoutes,
    // Domain names and private APIs take TLS_1_2 by default, other APIs TLS_1_0 (API Gateway, "Supported security policies").
    inTransit: [keep('SecurityPolicy', MODERN_API_TLS, WHY.oldTls)],
    crossings: [
      need(
        'edge',
        'EndpointConfiguration.Types[]',
        { oneOf: ['REGIONAL', 'PRIVATE'] },
        'the default, EDGE, puts a CloudFront distribution of AWS before the API',
      ),
      edge(
        'CertificateArn',
        'a certificate in us-east-1 makes the domain name an edge one: use RegionalCertificateArn',
      ),
    ],
    neutral: { RegionalCertificateArn: NO_RULE.scanned, MutualTlsAuthentication: NO_RULE.certificate },
  },
  'AWS::ApiGateway::DomainNameV2': {
    stores: STORES.requestRoutes,
    policies: { resource: ['Policy'] },
    inTransit: [keep('SecurityPolicy', MODERN_API_TLS, WHY.oldTls)],
  },
  'AWS::ApiGateway::Method': {
    stores: STORES.requestRoutes,
    inTransit: [notHttp('Integration.Uri', 'the last part of the way is unencrypted')],
    crossings: [
      endpoint(
        'Integration.Uri',
        'requests are sent there',
        isNot('Integration.Type', 'AWS', 'AWS_PROXY', 'MOCK'),
        isNot('Integration.ConnectionType', 'VPC_LINK'),
      ),
    ],
    exposure: [
      // A key of an API counts requests and names nobody: it is for plans, says AWS.
      need(
        'exposure',
        'AuthorizationType',
        { noneOf: ['NONE'], anyCase: true },
        WHY.anybodyCalls,
        isNot('HttpMethod', 'OPTIONS'),
      ),
    ],
  },
  'AWS::ApiGateway::RestApi': {
    stores: STORES.requestRoutes,
    policies: { resource: ['Policy'] },
    inTransit: restApi(isNot('EndpointConfiguration.Types[]', 'PRIVATE')),
    crossings: [
      need(
        'edge',
        'EndpointConfiguration.Types[]',
        { oneOf: ['REGIONAL', 'PRIVATE'] },
        'the default, EDGE, puts a CloudFront distribution of AWS before the API',
      ),
    ],
    isolation: [
      need(
        'isolation',
        'EndpointConfiguration.Types[]',
        { oneOf: ['PRIVATE'] },
        'any other endpoint answers the internet',
      ),
    ],
  },
  'AWS::ApiGateway::Stage': {
    stores: STORES.cachedAnswers,
    atRest: [
      ifSet(
        'encryption-at-rest',
        'MethodSettings[].CacheDataEncrypted',
        ON,
        'cached answers lie unencrypted',
        isNot('CacheClusterEnabled', false),
      ),
      need(
        'encryption-at-rest',
        'MethodSettings[].CacheDataEncrypted',
        ON,
        'cached answers lie unencrypted',
        is('CacheClusterEnabled', true),
        isNot('MethodSettings[].CachingEnabled', false),
      ),
    ],
    logging: [
      need('logging', 'AccessLogSetting.DestinationArn', STATED, WHY.callsUnseen),
      traced('TracingEnabled'),
      ifSet(
        'logging',
        'MethodSettings[].LoggingLevel',
        { oneOf: ['INFO', 'ERROR'] },
        'failures and what caused them would go unseen',
      ),
    ],
  },
  'AWS::ApiGateway::ApiKey': { stores: STORES.secrets },
  ...each(STORES.requestRoutes, [
    'AWS::ApiGateway::Account',
    'AWS::ApiGateway::Authorizer',
    'AWS::ApiGateway::BasePathMapping',
    'AWS::ApiGateway::BasePathMappingV2',
    'AWS::ApiGateway::ClientCertificate',
    'AWS::ApiGateway::DocumentationPart',
    'AWS::ApiGateway::DocumentationVersion',
    'AWS::ApiGateway::DomainNameAccessAssociation',
    'AWS::ApiGateway::GatewayResponse',
    'AWS::ApiGateway::Model',
    'AWS::ApiGateway::RequestValidator',
    'AWS::ApiGateway::Resource',
    'AWS::ApiGateway::UsagePlan',
    'AWS::ApiGateway::UsagePlanKey',
    'AWS::ApiGateway::VpcLink',
  ]),
};
