import { each, type ServiceTypes, STORES, say, WHY } from '../shared';

/** What is known of the types of AWS::KafkaConnect. */
export const KafkaConnect: ServiceTypes = {
  'AWS::KafkaConnect::Connector': {
    stores: STORES.messages,
    inTransit: [say('KafkaClusterEncryptionInTransit.EncryptionType', { oneOf: ['TLS'] }, WHY.storeReadable)],
  },
  ...each(STORES.messageRules, ['AWS::KafkaConnect::CustomPlugin', 'AWS::KafkaConnect::WorkerConfiguration']),
};
