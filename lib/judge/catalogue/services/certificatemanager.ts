import { arn, each, type ServiceTypes, STORES } from '../shared';

/** What is known of the types of AWS::CertificateManager. */
export const CertificateManager: ServiceTypes = {
  'AWS::CertificateManager::Certificate': {
    stores: STORES.certificates,
    crossings: [arn('CertificateAuthorityArn', 'the private authority signs there')],
  },
  ...each(STORES.certificates, [
    'AWS::CertificateManager::Account',
    'AWS::CertificateManager::AcmeDomainValidation',
    'AWS::CertificateManager::AcmeEndpoint',
    'AWS::CertificateManager::AcmeExternalAccountBinding',
  ]),
};
