import type { ObligationsByType } from '..';
import type { Obligation, When } from '../entry';
import { has, ifSet, is, isNot, lacks, need } from '../obligation';
import { chosen, clearUnlessKeyed, keyed, keyIfSet, preset } from './store';

const WAITING = 'messages waiting to be read are under a key of AWS';

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
    need(
      'customer-key',
      `${path}.EncryptionConfiguration.KMSEncryptionConfig.AWSKMSKeyARN`,
      { key: true },
      'delivered records are under whatever key the bucket happens to have',
      has(path),
      ...when,
    ),
  ];
}

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

/** Encryption at rest of streams, queues, topics, buses and brokers. */
export const STREAMS: ObligationsByType = {
  'AWS::Kinesis::Stream': chosen(
    'StreamEncryption.EncryptionType',
    ['KMS'],
    'StreamEncryption.KeyId',
    'records of up to a year lie in the clear',
  ),
  'AWS::Kinesis::Channel': preset(
    'EncryptionConfiguration.EncryptionType',
    ['KMS'],
    'EncryptionConfiguration.KeyId',
    'records lie under a key of AWS',
  ),
  'AWS::KinesisVideo::Stream': keyed('KmsKeyId', 'video of people is under a key of AWS'),
  'AWS::KinesisFirehose::DeliveryStream': [
    // A stream that reads from another is encrypted by that one.
    ...[
      need(
        'encryption-at-rest',
        'DeliveryStreamEncryptionConfigurationInput.KeyType',
        { oneOf: ['CUSTOMER_MANAGED_CMK', 'AWS_OWNED_CMK'] },
        'records wait for delivery in the clear',
      ),
      need(
        'customer-key',
        'DeliveryStreamEncryptionConfigurationInput.KeyARN',
        { key: true },
        'records wait for delivery under a key that AWS owns',
      ),
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
  'AWS::KinesisAnalyticsV2::Application': preset(
    'ApplicationConfiguration.ApplicationEncryptionConfiguration.KeyType',
    ['CUSTOMER_MANAGED_KEY', 'AWS_OWNED_KEY'],
    'ApplicationConfiguration.ApplicationEncryptionConfiguration.KeyId',
    'state and snapshots of the application are under a key that AWS owns',
  ),
  'AWS::MSK::Cluster': keyed('EncryptionInfo.EncryptionAtRest.DataVolumeKMSKeyId', 'topics are under a key of AWS'),
  'AWS::MSK::Channel': keyed('EncryptionConfiguration.KmsKeyArn', 'records are under a key of AWS'),
  'AWS::AmazonMQ::Broker': [
    need(
      'customer-key',
      'EncryptionOptions.UseAwsOwnedKey',
      { oneOf: [false] },
      'messages are under a key that AWS owns, which nobody can audit or withdraw',
    ),
    need(
      'customer-key',
      'EncryptionOptions.KmsKeyId',
      { key: true },
      'messages are under a key of AWS',
      isNot('EncryptionOptions.UseAwsOwnedKey', true),
    ),
  ],
  'AWS::SQS::Queue': [
    // Encrypted anyway, unless that is switched off (CloudFormation, AWS::SQS::Queue SqsManagedSseEnabled).
    need('customer-key', 'KmsMasterKeyId', { key: true }, WAITING),
    ifSet(
      'encryption-at-rest',
      'SqsManagedSseEnabled',
      { oneOf: [true] },
      'messages waiting to be read lie in the clear',
      lacks('KmsMasterKeyId'),
    ),
  ],
  'AWS::SNS::Topic': clearUnlessKeyed('KmsMasterKeyId', 'messages on the way lie in the clear'),
  'AWS::Events::EventBus': keyed('KmsKeyIdentifier', 'events are under a key of AWS'),
  'AWS::Events::Archive': keyed('KmsKeyIdentifier', 'archived events are under a key of AWS'),
  'AWS::Events::Connection': keyed('KmsKeyIdentifier', 'credentials of the connection are under a key of AWS'),
  'AWS::EventsV2::EventBus': keyed('EncryptionConfiguration.KmsKeyIdentifier', 'events are under a key of AWS'),
  'AWS::EventsV2::EventSource': [
    keyIfSet(
      'Configuration.PartnerEventsConfiguration.PartnerBusKmsKeyIdentifier',
      'events of the partner are under a key of AWS',
    ),
  ],
  'AWS::Pipes::Pipe': keyed('KmsKeyIdentifier', 'filters and templates, with data in them, are under a key of AWS'),
  'AWS::Scheduler::Schedule': keyed('KmsKeyArn', 'the input of the target is under a key of AWS'),
  'AWS::StepFunctions::StateMachine': preset(
    'EncryptionConfiguration.Type',
    ['CUSTOMER_MANAGED_KMS_KEY'],
    'EncryptionConfiguration.KmsKeyId',
    'inputs and outputs of each step are kept under a key that AWS owns',
  ),
  'AWS::StepFunctions::Activity': preset(
    'EncryptionConfiguration.Type',
    ['CUSTOMER_MANAGED_KMS_KEY'],
    'EncryptionConfiguration.KmsKeyId',
    'inputs and outputs of each task are kept under a key that AWS owns',
  ),
  'AWS::AppFlow::Flow': keyed('KMSArn', 'records on the way are under a key of AWS'),
  'AWS::AppFlow::ConnectorProfile': keyed('KMSArn', 'credentials of the connector are under a key of AWS'),
  'AWS::AppIntegrations::DataIntegration': keyed('KmsKey', 'imported records are under a key of AWS'),
  'AWS::OSIS::Pipeline': keyed('EncryptionAtRestOptions.KmsKeyArn', 'buffered records are under a key of AWS'),
  'AWS::GroundStation::MissionProfile': [
    need(
      'customer-key',
      'StreamsKmsKey.KmsKeyArn',
      { key: true },
      'the downlink is under a key of AWS',
      lacks('StreamsKmsKey.KmsAliasArn'),
      lacks('StreamsKmsKey.KmsAliasName'),
    ),
    keyIfSet('StreamsKmsKey.KmsAliasArn', 'the downlink is under a key of AWS'),
    keyIfSet('StreamsKmsKey.KmsAliasName', 'the downlink is under a key of AWS'),
  ],
  'AWS::Connect::InstanceStorageConfig': [
    ...preset(
      'S3Config.EncryptionConfig.EncryptionType',
      ['KMS'],
      'S3Config.EncryptionConfig.KeyId',
      'recordings of calls and chats are under whatever key the bucket happens to have',
      is('StorageType', 'S3'),
    ),
    ...preset(
      'KinesisVideoStreamConfig.EncryptionConfig.EncryptionType',
      ['KMS'],
      'KinesisVideoStreamConfig.EncryptionConfig.KeyId',
      'live media of calls is under a key of AWS',
      is('StorageType', 'KINESIS_VIDEO_STREAM'),
    ),
  ],
};
