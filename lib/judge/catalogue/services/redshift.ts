import {
  A_WEEK,
  account,
  arn,
  each,
  grouped,
  ifSet,
  is,
  keyed,
  NEVER,
  NO_RULE,
  need,
  OFF,
  ON,
  region,
  type ServiceTypes,
  STATED,
  STORES,
  WHY,
  zone,
} from '../shared';

/** What is known of the types of AWS::Redshift. */
export const Redshift: ServiceTypes = {
  'AWS::Redshift::Cluster': {
    stores: STORES.rows,
    name: { property: 'ClusterIdentifier', foldsCase: true },
    policies: { resource: ['NamespaceResourcePolicy'] },
    atRest: [
      // Encrypted by default (Redshift Management Guide, Amazon Redshift database encryption), under a key that is not customer managed where none is named.
      ifSet('encryption-at-rest', 'Encrypted', ON, WHY.databaseInClear),
      keyed('KmsKeyId', 'tables and snapshots are under a key that is not customer managed'),
      keyed('MasterPasswordSecretKmsKeyId', WHY.masterPassword, is('ManageMasterPassword', true)),
    ],
    crossings: [
      region('DestinationRegion', 'snapshots are copied there'),
      zone('AvailabilityZone', 'it is where the data is'),
    ],
    exposure: [
      ifSet('exposure', 'PubliclyAccessible', OFF, WHY.publicEndpoint),
      ifSet('exposure', 'ElasticIp', NEVER, 'a public address makes the warehouse reachable from the internet'),
    ],
    isolation: [
      need(
        'isolation',
        'ClusterSubnetGroupName',
        STATED,
        'without one the cluster stands in the default VPC, whose subnets are public',
      ),
      grouped('VpcSecurityGroupIds'),
      ifSet('isolation', 'EnhancedVpcRouting', ON, 'copies and unloads would go over the internet'),
    ],
    logging: [need('logging', 'LoggingProperties', STATED, WHY.accessUnseen)],
    retention: [
      ifSet('retention', 'AutomatedSnapshotRetentionPeriod', A_WEEK, WHY.shortRetention),
      ifSet('retention', 'MultiAZ', ON, WHY.oneZone),
    ],
    neutral: {
      SnapshotCopyGrantName: `${NO_RULE.noRegion}DestinationRegion does, and is checked`,
      SnapshotCopyManual: `${NO_RULE.noRegion}DestinationRegion does, and is checked`,
      SnapshotCopyRetentionPeriod: `${NO_RULE.noRegion}DestinationRegion does, and is checked`,
      RotateEncryptionKey: 'it renews the key once; that the key rotates is checked at the key',
    },
  },
  'AWS::Redshift::ClusterSecurityGroup': {
    stores: STORES.databaseSettings,
    isolation: [ifSet('isolation', '', NEVER, WHY.ec2Classic)],
  },
  'AWS::Redshift::ClusterSecurityGroupIngress': {
    stores: STORES.databaseSettings,
    isolation: [ifSet('isolation', '', NEVER, WHY.ec2Classic)],
  },
  'AWS::Redshift::EndpointAuthorization': {
    stores: STORES.databaseSettings,
    crossings: [account('Account', 'the account may reach the cluster')],
  },
  'AWS::Redshift::Integration': {
    stores: STORES.rowsOnTheWay,
    atRest: [keyed('KMSKeyId', 'changes on their way to the warehouse are under a key that is not customer managed')],
    crossings: [arn('TargetArn', 'every change is copied there'), arn('SourceArn', WHY.followsSource)],
    neutral: { AdditionalEncryptionContext: NO_RULE.context },
  },
  'AWS::Redshift::SnapshotCopyGrant': {
    stores: STORES.databaseCredentials,
    atRest: [keyed('KmsKeyId', 'copied snapshots are under a key that is not customer managed')],
  },
  'AWS::Redshift::Snapshot': { stores: STORES.backups },
  'AWS::Redshift::ScheduledAction': { stores: STORES.databaseCredentials },
  ...each(STORES.databaseSettings, [
    'AWS::Redshift::ClusterParameterGroup',
    'AWS::Redshift::ClusterSubnetGroup',
    'AWS::Redshift::EndpointAccess',
    'AWS::Redshift::EventSubscription',
    'AWS::Redshift::QEV2IdcApplication',
    'AWS::Redshift::SnapshotSchedule',
    'AWS::Redshift::UsageLimit',
  ]),
  'AWS::Redshift::RedshiftIdcApplication': { stores: STORES.shares },
};
