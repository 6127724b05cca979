import {
  each,
  ifSet,
  inRegion,
  keep,
  keyed,
  lacks,
  mustBeOn,
  NEVER,
  never,
  ON,
  output,
  placed,
  type ServiceTypes,
  STORES,
  switched,
  WHY,
  zone,
} from '../shared';

/** What is known of the types of AWS::ElastiCache. */
export const ElastiCache: ServiceTypes = {
  'AWS::ElastiCache::CacheCluster': {
    stores: STORES.caches,
    atRest: [
      ifSet(
        'encryption-at-rest',
        'Engine',
        { noneOf: ['redis', 'valkey'], anyCase: true },
        'a cache cluster by itself cannot encrypt its backups: use AWS::ElastiCache::ReplicationGroup',
      ),
    ],
    inTransit: [mustBeOn('TransitEncryptionEnabled', WHY.storeReadable)],
    crossings: [zone('PreferredAvailabilityZone', 'it is where the data is')],
    isolation: placed('CacheSubnetGroupName', 'VpcSecurityGroupIds'),
  },
  'AWS::ElastiCache::GlobalReplicationGroup': { stores: STORES.caches, crossings: [never('', WHY.globalMembers)] },
  'AWS::ElastiCache::ReplicationGroup': {
    stores: STORES.caches,
    name: inRegion('ReplicationGroupId'),
    atRest: switched(
      'AtRestEncryptionEnabled',
      'KmsKeyId',
      'what the cache writes to disk in synchronization, backup and swap lies unencrypted',
    ),
    inTransit: [
      mustBeOn('TransitEncryptionEnabled', WHY.storeReadable),
      keep('TransitEncryptionMode', { oneOf: ['required'] }, 'clients that speak unencrypted are given access'),
    ],
    crossings: [
      never('GlobalReplicationGroupId', WHY.globalMembers),
      zone('PreferredCacheClusterAZs[]', 'it is where the data is'),
      output('SnapshotArns[]', 'it is filled from there'),
    ],
    isolation: placed('CacheSubnetGroupName', 'SecurityGroupIds', lacks('GlobalReplicationGroupId')),
    retention: [
      ifSet('retention', 'SnapshotRetentionLimit', { atLeast: 1 }, WHY.cannotRestore),
      ifSet('retention', 'AutomaticFailoverEnabled', ON, WHY.oneZone),
      ifSet('retention', 'MultiAZEnabled', ON, WHY.oneZone),
    ],
  },
  'AWS::ElastiCache::SecurityGroup': {
    stores: STORES.databaseSettings,
    isolation: [ifSet('isolation', '', NEVER, WHY.ec2Classic)],
  },
  'AWS::ElastiCache::SecurityGroupIngress': {
    stores: STORES.databaseSettings,
    isolation: [ifSet('isolation', '', NEVER, WHY.ec2Classic)],
  },
  'AWS::ElastiCache::ServerlessCache': {
    stores: STORES.caches,
    atRest: [keyed('KmsKeyId', 'cached data is under a key that is not customer managed')],
    isolation: placed('SubnetIds', 'SecurityGroupIds'),
  },
  'AWS::ElastiCache::ServerlessCacheSnapshot': {
    stores: STORES.backups,
    atRest: [keyed('KmsKeyId', 'the snapshot is under a key that is not customer managed')],
  },
  'AWS::ElastiCache::Snapshot': {
    stores: STORES.fileShares,
    atRest: [keyed('KmsKeyId', 'the snapshot is under a key that is not customer managed')],
  },
  'AWS::ElastiCache::User': { stores: STORES.databaseCredentials },
  ...each(STORES.databaseSettings, [
    'AWS::ElastiCache::ParameterGroup',
    'AWS::ElastiCache::SubnetGroup',
    'AWS::ElastiCache::UserGroup',
  ]),
};
