import {
  arn,
  backups,
  each,
  ifSet,
  is,
  keyed,
  lacks,
  need,
  never,
  ON,
  placed,
  protection,
  type ServiceTypes,
  STATED,
  STORES,
  switched,
  WHY,
  zone,
} from '../shared';

/** What is known of the types of AWS::DocDB. */
export const DocDB: ServiceTypes = {
  'AWS::DocDB::DBCluster': {
    stores: STORES.rows,
    unnamedKey: 'an AWS managed key',
    atRest: [
      ...switched('StorageEncrypted', 'KmsKeyId', WHY.databaseInClear),
      keyed('MasterUserSecretKmsKeyId', WHY.masterPassword, is('ManageMasterUserPassword', true)),
    ],
    crossings: [
      never('GlobalClusterIdentifier', WHY.globalMembers),
      arn('SourceDBClusterIdentifier', WHY.followsSource),
      zone('AvailabilityZones[]', 'it is where the data is'),
    ],
    isolation: placed('DBSubnetGroupName', 'VpcSecurityGroupIds'),
    logging: [need('logging', 'EnableCloudwatchLogsExports', STATED, WHY.accessUnseen)],
    retention: [...backups('BackupRetentionPeriod'), protection()],
  },
  'AWS::DocDB::DBClusterParameterGroup': {
    stores: STORES.databaseSettings,
    // A cluster exports what this records: without it, nothing.
    logging: [
      need(
        'logging',
        'Parameters.audit_logs',
        { oneOf: ['enabled', 'all', 'ddl', 'dml', 'dml_read', 'dml_write'] },
        WHY.accessUnseen,
      ),
    ],
  },
  'AWS::DocDB::GlobalCluster': {
    stores: STORES.rows,
    atRest: [
      need('encryption-at-rest', 'StorageEncrypted', ON, WHY.databaseInClear, lacks('SourceDBClusterIdentifier')),
      ifSet('encryption-at-rest', 'StorageEncrypted', ON, WHY.databaseInClear),
    ],
    crossings: [never('', WHY.globalMembers)],
    retention: [protection()],
  },
  'AWS::DocDB::DBInstance': { stores: STORES.rows },
  ...each(STORES.databaseSettings, ['AWS::DocDB::DBSubnetGroup', 'AWS::DocDB::EventSubscription']),
};
