import type { ObligationsByType } from '..';
import { ifSet } from '../obligation';
import { account, arn, never, output, region, regional, zone } from './crossing';

const COPY = 'a full copy of the data is kept there';
const GLOBAL = 'members in other Regions, which can be added outside the stack, hold full copies';
const SOURCE = 'it follows, and fails over with, a database there';

/** Ways out of databases: replicas, witnesses, copies of snapshots, streams. */
export const DATABASE_CROSSINGS: ObligationsByType = {
  'AWS::DynamoDB::GlobalTable': [
    region('Replicas[].Region', COPY),
    region('GlobalTableWitnesses[].Region', 'the witness keeps a log of writes there'),
    arn('Replicas[].SSESpecification.KMSMasterKeyId', 'the key of the copy is in the Region of the copy'),
    regional('Replicas[].KinesisStreamSpecification.StreamArn', 'images of records are streamed there'),
    account('GlobalTableSourceArn', 'records of another account flow in, and its own flow out'),
  ],
  'AWS::DynamoDB::Table': [regional('KinesisStreamSpecification.StreamArn', 'images of records are streamed there')],
  'AWS::RDS::GlobalCluster': [never('', GLOBAL)],
  'AWS::RDS::DBCluster': [
    never('GlobalClusterIdentifier', GLOBAL),
    ifSet('crossing', 'EnableGlobalWriteForwarding', { oneOf: [false] }, 'writes are sent to the primary Region'),
    region('SourceRegion', SOURCE),
    arn('ReplicationSourceIdentifier', SOURCE),
    arn('SourceDBClusterIdentifier', SOURCE),
    zone('AvailabilityZones[]', 'it is where the data is'),
  ],
  'AWS::RDS::DBInstance': [
    region('SourceRegion', SOURCE),
    region('AutomaticBackupReplicationRegion', 'backups are copied there'),
    arn('AutomaticBackupReplicationKmsKeyId', 'the key of the backups is in the Region of the backups'),
    arn('SourceDBInstanceIdentifier', SOURCE),
    arn('SourceDBClusterIdentifier', SOURCE),
    arn('SourceDBInstanceAutomatedBackupsArn', SOURCE),
    zone('AvailabilityZone', 'it is where the data is'),
  ],
  'AWS::RDS::Integration': [arn('TargetArn', 'every change is copied there'), arn('SourceArn', SOURCE)],
  'AWS::DocDB::GlobalCluster': [never('', GLOBAL)],
  'AWS::DocDB::DBCluster': [
    never('GlobalClusterIdentifier', GLOBAL),
    arn('SourceDBClusterIdentifier', SOURCE),
    zone('AvailabilityZones[]', 'it is where the data is'),
  ],
  'AWS::Neptune::GlobalCluster': [never('', GLOBAL)],
  'AWS::Neptune::DBCluster': [
    never('GlobalClusterIdentifier', GLOBAL),
    arn('SourceDBClusterIdentifier', SOURCE),
    zone('AvailabilityZones[]', 'it is where the data is'),
  ],
  'AWS::ElastiCache::GlobalReplicationGroup': [never('', GLOBAL)],
  'AWS::ElastiCache::ReplicationGroup': [
    never('GlobalReplicationGroupId', GLOBAL),
    zone('PreferredCacheClusterAZs[]', 'it is where the data is'),
    output('SnapshotArns[]', 'it is filled from there'),
  ],
  'AWS::ElastiCache::CacheCluster': [zone('PreferredAvailabilityZone', 'it is where the data is')],
  'AWS::MemoryDB::MultiRegionCluster': [never('', GLOBAL)],
  'AWS::MemoryDB::Cluster': [never('MultiRegionClusterName', GLOBAL)],
  'AWS::DSQL::Cluster': [
    region('MultiRegionProperties.WitnessRegion', 'the witness keeps an encrypted log of writes there'),
    arn('MultiRegionProperties.Clusters[]', COPY),
  ],
  'AWS::Cassandra::Keyspace': [region('ReplicationSpecification.RegionList[]', COPY)],
  'AWS::Cassandra::Table': [region('ReplicaSpecifications[].Region', COPY)],
  'AWS::Redshift::Cluster': [
    region('DestinationRegion', 'snapshots are copied there'),
    zone('AvailabilityZone', 'it is where the data is'),
  ],
  'AWS::Redshift::EndpointAuthorization': [account('Account', 'the account may reach the cluster')],
  'AWS::Redshift::Integration': [arn('TargetArn', 'every change is copied there'), arn('SourceArn', SOURCE)],
  'AWS::RedshiftServerless::Namespace': [
    region('SnapshotCopyConfigurations[].DestinationRegion', 'snapshots are copied there'),
    arn(
      'SnapshotCopyConfigurations[].DestinationKmsKeyId',
      'the key of the snapshots is in the Region of the snapshots',
    ),
  ],
  'AWS::Timestream::InfluxDBInstance': [
    output('LogDeliveryConfiguration.S3Configuration.BucketName', 'logs of the database are written there'),
  ],
  'AWS::Timestream::Table': [
    output(
      'MagneticStoreWriteProperties.MagneticStoreRejectedDataLocation.S3Configuration.BucketName',
      'rejected records are written there',
    ),
  ],
  'AWS::Timestream::ScheduledQuery': [
    output('ErrorReportConfiguration.S3Configuration.BucketName', 'reports with records are written there'),
  ],
  'AWS::MSK::Replicator': [
    arn('KafkaClusters[].AmazonMskCluster.MskClusterArn', 'topics are copied between the clusters'),
    arn('ReplicationInfoList[].TargetKafkaClusterArn', 'topics are copied there'),
    arn('ReplicationInfoList[].SourceKafkaClusterArn', SOURCE),
  ],
  'AWS::AmazonMQ::Broker': [
    ifSet('crossing', 'DataReplicationMode', { oneOf: ['NONE'] }, 'CRDR copies messages to a broker in another Region'),
    arn('DataReplicationPrimaryBrokerArn', SOURCE),
  ],
  'AWS::ODB::OdbNetwork': [region('CrossRegionS3RestoreSources[]', 'the network lets in buckets of that Region')],
  'AWS::QLDB::Stream': [arn('KinesisConfiguration.StreamArn', 'every change is streamed there')],
};
