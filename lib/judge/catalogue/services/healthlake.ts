import { keyed, preset, type ServiceTypes, STORES } from '../shared';

/** What is known of the types of AWS::HealthLake. */
export const HealthLake: ServiceTypes = {
  'AWS::HealthLake::DataTransformationProfile': {
    stores: STORES.tables,
    atRest: [keyed('KmsKeyId', 'transformed health records are under a key that is not customer managed')],
  },
  'AWS::HealthLake::FHIRDatastore': {
    stores: STORES.tables,
    atRest: preset(
      'SseConfiguration.KmsEncryptionConfig.CmkType',
      ['CUSTOMER_MANAGED_KMS_KEY', 'AWS_OWNED_KMS_KEY'],
      'SseConfiguration.KmsEncryptionConfig.KmsKeyId',
      'health records are under an AWS owned key',
    ),
  },
};
