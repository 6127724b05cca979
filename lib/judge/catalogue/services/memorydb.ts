import { each, ifSet, keyed, need, never, placed, type ServiceTypes, STORES, stayOn, WHY } from '../shared';

/** What is known of the types of AWS::MemoryDB. */
export const MemoryDB: ServiceTypes = {
  'AWS::MemoryDB::Cluster': {
    stores: STORES.caches,
    atRest: [keyed('KmsKeyId', 'the log of transactions is under a key that is not customer managed')],
    inTransit: [stayOn('TLSEnabled', WHY.storeReadable)],
    crossings: [never('MultiRegionClusterName', WHY.globalMembers)],
    exposure: [
      ifSet(
        'exposure',
        'ACLName',
        { noneOf: ['open-access'] },
        'its only user is "default", who has no password and may do everything',
      ),
    ],
    isolation: placed('SubnetGroupName', 'SecurityGroupIds'),
    retention: [need('retention', 'SnapshotRetentionLimit', { atLeast: 1 }, WHY.cannotRestore)],
  },
  'AWS::MemoryDB::MultiRegionCluster': {
    stores: STORES.caches,
    inTransit: [stayOn('TLSEnabled', WHY.storeReadable)],
    crossings: [never('', WHY.globalMembers)],
  },
  'AWS::MemoryDB::Snapshot': {
    stores: STORES.backups,
    atRest: [keyed('KmsKeyId', 'the snapshot is under a key that is not customer managed')],
  },
  'AWS::MemoryDB::User': { stores: STORES.databaseCredentials },
  ...each(STORES.databaseSettings, [
    'AWS::MemoryDB::ACL',
    'AWS::MemoryDB::ParameterGroup',
    'AWS::MemoryDB::SubnetGroup',
  ]),
};
