import { arn, ifSet, is, isNot, keyed, need, OFF, ON, type ServiceTypes, STORES, WHY } from '../shared';

/** What is known of the types of AWS::AmazonMQ. */
export const AmazonMQ: ServiceTypes = {
  'AWS::AmazonMQ::Broker': {
    stores: STORES.messages,
    atRest: [
      need(
        'customer-key',
        'EncryptionOptions.UseAwsOwnedKey',
        OFF,
        'messages are under an AWS owned key, which nobody can audit or withdraw',
      ),
      keyed(
        'EncryptionOptions.KmsKeyId',
        'messages are under a key that is not customer managed',
        isNot('EncryptionOptions.UseAwsOwnedKey', true),
      ),
    ],
    crossings: [
      ifSet(
        'crossing',
        'DataReplicationMode',
        { oneOf: ['NONE'] },
        'CRDR copies messages to a broker in another Region',
      ),
      arn('DataReplicationPrimaryBrokerArn', WHY.followsSource),
    ],
    exposure: [need('exposure', 'PubliclyAccessible', OFF, WHY.publicEndpoint)],
    logging: [
      need('logging', 'Logs.General', ON, 'logins and failures would go unseen'),
      need(
        'logging',
        'Logs.Audit',
        ON,
        'who administered the broker would go unseen',
        is('EngineType', 'ACTIVEMQ', 'ActiveMQ'),
      ),
    ],
  },
  'AWS::AmazonMQ::Configuration': { stores: STORES.messageRoutes },
  'AWS::AmazonMQ::ConfigurationAssociation': { stores: STORES.messageRules },
};
