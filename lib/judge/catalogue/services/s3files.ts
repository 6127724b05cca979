import { each, keyed, type ServiceTypes, STORES } from '../shared';

/** What is known of the types of AWS::S3Files. */
export const S3Files: ServiceTypes = {
  'AWS::S3Files::FileSystem': {
    stores: STORES.objects,
    atRest: [keyed('KmsKeyId', 'files are under a key that is not customer managed')],
  },
  'AWS::S3Files::FileSystemPolicy': { stores: STORES.accessToStore, policies: { resource: ['Policy'] } },
  ...each(STORES.accessToStore, ['AWS::S3Files::AccessPoint', 'AWS::S3Files::MountTarget']),
};
