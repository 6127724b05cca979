import { keyed, keyIfSet, type ServiceTypes, STORES } from '../shared';

/** What is known of the types of AWS::EventsV2. */
export const EventsV2: ServiceTypes = {
  'AWS::EventsV2::EventBus': {
    stores: STORES.messages,
    unnamedKey: 'an AWS owned key',
    atRest: [keyed('EncryptionConfiguration.KmsKeyIdentifier', 'events are under a key that is not customer managed')],
  },
  'AWS::EventsV2::EventSource': {
    stores: STORES.messageRoutes,
    atRest: [
      keyIfSet(
        'Configuration.PartnerEventsConfiguration.PartnerBusKmsKeyIdentifier',
        'events of the partner are under a key that is not customer managed',
      ),
    ],
  },
  'AWS::EventsV2::ResourcePolicy': { stores: STORES.messageRules, policies: { resource: ['PolicyDocument'] } },
  'AWS::EventsV2::Subscriber': { stores: STORES.messageRules },
};
