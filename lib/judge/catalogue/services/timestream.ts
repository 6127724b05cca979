import { A_WEEK, has, ifSet, keyed, need, OFF, output, preset, type ServiceTypes, STORES, WHY } from '../shared';

/** What is known of the types of AWS::Timestream. */
export const Timestream: ServiceTypes = {
  'AWS::Timestream::Database': {
    stores: STORES.rows,
    unnamedKey: 'an AWS managed key',
    atRest: [keyed('KmsKeyId', 'measurements are under a key that is not customer managed')],
  },
  'AWS::Timestream::InfluxDBCluster': {
    stores: STORES.rows,
    exposure: [ifSet('exposure', 'PubliclyAccessible', OFF, WHY.publicEndpoint)],
  },
  'AWS::Timestream::InfluxDBInstance': {
    stores: STORES.rows,
    crossings: [
      output('LogDeliveryConfiguration.S3Configuration.BucketName', 'logs of the database are written there'),
    ],
    exposure: [ifSet('exposure', 'PubliclyAccessible', OFF, WHY.publicEndpoint)],
  },
  'AWS::Timestream::ScheduledQuery': {
    stores: STORES.queries,
    atRest: [
      keyed('KmsKeyId', 'the text of the query is under a key that is not customer managed'),
      need(
        'encryption-at-rest',
        'ErrorReportConfiguration.S3Configuration.EncryptionOption',
        { oneOf: ['SSE_KMS', 'SSE_S3'] },
        'reports of errors, with rows in them, lie as the bucket likes',
        has('ErrorReportConfiguration'),
      ),
    ],
    crossings: [
      output('ErrorReportConfiguration.S3Configuration.BucketName', 'reports with records are written there'),
    ],
  },
  'AWS::Timestream::Table': {
    stores: STORES.rows,
    atRest: preset(
      'MagneticStoreWriteProperties.MagneticStoreRejectedDataLocation.S3Configuration.EncryptionOption',
      ['SSE_KMS', 'SSE_S3'],
      'MagneticStoreWriteProperties.MagneticStoreRejectedDataLocation.S3Configuration.KmsKeyId',
      'rejected records are written under a key that is not customer managed',
      has('MagneticStoreWriteProperties.MagneticStoreRejectedDataLocation'),
    ),
    crossings: [
      output(
        'MagneticStoreWriteProperties.MagneticStoreRejectedDataLocation.S3Configuration.BucketName',
        'rejected records are written there',
      ),
    ],
    retention: [
      ifSet('retention', 'RetentionProperties.MagneticStoreRetentionPeriodInDays', A_WEEK, WHY.shortRetention),
    ],
  },
  'AWS::Timestream::InfluxDBBackup': { stores: STORES.fileShares },
};
