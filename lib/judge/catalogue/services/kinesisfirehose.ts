import {
  arn,
  endpoint,
  has,
  ifSet,
  inRegion,
  isNot,
  keyed,
  need,
  notHttp,
  type Obligation,
  output,
  region,
  regional,
  type ServiceTypes,
  STORES,
  say,
  type When,
} from '../shared';

const FIREHOSE_BUCKETS = [
  'S3DestinationConfiguration',
  'ExtendedS3DestinationConfiguration',
  'ExtendedS3DestinationConfiguration.S3BackupConfiguration',
  'AmazonopensearchserviceDestinationConfiguration.S3Configuration',
  'AmazonOpenSearchServerlessDestinationConfiguration.S3Configuration',
  'ElasticsearchDestinationConfiguration.S3Configuration',
  'HttpEndpointDestinationConfiguration.S3Configuration',
  'IcebergDestinationConfiguration.S3Configuration',
  'RedshiftDestinationConfiguration.S3Configuration',
  'RedshiftDestinationConfiguration.S3BackupConfiguration',
  'SnowflakeDestinationConfiguration.S3Configuration',
  'SplunkDestinationConfiguration.S3Configuration',
];

/** A bucket to which a delivery stream writes. */
function firehoseBucket(path: string, ...when: readonly When[]): readonly Obligation[] {
  return [
    ifSet(
      'encryption-at-rest',
      `${path}.EncryptionConfiguration.NoEncryptionConfig`,
      { noneOf: ['NoEncryption'] },
      'delivered records say that they need no encryption',
      ...when,
    ),
    keyed(
      `${path}.EncryptionConfiguration.KMSEncryptionConfig.AWSKMSKeyARN`,
      'delivered records are under whatever key the bucket happens to have',
      has(path),
      ...when,
    ),
  ];
}

/** What is known of the types of AWS::KinesisFirehose. */
export const KinesisFirehose: ServiceTypes = {
  'AWS::KinesisFirehose::DeliveryStream': {
    stores: STORES.messages,
    name: inRegion('DeliveryStreamName'),
    atRest: [
      // A stream that reads from another is encrypted by that one.
      ...[
        need(
          'encryption-at-rest',
          'DeliveryStreamEncryptionConfigurationInput.KeyType',
          { oneOf: ['CUSTOMER_MANAGED_CMK', 'AWS_OWNED_CMK'] },
          'records wait for delivery unencrypted',
        ),
        keyed('DeliveryStreamEncryptionConfigurationInput.KeyARN', 'records wait for delivery under an AWS owned key'),
        ifSet(
          'customer-key',
          'DeliveryStreamEncryptionConfigurationInput.KeyType',
          { oneOf: ['CUSTOMER_MANAGED_CMK'] },
          'a key is named but not used',
        ),
      ].map((obligation) => ({
        ...obligation,
        when: [isNot('DeliveryStreamType', 'KinesisStreamAsSource', 'MSKAsSource', 'DatabaseAsSource')],
      })),
      ...FIREHOSE_BUCKETS.flatMap((path) => firehoseBucket(path)),
    ],
    inTransit: [
      say(
        'DatabaseSourceConfiguration.SSLMode',
        { oneOf: ['Enabled'] },
        'changes of the database can be read on the way',
        has('DatabaseSourceConfiguration'),
      ),
      notHttp('HttpEndpointDestinationConfiguration.EndpointConfiguration.Url'),
      notHttp('SplunkDestinationConfiguration.HECEndpoint'),
    ],
    crossings: [
      endpoint('HttpEndpointDestinationConfiguration.EndpointConfiguration.Url', 'records are sent there'),
      endpoint('SplunkDestinationConfiguration.HECEndpoint', 'records are sent there'),
      endpoint('SnowflakeDestinationConfiguration.AccountUrl', 'records are sent there'),
      endpoint('RedshiftDestinationConfiguration.ClusterJDBCURL', 'records are sent there'),
      endpoint('AmazonopensearchserviceDestinationConfiguration.ClusterEndpoint', 'records are sent there'),
      endpoint('ElasticsearchDestinationConfiguration.ClusterEndpoint', 'records are sent there'),
      endpoint('AmazonOpenSearchServerlessDestinationConfiguration.CollectionEndpoint', 'records are sent there'),
      regional('AmazonopensearchserviceDestinationConfiguration.DomainARN', 'records are sent there'),
      regional('ElasticsearchDestinationConfiguration.DomainARN', 'records are sent there'),
      ...FIREHOSE_BUCKETS.map((path) => output(`${path}.BucketARN`, 'records are written there')),
      arn('IcebergDestinationConfiguration.CatalogConfiguration.CatalogArn', 'records are written there'),
      region(
        'ExtendedS3DestinationConfiguration.DataFormatConversionConfiguration.SchemaConfiguration.Region',
        'the schema is read there',
      ),
    ],
  },
};
