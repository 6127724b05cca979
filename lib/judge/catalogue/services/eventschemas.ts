import { each, type ServiceTypes, STORES } from '../shared';

/** What is known of the types of AWS::EventSchemas. */
export const EventSchemas: ServiceTypes = {
  'AWS::EventSchemas::RegistryPolicy': { stores: STORES.messageRules, policies: { resource: ['Policy'] } },
  'AWS::EventSchemas::Schema': { stores: STORES.messageRoutes },
  ...each(STORES.messageRules, ['AWS::EventSchemas::Discoverer', 'AWS::EventSchemas::Registry']),
};
