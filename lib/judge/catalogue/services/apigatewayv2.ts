import {
  callsLogged,
  each,
  endpoint,
  ifSet,
  isNot,
  keep,
  MODERN_API_TLS,
  NO_RULE,
  need,
  notHttp,
  type ServiceTypes,
  STORES,
  unlike,
  WHY,
} from '../shared';

/** What is known of the types of AWS::ApiGatewayV2. */
export const ApiGatewayV2: ServiceTypes = {
  'AWS::ApiGatewayV2::Api': {
    stores: STORES.requestRoutes,
    exposure: [ifSet('exposure', 'CorsConfiguration.AllowOrigins[]', { noneOf: ['*'] }, WHY.anyOrigin)],
  },
  'AWS::ApiGatewayV2::DomainName': {
    stores: STORES.requestRoutes,
    inTransit: [keep('DomainNameConfigurations[].SecurityPolicy', MODERN_API_TLS, WHY.oldTls)],
    neutral: { MutualTlsAuthentication: NO_RULE.certificate },
  },
  'AWS::ApiGatewayV2::Integration': {
    stores: STORES.requestRoutes,
    inTransit: [notHttp('IntegrationUri', 'the last part of the way is unencrypted')],
    crossings: [
      endpoint(
        'IntegrationUri',
        'requests are sent there',
        isNot('IntegrationType', 'AWS', 'AWS_PROXY', 'MOCK'),
        isNot('ConnectionType', 'VPC_LINK'),
      ),
    ],
    neutral: { 'TlsConfig.ServerNameToVerify': NO_RULE.certificate },
  },
  'AWS::ApiGatewayV2::Route': {
    stores: STORES.requestRoutes,
    exposure: [
      // Browsers send the preflight of CORS without credentials: AWS has such a route beside an authorizer.
      need(
        'exposure',
        'AuthorizationType',
        { noneOf: ['NONE'] },
        WHY.anybodyCalls,
        unlike('RouteKey', '^OPTIONS(?: |$)'),
      ),
    ],
  },
  'AWS::ApiGatewayV2::Stage': {
    stores: STORES.requestRoutes,
    logging: callsLogged('AccessLogSettings.DestinationArn'),
  },
  ...each(STORES.requestRoutes, [
    'AWS::ApiGatewayV2::ApiGatewayManagedOverrides',
    'AWS::ApiGatewayV2::ApiMapping',
    'AWS::ApiGatewayV2::Authorizer',
    'AWS::ApiGatewayV2::Deployment',
    'AWS::ApiGatewayV2::IntegrationResponse',
    'AWS::ApiGatewayV2::Model',
    'AWS::ApiGatewayV2::PortalProduct',
    'AWS::ApiGatewayV2::RouteResponse',
    'AWS::ApiGatewayV2::RoutingRule',
    'AWS::ApiGatewayV2::VpcLink',
  ]),
};
