import type { ObligationsByType } from '..';
import { ifSet } from '../obligation';
import { account, arn, bucket, endpoint, never, output, outside, region, regional, zone } from './crossing';

const COPY = 'objects are copied there';

/** Ways out of object, file and block storage. */
export const STORAGE_CROSSINGS: ObligationsByType = {
  'AWS::S3::Bucket': [
    bucket('ReplicationConfiguration.Rules[].Destination.Bucket', COPY),
    arn(
      'ReplicationConfiguration.Rules[].Destination.EncryptionConfiguration.ReplicaKmsKeyID',
      'the key of the copies is in the Region of the copies',
    ),
    account('ReplicationConfiguration.Rules[].Destination.Account', COPY),
    ifSet(
      'edge',
      'AccelerateConfiguration.AccelerationStatus',
      { oneOf: ['Suspended'] },
      'uploads and downloads pass the edge location nearest to the user, anywhere in the world',
    ),
    output('InventoryConfigurations[].Destination.BucketArn', 'names and metadata of objects are written there'),
    account('InventoryConfigurations[].Destination.BucketAccountId', 'names and metadata of objects go there'),
    output(
      'AnalyticsConfigurations[].StorageClassAnalysis.DataExport.Destination.BucketArn',
      'names and metadata of objects are written there',
    ),
    account(
      'AnalyticsConfigurations[].StorageClassAnalysis.DataExport.Destination.BucketAccountId',
      'names and metadata of objects go there',
    ),
    regional('MetadataTableConfiguration.S3TablesDestination.TableBucketArn', 'metadata of objects is written there'),
    regional('MetadataConfiguration.Destination.TableBucketArn', 'metadata of objects is written there'),
    regional('NotificationConfiguration.LambdaConfigurations[].Function', 'names of objects are sent there'),
    regional('NotificationConfiguration.QueueConfigurations[].Queue', 'names of objects are sent there'),
    regional('NotificationConfiguration.TopicConfigurations[].Topic', 'names of objects are sent there'),
    endpoint('WebsiteConfiguration.RedirectAllRequestsTo.HostName', 'readers are sent there'),
    endpoint('WebsiteConfiguration.RoutingRules[].RedirectRule.HostName', 'readers are sent there'),
  ],
  'AWS::S3::AccessPoint': [account('BucketAccountId', "it opens a way to somebody else's bucket")],
  'AWS::S3::MultiRegionAccessPoint': [
    never('', 'one name for buckets of several Regions, routed from us-west-2: a read or write can end in any of them'),
  ],
  'AWS::S3::MultiRegionAccessPointPolicy': [never('', 'it belongs to an access point over several Regions')],
  'AWS::S3::StorageLens': [
    output('StorageLensConfiguration.DataExport.S3BucketDestination.Arn', 'metrics by bucket and prefix go there'),
    account(
      'StorageLensConfiguration.DataExport.S3BucketDestination.AccountId',
      'metrics by bucket and prefix go there',
    ),
    region('StorageLensConfiguration.Include.Regions[]', 'it reports on buckets there'),
  ],
  'AWS::S3Tables::TableBucket': [
    arn('ReplicationConfiguration.Rules[].Destinations[].DestinationTableBucketARN', 'tables are copied there'),
  ],
  'AWS::S3Express::DirectoryBucket': [
    zone('LocationName', 'it is where the objects are'),
    output('InventoryConfigurations[].Destination.BucketArn', 'names and metadata of objects are written there'),
  ],
  'AWS::S3ObjectLambda::AccessPoint': [
    regional(
      'ObjectLambdaConfiguration.TransformationConfigurations[].ContentTransformation.AwsLambda.FunctionArn',
      'objects are sent there',
    ),
  ],
  'AWS::EFS::FileSystem': [
    region('ReplicationConfiguration.Destinations[].Region', 'files are copied there'),
    zone('ReplicationConfiguration.Destinations[].AvailabilityZoneName', 'files are copied there'),
    arn('ReplicationConfiguration.Destinations[].KmsKeyId', 'the key of the copies is in the Region of the copies'),
    zone('AvailabilityZoneName', 'it is where the files are'),
  ],
  'AWS::FSx::DataRepositoryAssociation': [output('DataRepositoryPath', 'files are exported there')],
  'AWS::EC2::Volume': [
    zone('AvailabilityZone', 'it is where the blocks are'),
    arn('OutpostArn', 'it is where the blocks are'),
  ],
  'AWS::Lightsail::Disk': [
    region('Location.RegionName', 'it is where the blocks are'),
    zone('AvailabilityZone', 'it is where the blocks are'),
  ],
  'AWS::Lightsail::Instance': [
    region('Location.RegionName', 'it is where the machine is'),
    zone('AvailabilityZone', 'it is where the machine is'),
  ],
  'AWS::Transfer::Connector': [endpoint('Url', 'files are sent there')],
  'AWS::Transfer::Agreement': [outside('', 'it exchanges files with a partner outside AWS')],
};
