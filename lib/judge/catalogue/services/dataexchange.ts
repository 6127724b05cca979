import { has, preset, type ServiceTypes, STORES } from '../shared';

/** What is known of the types of AWS::DataExchange. */
export const DataExchange: ServiceTypes = {
  'AWS::DataExchange::EventAction': {
    stores: STORES.tables,
    atRest: preset(
      'Action.ExportRevisionToS3.Encryption.Type',
      ['aws:kms', 'AES256'],
      'Action.ExportRevisionToS3.Encryption.KmsKeyArn',
      'exported revisions lie as the bucket likes',
      has('Action.ExportRevisionToS3'),
    ),
  },
  'AWS::DataExchange::DataSet': { stores: STORES.tables },
};
