import { chosen, each, NO_RULE, preset, type ServiceTypes, STORES, say, WHY } from '../shared';

const AT_REST = 'SecurityConfigurationData.EncryptionConfiguration.AtRestEncryptionConfiguration';
const IN_TRANSIT = 'SecurityConfigurationData.EncryptionConfiguration.InTransitEncryptionConfiguration';

/** What is known of the types of AWS::EMRContainers. */
export const EMRContainers: ServiceTypes = {
  'AWS::EMRContainers::SecurityConfiguration': {
    stores: STORES.jobEncryption,
    atRest: [
      ...preset(
        `${AT_REST}.S3EncryptionConfiguration.EncryptionOption`,
        ['SSE-KMS', 'CSE-KMS', 'SSE-S3'],
        `${AT_REST}.S3EncryptionConfiguration.KMSKeyId`,
        'what jobs write lies as the bucket likes',
      ),
      ...chosen(
        `${AT_REST}.LocalDiskEncryptionConfiguration.EncryptionKeyProviderType`,
        ['AwsKms'],
        `${AT_REST}.LocalDiskEncryptionConfiguration.AwsKmsKeyId`,
        'what jobs spill to disk lies unencrypted',
      ),
    ],
    inTransit: [
      say(`${IN_TRANSIT}.TLSCertificateConfiguration.CertificateProviderType`, { oneOf: ['PEM'] }, WHY.nodesInClear),
    ],
    neutral: {
      'SecurityConfigurationData.EncryptionConfiguration.InTransitEncryptionConfiguration.TLSCertificateConfiguration':
        NO_RULE.certificate,
    },
  },
  'AWS::EMRContainers::Endpoint': { stores: STORES.tables },
  ...each(STORES.tableAccess, ['AWS::EMRContainers::JobTemplate', 'AWS::EMRContainers::VirtualCluster']),
};
