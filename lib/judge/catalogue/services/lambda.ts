import {
  account,
  each,
  has,
  ifSet,
  inRegion,
  keyed,
  keyIfSet,
  lacks,
  need,
  nothing,
  regional,
  type ServiceTypes,
  STATED,
  STORES,
  WHY,
} from '../shared';

/** What is known of the types of AWS::Lambda. */
export const Lambda: ServiceTypes = {
  'AWS::Lambda::CapacityProvider': {
    stores: STORES.code,
    atRest: [keyed('KmsKeyArn', 'disks of functions are under a key that is not customer managed')],
  },
  'AWS::Lambda::EventInvokeConfig': {
    stores: STORES.capacity,
    crossings: [
      regional('DestinationConfig.OnSuccess.Destination', WHY.eventsSent),
      regional('DestinationConfig.OnFailure.Destination', WHY.failedEventsSent),
    ],
  },
  'AWS::Lambda::EventSourceMapping': {
    stores: STORES.messageRoutes,
    atRest: [keyIfSet('KmsKeyArn', 'filters, with values in them, are under a key that is not customer managed')],
    crossings: [regional('DestinationConfig.OnFailure.Destination', WHY.failedEventsSent)],
  },
  'AWS::Lambda::Function': {
    stores: STORES.code,
    name: inRegion('FunctionName'),
    unnamedKey: 'an AWS managed key',
    atRest: [
      keyed('KmsKeyArn', WHY.environmentVariables, has('Environment.Variables')),
      keyIfSet('KmsKeyArn', WHY.environmentVariables, lacks('Environment.Variables')),
      keyIfSet('Code.SourceKMSKeyArn', 'the code is under a key that is not customer managed'),
      keyed(
        'DurableConfig.KMSKeyArn',
        'what the function remembers between steps is under an AWS owned key',
        has('DurableConfig'),
      ),
    ],
    crossings: [
      regional('DeadLetterConfig.TargetArn', WHY.failedEventsSent),
      regional('FileSystemConfigs[].Arn', 'files are written there'),
      regional('Layers[]', 'code of that Region runs on the data'),
    ],
    isolation: [
      need(
        'isolation',
        'VpcConfig.SubnetIds',
        STATED,
        'outside a VPC a function reaches the internet, whatever its policies',
      ),
    ],
  },
  'AWS::Lambda::LayerVersionPermission': {
    stores: STORES.capacity,
    crossings: [
      account('Principal', 'the account may read the code', lacks('OrganizationId')),
      account('OrganizationId', 'the organization may read the code'),
    ],
  },
  'AWS::Lambda::Permission': {
    stores: STORES.capacity,
    crossings: [
      account('Principal', 'the function is open to it', lacks('PrincipalOrgID')),
      account('PrincipalOrgID', 'the function is open to the organization'),
    ],
  },
  'AWS::Lambda::ResourcePolicy': { stores: STORES.capacity, policies: { resource: ['PolicyDocument'] } },
  'AWS::Lambda::Url': {
    stores: STORES.capacity,
    exposure: [
      need('exposure', 'AuthType', { oneOf: ['AWS_IAM'] }, WHY.anybodyCalls),
      ifSet('exposure', 'Cors.AllowOrigins[]', { noneOf: ['*'] }, WHY.anyOrigin),
    ],
  },
  'AWS::Lambda::WebFunctionRevision': {
    stores: STORES.functionCode,
    atRest: [keyed('KmsKeyArn', WHY.environmentVariables)],
  },
  ...each(STORES.code, ['AWS::Lambda::LayerVersion', 'AWS::Lambda::MicrovmImage']),
  'AWS::Lambda::WebFunction': { stores: STORES.functionCode },
  ...each(STORES.capacity, [
    'AWS::Lambda::Alias',
    'AWS::Lambda::CodeSigningConfig',
    'AWS::Lambda::NetworkConnector',
    'AWS::Lambda::Version',
  ]),
  'AWS::Lambda::WebFunctionEndpoint': { stores: nothing('a way to a function') },
};
