import { ifSet, is, keyed, need, type Obligation, ON, type ServiceTypes, STORES } from '../shared';

const FILE_SHARE = 'shared files are written under a key of S3';

function fileShare(): readonly Obligation[] {
  return [
    ifSet('customer-key', 'KMSEncrypted', ON, FILE_SHARE),
    ifSet('encryption-at-rest', 'EncryptionType', { oneOf: ['SseKms', 'DsseKms', 'SseS3'] }, FILE_SHARE),
    keyed('KMSKey', FILE_SHARE),
  ];
}

/** A disk of a gateway, which is encrypted by S3 unless a key is named. */
function byOwnKey(why: string): readonly Obligation[] {
  return [need('customer-key', 'KMSEncrypted', ON, why), keyed('KMSKey', why, is('KMSEncrypted', true))];
}

/** What is known of the types of AWS::StorageGateway. */
export const StorageGateway: ServiceTypes = {
  'AWS::StorageGateway::NFSFileShare': { stores: STORES.fileShares, atRest: fileShare() },
  'AWS::StorageGateway::SMBFileShare': { stores: STORES.fileShares, atRest: fileShare() },
  'AWS::StorageGateway::Tape': {
    stores: STORES.backups,
    atRest: byOwnKey('the virtual tape is under a key that is not customer managed'),
  },
  'AWS::StorageGateway::Volume': {
    stores: STORES.backups,
    atRest: byOwnKey('the volume is under a key that is not customer managed'),
  },
  'AWS::StorageGateway::TapePool': { stores: STORES.accessToStore },
};
