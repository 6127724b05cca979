import { keyed, NO_RULE, type ServiceTypes, STORES } from '../shared';

/** What is known of the types of AWS::Forecast. */
export const Forecast: ServiceTypes = {
  'AWS::Forecast::Dataset': {
    stores: STORES.modelData,
    atRest: [keyed('EncryptionConfig.KmsKeyArn', 'the data set is under a key that is not customer managed')],
    neutral: { 'EncryptionConfig.RoleArn': NO_RULE.role },
  },
  'AWS::Forecast::DatasetGroup': { stores: STORES.modelData },
};
