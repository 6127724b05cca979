import { need, ON, preset, region, type ServiceTypes, STORES, WHY } from '../shared';

/** What is known of the types of AWS::Cassandra. */
export const Cassandra: ServiceTypes = {
  'AWS::Cassandra::Keyspace': {
    stores: STORES.rows,
    crossings: [region('ReplicationSpecification.RegionList[]', WHY.fullCopy)],
  },
  'AWS::Cassandra::Table': {
    stores: STORES.rows,
    atRest: preset(
      'EncryptionSpecification.EncryptionType',
      ['CUSTOMER_MANAGED_KMS_KEY', 'AWS_OWNED_KMS_KEY'],
      'EncryptionSpecification.KmsKeyIdentifier',
      'rows are under an AWS owned key',
    ),
    crossings: [region('ReplicaSpecifications[].Region', WHY.fullCopy)],
    retention: [need('retention', 'PointInTimeRecoveryEnabled', ON, WHY.cannotRestore)],
  },
  'AWS::Cassandra::Type': { stores: STORES.databaseSettings },
};
