import type { ObligationsByType } from '..';
import { ifSet } from '../obligation';
import { account, arn, never, output, region } from './crossing';

/** Ways out of keys and secrets. */
export const KEY_CROSSINGS: ObligationsByType = {
  'AWS::KMS::Key': [
    ifSet('crossing', 'MultiRegion', { oneOf: [false] }, 'the key material itself can be copied to other Regions'),
  ],
  'AWS::KMS::ReplicaKey': [never('', 'it is a copy of key material that another Region holds as well')],
  'AWS::SecretsManager::Secret': [
    region('ReplicaRegions[].Region', 'the secret is copied there'),
    arn('ReplicaRegions[].KmsKeyId', 'the key of the copy is in the Region of the copy'),
  ],
  'AWS::PaymentCryptography::Key': [region('ReplicationRegions[]', 'the key is copied there')],
  'AWS::ACMPCA::CertificateAuthority': [
    output('RevocationConfiguration.CrlConfiguration.S3BucketName', 'lists of revoked certificates are written there'),
  ],
  'AWS::ACMPCA::Permission': [account('SourceAccount', 'the account may issue certificates')],
  'AWS::CertificateManager::Certificate': [arn('CertificateAuthorityArn', 'the private authority signs there')],
};
