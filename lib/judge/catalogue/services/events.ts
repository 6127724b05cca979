import {
  account,
  arn,
  endpoint,
  grouped,
  has,
  inRegion,
  keyed,
  lacks,
  never,
  noTaskAddress,
  notHttp,
  regional,
  type ServiceTypes,
  STORES,
  WHY,
} from '../shared';

/** What is known of the types of AWS::Events. */
export const Events: ServiceTypes = {
  'AWS::Events::ApiDestination': {
    stores: STORES.messageRoutes,
    inTransit: [notHttp('InvocationEndpoint')],
    crossings: [endpoint('InvocationEndpoint', WHY.eventsSent)],
  },
  'AWS::Events::Archive': {
    stores: STORES.messages,
    unnamedKey: 'an AWS owned key',
    atRest: [keyed('KmsKeyIdentifier', 'archived events are under a key that is not customer managed')],
    crossings: [arn('SourceArn', WHY.eventsSent)],
  },
  'AWS::Events::Connection': {
    stores: STORES.messageRoutes,
    unnamedKey: 'an AWS owned key',
    atRest: [keyed('KmsKeyIdentifier', 'credentials of the connection are under a key that is not customer managed')],
    inTransit: [notHttp('AuthParameters.OAuthParameters.AuthorizationEndpoint')],
    crossings: [endpoint('AuthParameters.OAuthParameters.AuthorizationEndpoint', 'credentials are sent there')],
  },
  'AWS::Events::Endpoint': {
    stores: STORES.messageRules,
    crossings: [never('', 'a global endpoint: every event is copied to a bus in another Region')],
  },
  'AWS::Events::EventBus': {
    stores: STORES.messages,
    name: inRegion('Name'),
    policies: { resource: ['Policy'] },
    unnamedKey: 'an AWS owned key',
    atRest: [keyed('KmsKeyIdentifier', 'events are under a key that is not customer managed')],
    crossings: [regional('DeadLetterConfig.Arn', WHY.failedEventsSent)],
  },
  'AWS::Events::EventBusPolicy': {
    stores: STORES.messageRules,
    policies: { resource: ['Statement'] },
    crossings: [
      account('Principal', 'the account may put events', lacks('Condition')),
      account('Condition.Value', 'the organization may put events'),
    ],
  },
  'AWS::Events::Rule': {
    stores: STORES.messageRules,
    name: inRegion('Name', 'EventBusName'),
    crossings: [
      arn('Targets[].Arn', WHY.eventsSent),
      regional('Targets[].DeadLetterConfig.Arn', WHY.failedEventsSent),
      arn('EventBusName', WHY.eventsSent),
    ],
    exposure: [noTaskAddress('Targets[].EcsParameters.NetworkConfiguration.AwsVpcConfiguration.AssignPublicIp')],
    isolation: [
      grouped(
        'Targets[].EcsParameters.NetworkConfiguration.AwsVpcConfiguration.SecurityGroups',
        has('Targets[].EcsParameters.NetworkConfiguration.AwsVpcConfiguration'),
      ),
    ],
  },
};
