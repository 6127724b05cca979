import { each, keyless, need, ON, placed, type ServiceTypes, STORES, say, WHY } from '../shared';

/** What is known of the types of AWS::DAX. */
export const DAX: ServiceTypes = {
  'AWS::DAX::Cluster': {
    stores: STORES.caches,
    atRest: [
      need(
        'encryption-at-rest',
        'SSESpecification.SSEEnabled',
        ON,
        'items that the cache writes to disk lie unencrypted',
      ),
      keyless('the cache can name no key: read the table itself'),
    ],
    inTransit: [say('ClusterEndpointEncryptionType', { oneOf: ['TLS'] }, WHY.storeReadable)],
    isolation: placed('SubnetGroupName', 'SecurityGroupIds'),
  },
  ...each(STORES.databaseSettings, ['AWS::DAX::ParameterGroup', 'AWS::DAX::SubnetGroup']),
};
