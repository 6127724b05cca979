import {
  callsLogged,
  each,
  has,
  ifSet,
  is,
  isNot,
  keep,
  keyed,
  keyIfSet,
  lacks,
  MODERN_API_TLS,
  need,
  ON,
  restApi,
  type ServiceTypes,
  STATED,
  STORES,
  traced,
  WHY,
} from '../shared';

/** What is known of the types of AWS::Serverless. */
export const Serverless: ServiceTypes = {
  'AWS::Serverless::Api': {
    stores: STORES.cachedAnswers,
    policies: { resource: ['Auth.ResourcePolicy.CustomStatements'] },
    atRest: [
      ifSet('encryption-at-rest', 'MethodSettings[].CacheDataEncrypted', ON, 'cached answers lie unencrypted'),
      need(
        'encryption-at-rest',
        'MethodSettings[].CacheDataEncrypted',
        ON,
        'cached answers lie unencrypted',
        is('CacheClusterEnabled', true),
      ),
    ],
    inTransit: [
      keep('Domain.SecurityPolicy', MODERN_API_TLS, WHY.oldTls, has('Domain')),
      ...restApi(isNot('EndpointConfiguration.Type', 'PRIVATE'), isNot('EndpointConfiguration', 'PRIVATE')),
    ],
    crossings: [
      need(
        'edge',
        'EndpointConfiguration.Type',
        { oneOf: ['REGIONAL', 'PRIVATE'] },
        'the default, EDGE, puts a CloudFront distribution of AWS before the API',
      ),
    ],
    isolation: [
      need(
        'isolation',
        'EndpointConfiguration.Type',
        { oneOf: ['PRIVATE'] },
        'any other endpoint answers the internet',
      ),
    ],
    logging: [need('logging', 'AccessLogSetting', STATED, WHY.callsUnseen), traced('TracingEnabled')],
  },
  'AWS::Serverless::Function': {
    stores: STORES.code,
    policies: { resource: ['AssumeRolePolicyDocument'], identity: ['Policies', 'Policies[]'] },
    atRest: [
      keyed('KmsKeyArn', WHY.environmentVariables, has('Environment.Variables')),
      keyIfSet('KmsKeyArn', WHY.environmentVariables, lacks('Environment.Variables')),
    ],
    exposure: [ifSet('exposure', 'FunctionUrlConfig.AuthType', { oneOf: ['AWS_IAM'] }, WHY.anybodyCalls)],
    isolation: [
      need(
        'isolation',
        'VpcConfig.SubnetIds',
        STATED,
        'outside a VPC a function reaches the internet, whatever its policies',
      ),
    ],
    neutral: {
      'Policies[].KMSDecryptPolicy.KeyId': 'it says which key the function may use, in a policy that is checked itself',
    },
  },
  'AWS::Serverless::HttpApi': {
    stores: STORES.requestRoutes,
    inTransit: [keep('Domain.SecurityPolicy', MODERN_API_TLS, WHY.oldTls, has('Domain'))],
    logging: callsLogged('AccessLogSettings'),
  },
  'AWS::Serverless::SimpleTable': {
    stores: STORES.rows,
    atRest: [
      ifSet(
        'customer-key',
        'SSESpecification.SSEEnabled',
        ON,
        'items are under an AWS owned key, which nobody can audit or withdraw',
      ),
      keyed(
        'SSESpecification.KMSMasterKeyId',
        'items are under a key that is not customer managed: use AWS::DynamoDB::Table, which names one',
      ),
    ],
  },
  'AWS::Serverless::StateMachine': {
    stores: STORES.runState,
    policies: { identity: ['Policies', 'Policies[]'] },
    logging: [
      need('logging', 'Logging.Level', { noneOf: ['OFF'] }, 'what a workflow did with the data would go unseen'),
    ],
  },
  'AWS::Serverless::LayerVersion': { stores: STORES.code },
  'AWS::Serverless::Application': { stores: STORES.messageRules },
  ...each(STORES.requestRoutes, ['AWS::Serverless::Connector', 'AWS::Serverless::GraphQLApi']),
};
