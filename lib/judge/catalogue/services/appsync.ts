import {
  arn,
  each,
  endpoint,
  ifSet,
  need,
  notHttp,
  ON,
  region,
  regional,
  type ServiceTypes,
  STORES,
  say,
  WHY,
} from '../shared';

/** What is known of the types of AWS::AppSync. */
export const AppSync: ServiceTypes = {
  'AWS::AppSync::Api': {
    stores: STORES.requestRoutes,
    crossings: [region('EventConfig.AuthProviders[].CognitoConfig.AwsRegion', 'users sign in there')],
    exposure: [
      ifSet(
        'exposure',
        'EventConfig.AuthProviders[].AuthType',
        { noneOf: ['API_KEY'] },
        'an API key in a client names nobody',
      ),
    ],
  },
  'AWS::AppSync::ApiCache': {
    stores: STORES.caches,
    atRest: [need('encryption-at-rest', 'AtRestEncryptionEnabled', ON, 'cached answers lie unencrypted')],
    inTransit: [say('TransitEncryptionEnabled', ON, 'cached answers can be read on the way')],
  },
  'AWS::AppSync::DataSource': {
    stores: STORES.requestRoutes,
    inTransit: [notHttp('HttpConfig.Endpoint')],
    crossings: [
      region('DynamoDBConfig.AwsRegion', 'resolvers read and write there'),
      region('OpenSearchServiceConfig.AwsRegion', 'resolvers read and write there'),
      region('ElasticsearchConfig.AwsRegion', 'resolvers read and write there'),
      region('RelationalDatabaseConfig.RdsHttpEndpointConfig.AwsRegion', 'resolvers read and write there'),
      region('HttpConfig.AuthorizationConfig.AwsIamConfig.SigningRegion', 'resolvers send requests there'),
      endpoint('HttpConfig.Endpoint', 'resolvers send requests there'),
      regional('LambdaConfig.LambdaFunctionArn', 'resolvers send requests there'),
      arn('EventBridgeConfig.EventBusArn', 'resolvers send events there'),
    ],
  },
  'AWS::AppSync::GraphQLApi': {
    stores: STORES.requestRoutes,
    crossings: [
      region('UserPoolConfig.AwsRegion', 'users sign in there'),
      region('AdditionalAuthenticationProviders[].UserPoolConfig.AwsRegion', 'users sign in there'),
    ],
    exposure: [
      ifSet('exposure', 'AuthenticationType', { noneOf: ['API_KEY'] }, 'an API key in a client names nobody'),
      ifSet(
        'exposure',
        'AdditionalAuthenticationProviders[].AuthenticationType',
        { noneOf: ['API_KEY'] },
        'an API key in a client names nobody',
      ),
    ],
    isolation: [ifSet('isolation', 'Visibility', { oneOf: ['PRIVATE'] }, 'any other API answers the internet')],
    logging: [
      need('logging', 'LogConfig.FieldLogLevel', { oneOf: ['ALL', 'ERROR', 'INFO', 'DEBUG'] }, WHY.callsUnseen),
    ],
  },
  'AWS::AppSync::ApiKey': { stores: STORES.secrets },
  ...each(STORES.requestRoutes, [
    'AWS::AppSync::ChannelNamespace',
    'AWS::AppSync::DomainName',
    'AWS::AppSync::DomainNameApiAssociation',
    'AWS::AppSync::FunctionConfiguration',
    'AWS::AppSync::GraphQLSchema',
    'AWS::AppSync::Resolver',
    'AWS::AppSync::SourceApiAssociation',
    'AWS::AppSync::Type',
  ]),
};
