import type { ObligationsByType } from '..';
import { has, ifSet, is, isNot, lacks, need } from '../obligation';
import { keyed, keyIfSet, keyless, preset, switched } from './store';

const CLEAR = 'tables, logs, snapshots and backups lie on disk in the clear';
const MASTER = 'the master password is under a key of AWS';
const AURORA = ['aurora', 'aurora-mysql', 'aurora-postgresql'];
const INSIGHTS = 'statements, with what users put in them, are under a key of AWS';

/** Encryption at rest of databases, caches and ledgers. */
export const DATABASES: ObligationsByType = {
  'AWS::RDS::DBInstance': [
    // A member of a cluster has the cluster's storage, a replica that of its source.
    ...switched(
      'StorageEncrypted',
      'KmsKeyId',
      CLEAR,
      lacks('DBClusterIdentifier'),
      lacks('SourceDBInstanceIdentifier'),
    ),
    ifSet('encryption-at-rest', 'StorageEncrypted', { oneOf: [true] }, CLEAR, has('SourceDBInstanceIdentifier')),
    keyIfSet('KmsKeyId', 'the replica is under a key of AWS', has('SourceDBInstanceIdentifier')),
    need('customer-key', 'PerformanceInsightsKMSKeyId', { key: true }, INSIGHTS, is('EnablePerformanceInsights', true)),
    need('customer-key', 'MasterUserSecret.KmsKeyId', { key: true }, MASTER, is('ManageMasterUserPassword', true)),
    need(
      'customer-key',
      'AutomaticBackupReplicationKmsKeyId',
      { key: true },
      'the copied backups are under a key of AWS',
      has('AutomaticBackupReplicationRegion'),
    ),
  ],
  'AWS::RDS::DBCluster': [
    ...switched('StorageEncrypted', 'KmsKeyId', CLEAR, isNot('Engine', ...AURORA)),
    // Encrypted by default since February 2026 (Aurora User Guide, Encrypting Amazon Aurora resources).
    ifSet(
      'encryption-at-rest',
      'StorageEncrypted',
      { oneOf: [true] },
      'the cluster asks for no encryption',
      is('Engine', ...AURORA),
    ),
    need(
      'customer-key',
      'KmsKeyId',
      { key: true },
      'tables, logs, snapshots and backups are under a key of AWS',
      is('Engine', ...AURORA),
      isNot('StorageEncrypted', false),
    ),
    need(
      'customer-key',
      'PerformanceInsightsKmsKeyId',
      { key: true },
      INSIGHTS,
      is('PerformanceInsightsEnabled', true),
    ),
    need('customer-key', 'MasterUserSecret.KmsKeyId', { key: true }, MASTER, is('ManageMasterUserPassword', true)),
  ],
  'AWS::RDS::GlobalCluster': [
    ifSet('encryption-at-rest', 'StorageEncrypted', { oneOf: [true] }, 'its clusters ask for no encryption'),
  ],
  'AWS::RDS::CustomDBEngineVersion': keyed('KMSKeyId', 'installation files are under a key of AWS'),
  'AWS::RDS::Integration': keyed('KMSKeyId', 'changes on their way to the warehouse are under a key of AWS'),
  'AWS::DocDB::DBCluster': [
    ...switched('StorageEncrypted', 'KmsKeyId', CLEAR),
    need('customer-key', 'MasterUserSecretKmsKeyId', { key: true }, MASTER, is('ManageMasterUserPassword', true)),
  ],
  'AWS::DocDB::GlobalCluster': [
    need('encryption-at-rest', 'StorageEncrypted', { oneOf: [true] }, CLEAR, lacks('SourceDBClusterIdentifier')),
    ifSet('encryption-at-rest', 'StorageEncrypted', { oneOf: [true] }, CLEAR),
  ],
  'AWS::DocDBElastic::Cluster': keyed('KmsKeyId', 'documents are under a key of AWS'),
  'AWS::Neptune::DBCluster': switched('StorageEncrypted', 'KmsKeyId', CLEAR),
  'AWS::Neptune::GlobalCluster': [
    need('encryption-at-rest', 'StorageEncrypted', { oneOf: [true] }, CLEAR, lacks('SourceDBClusterIdentifier')),
    ifSet('encryption-at-rest', 'StorageEncrypted', { oneOf: [true] }, CLEAR),
  ],
  'AWS::NeptuneGraph::Graph': [
    ...keyed('KmsKeyIdentifier', 'the graph is under a key of AWS'),
    need(
      'customer-key',
      'ImportTask.ImportOptions.Neptune.S3ExportKmsKeyId',
      { key: true },
      'the export on the way in is under a key of AWS',
      has('ImportTask.ImportOptions.Neptune'),
    ),
  ],
  'AWS::DynamoDB::Table': [
    ifSet(
      'customer-key',
      'SSESpecification.SSEEnabled',
      { oneOf: [true] },
      'items are under a key that AWS owns, which nobody can audit or withdraw',
    ),
    need('customer-key', 'SSESpecification.KMSMasterKeyId', { key: true }, 'items are under a key of AWS'),
    ifSet('customer-key', 'SSESpecification.SSEType', { noneOf: ['AES256'] }, 'a key is named but not used'),
  ],
  'AWS::DynamoDB::GlobalTable': [
    ifSet(
      'customer-key',
      'SSESpecification.SSEEnabled',
      { oneOf: [true] },
      'items are under a key that AWS owns, which nobody can audit or withdraw',
    ),
    need(
      'customer-key',
      'Replicas[].SSESpecification.KMSMasterKeyId',
      { key: true },
      'items of the replica are under a key of AWS',
    ),
    ifSet('customer-key', 'SSESpecification.SSEType', { noneOf: ['AES256'] }, 'a key is named but not used'),
  ],
  'AWS::Serverless::SimpleTable': [
    ifSet(
      'customer-key',
      'SSESpecification.SSEEnabled',
      { oneOf: [true] },
      'items are under a key that AWS owns, which nobody can audit or withdraw',
    ),
    need(
      'customer-key',
      'SSESpecification.KMSMasterKeyId',
      { key: true },
      'items are under a key of AWS: use AWS::DynamoDB::Table, which names one',
    ),
  ],
  'AWS::DAX::Cluster': [
    need(
      'encryption-at-rest',
      'SSESpecification.SSEEnabled',
      { oneOf: [true] },
      'items that the cache writes to disk lie in the clear',
    ),
    keyless('the cache can name no key: read the table itself'),
  ],
  'AWS::DSQL::Cluster': keyed('KmsEncryptionKey', 'rows are under a key that AWS owns'),
  'AWS::ElastiCache::ReplicationGroup': switched(
    'AtRestEncryptionEnabled',
    'KmsKeyId',
    'what the cache writes to disk in synchronization, backup and swap lies in the clear',
  ),
  'AWS::ElastiCache::CacheCluster': [
    ifSet(
      'encryption-at-rest',
      'Engine',
      { noneOf: ['redis', 'valkey'], anyCase: true },
      'a cache cluster by itself cannot encrypt its backups: use AWS::ElastiCache::ReplicationGroup',
    ),
  ],
  'AWS::ElastiCache::ServerlessCache': keyed('KmsKeyId', 'cached data is under a key of AWS'),
  'AWS::ElastiCache::ServerlessCacheSnapshot': keyed('KmsKeyId', 'the snapshot is under a key of AWS'),
  'AWS::MemoryDB::Cluster': keyed('KmsKeyId', 'the log of transactions is under a key of AWS'),
  'AWS::MemoryDB::Snapshot': keyed('KmsKeyId', 'the snapshot is under a key of AWS'),
  'AWS::Redshift::Cluster': [
    // Encrypted by default (Redshift Management Guide, Amazon Redshift database encryption), under a key of AWS where none is named.
    ifSet('encryption-at-rest', 'Encrypted', { oneOf: [true] }, CLEAR),
    need('customer-key', 'KmsKeyId', { key: true }, 'tables and snapshots are under a key of AWS'),
    need('customer-key', 'MasterPasswordSecretKmsKeyId', { key: true }, MASTER, is('ManageMasterPassword', true)),
  ],
  'AWS::Redshift::SnapshotCopyGrant': keyed('KmsKeyId', 'copied snapshots are under a key of AWS'),
  'AWS::Redshift::Integration': keyed('KMSKeyId', 'changes on their way to the warehouse are under a key of AWS'),
  'AWS::RedshiftServerless::Namespace': [
    ...keyed('KmsKeyId', 'tables and snapshots are under a key of AWS'),
    need('customer-key', 'AdminPasswordSecretKmsKeyId', { key: true }, MASTER, is('ManageAdminPassword', true)),
    need(
      'customer-key',
      'SnapshotCopyConfigurations[].DestinationKmsKeyId',
      { key: true },
      'copied snapshots are under a key of AWS',
      has('SnapshotCopyConfigurations'),
    ),
  ],
  'AWS::Cassandra::Table': preset(
    'EncryptionSpecification.EncryptionType',
    ['CUSTOMER_MANAGED_KMS_KEY', 'AWS_OWNED_KMS_KEY'],
    'EncryptionSpecification.KmsKeyIdentifier',
    'rows are under a key that AWS owns',
  ),
  'AWS::QLDB::Ledger': keyed('KmsKey', 'the journal is under a key of AWS'),
  'AWS::Timestream::Database': keyed('KmsKeyId', 'measurements are under a key of AWS'),
  'AWS::Timestream::Table': preset(
    'MagneticStoreWriteProperties.MagneticStoreRejectedDataLocation.S3Configuration.EncryptionOption',
    ['SSE_KMS', 'SSE_S3'],
    'MagneticStoreWriteProperties.MagneticStoreRejectedDataLocation.S3Configuration.KmsKeyId',
    'rejected records are written under a key of AWS',
    has('MagneticStoreWriteProperties.MagneticStoreRejectedDataLocation'),
  ),
  'AWS::Timestream::ScheduledQuery': [
    ...keyed('KmsKeyId', 'the text of the query is under a key of AWS'),
    need(
      'encryption-at-rest',
      'ErrorReportConfiguration.S3Configuration.EncryptionOption',
      { oneOf: ['SSE_KMS', 'SSE_S3'] },
      'reports of errors, with rows in them, lie as the bucket likes',
      has('ErrorReportConfiguration'),
    ),
  ],
  'AWS::DMS::ReplicationInstance': keyed('KmsKeyId', 'data on the way is under a key of AWS'),
  'AWS::DMS::ReplicationConfig': keyed('ComputeConfig.KmsKeyId', 'data on the way is under a key of AWS'),
  'AWS::DMS::InstanceProfile': keyed('KmsKeyArn', 'data on the way is under a key of AWS'),
  'AWS::DMS::Endpoint': [
    ...keyed('KmsKeyId', 'parameters of the connection are under a key of AWS'),
    ...preset(
      'S3Settings.EncryptionMode',
      ['SSE_KMS', 'SSE_S3', 'sse-kms', 'sse-s3'],
      'S3Settings.ServerSideEncryptionKmsKeyId',
      'migrated rows are written under a key of AWS',
      has('S3Settings'),
      isNot('EndpointType', 'source'),
    ),
    ...preset(
      'RedshiftSettings.EncryptionMode',
      ['SSE_KMS', 'SSE_S3', 'sse-kms', 'sse-s3'],
      'RedshiftSettings.ServerSideEncryptionKmsKeyId',
      'rows on the way to the warehouse are written under a key of AWS',
      has('RedshiftSettings'),
    ),
  ],
};
