import {
  arn,
  grouped,
  has,
  keyed,
  lacks,
  need,
  region,
  type ServiceTypes,
  STORES,
  switched,
  WHY,
  zone,
} from '../shared';

/** What is known of the types of AWS::EFS. */
export const EFS: ServiceTypes = {
  'AWS::EFS::FileSystem': {
    stores: STORES.objects,
    policies: { resource: ['FileSystemPolicy'] },
    unnamedKey: 'an AWS managed key',
    atRest: [
      ...switched('Encrypted', 'KmsKeyId', 'files, and their backups, lie on disk unencrypted'),
      keyed(
        'ReplicationConfiguration.Destinations[].KmsKeyId',
        'the copy is under a key that is not customer managed',
        has('ReplicationConfiguration'),
        lacks('ReplicationConfiguration.Destinations[].FileSystemId'),
      ),
    ],
    crossings: [
      region('ReplicationConfiguration.Destinations[].Region', 'files are copied there'),
      zone('ReplicationConfiguration.Destinations[].AvailabilityZoneName', 'files are copied there'),
      arn('ReplicationConfiguration.Destinations[].KmsKeyId', 'the key of the copies is in the Region of the copies'),
      zone('AvailabilityZoneName', 'it is where the files are'),
    ],
    retention: [need('retention', 'BackupPolicy.Status', { oneOf: ['ENABLED'] }, WHY.cannotRestore)],
  },
  'AWS::EFS::AccessPoint': { stores: STORES.accessToStore },
  'AWS::EFS::MountTarget': { stores: STORES.accessToStore, isolation: [grouped('SecurityGroups')] },
};
