import {
  arn,
  backups,
  each,
  ifSet,
  lacks,
  need,
  never,
  OFF,
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

/** What is known of the types of AWS::Neptune. */
export const Neptune: ServiceTypes = {
  'AWS::Neptune::DBCluster': {
    stores: STORES.rows,
    unnamedKey: 'an AWS managed key',
    atRest: switched('StorageEncrypted', 'KmsKeyId', WHY.databaseInClear),
    crossings: [
      never('GlobalClusterIdentifier', WHY.globalMembers),
      arn('SourceDBClusterIdentifier', WHY.followsSource),
      zone('AvailabilityZones[]', 'it is where the data is'),
    ],
    isolation: placed('DBSubnetGroupName', 'VpcSecurityGroupIds'),
    logging: [need('logging', 'EnableCloudwatchLogsExports', STATED, WHY.accessUnseen)],
    retention: [...backups('BackupRetentionPeriod'), protection()],
  },
  'AWS::Neptune::DBInstance': {
    stores: STORES.rows,
    exposure: [ifSet('exposure', 'PubliclyAccessible', OFF, WHY.publicEndpoint)],
  },
  'AWS::Neptune::GlobalCluster': {
    stores: STORES.rows,
    atRest: [
      need('encryption-at-rest', 'StorageEncrypted', ON, WHY.databaseInClear, lacks('SourceDBClusterIdentifier')),
      ifSet('encryption-at-rest', 'StorageEncrypted', ON, WHY.databaseInClear),
    ],
    crossings: [never('', WHY.globalMembers)],
  },
  ...each(STORES.databaseSettings, [
    'AWS::Neptune::DBClusterParameterGroup',
    'AWS::Neptune::DBParameterGroup',
    'AWS::Neptune::DBSubnetGroup',
    'AWS::Neptune::EventSubscription',
  ]),
};
