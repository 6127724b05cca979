import { preset, type ServiceTypes, STORES } from '../shared';

/** What is known of the types of AWS::AIOps. */
export const AIOps: ServiceTypes = {
  'AWS::AIOps::InvestigationGroup': {
    stores: STORES.logs,
    policies: { resource: ['InvestigationGroupPolicy'] },
    atRest: preset(
      'EncryptionConfig.EncryptionConfigurationType',
      ['CUSTOMER_MANAGED_KMS_KEY'],
      'EncryptionConfig.KmsKeyId',
      'investigations quote logs under an AWS owned key',
    ),
  },
};
