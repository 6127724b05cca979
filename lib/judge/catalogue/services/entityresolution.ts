import { each, has, keyed, type ServiceTypes, STORES } from '../shared';

/** What is known of the types of AWS::EntityResolution. */
export const EntityResolution: ServiceTypes = {
  'AWS::EntityResolution::IdMappingWorkflow': {
    stores: STORES.tables,
    atRest: [
      keyed(
        'OutputSourceConfig[].KMSArn',
        'matched identities are under whatever key the bucket happens to have',
        has('OutputSourceConfig'),
      ),
    ],
  },
  'AWS::EntityResolution::MatchingWorkflow': {
    stores: STORES.tables,
    atRest: [
      keyed('OutputSourceConfig[].KMSArn', 'matched identities are under whatever key the bucket happens to have'),
    ],
  },
  ...each(STORES.tableNames, ['AWS::EntityResolution::IdNamespace', 'AWS::EntityResolution::SchemaMapping']),
  'AWS::EntityResolution::PolicyStatement': { stores: STORES.tableAccess },
};
