import { account, each, output, type ServiceTypes, STORES } from '../shared';

/** What is known of the types of AWS::ACMPCA. */
export const ACMPCA: ServiceTypes = {
  'AWS::ACMPCA::CertificateAuthority': {
    stores: STORES.certificates,
    crossings: [
      output(
        'RevocationConfiguration.CrlConfiguration.S3BucketName',
        'lists of revoked certificates are written there',
      ),
    ],
  },
  'AWS::ACMPCA::Permission': {
    stores: STORES.certificates,
    crossings: [account('SourceAccount', 'the account may issue certificates')],
  },
  ...each(STORES.certificates, ['AWS::ACMPCA::Certificate', 'AWS::ACMPCA::CertificateAuthorityActivation']),
};
