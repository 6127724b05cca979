import { each, ifSet, is, isNot, keyed, need, output, type ServiceTypes, STORES, WHY } from '../shared';

/** What is known of the types of AWS::FSx. */
export const FSx: ServiceTypes = {
  'AWS::FSx::DataRepositoryAssociation': {
    stores: STORES.copyRoutes,
    crossings: [output('DataRepositoryPath', 'files are exported there')],
  },
  'AWS::FSx::FileCache': {
    stores: STORES.objects,
    atRest: [keyed('KmsKeyId', 'files are under a key that is not customer managed')],
  },
  'AWS::FSx::FileSystem': {
    stores: STORES.objects,
    atRest: [keyed('KmsKeyId', 'files are under a key that is not customer managed')],
    retention: [
      // Lustre keeps none by default, and can keep none of what is scratch; of OpenZFS, references say 0 or 30 days.
      need(
        'retention',
        'LustreConfiguration.AutomaticBackupRetentionDays',
        { atLeast: 1 },
        WHY.cannotRestore,
        is('LustreConfiguration.DeploymentType', 'PERSISTENT_1', 'PERSISTENT_2'),
      ),
      ifSet(
        'retention',
        'LustreConfiguration.AutomaticBackupRetentionDays',
        { atLeast: 1 },
        WHY.cannotRestore,
        isNot('LustreConfiguration.DeploymentType', 'PERSISTENT_1', 'PERSISTENT_2'),
      ),
      ifSet('retention', 'OntapConfiguration.AutomaticBackupRetentionDays', { atLeast: 1 }, WHY.cannotRestore),
      need(
        'retention',
        'OpenZFSConfiguration.AutomaticBackupRetentionDays',
        { atLeast: 1 },
        WHY.cannotRestore,
        is('FileSystemType', 'OPENZFS'),
      ),
      ifSet('retention', 'WindowsConfiguration.AutomaticBackupRetentionDays', { atLeast: 1 }, WHY.cannotRestore),
    ],
  },
  ...each(STORES.objects, ['AWS::FSx::StorageVirtualMachine', 'AWS::FSx::Volume']),
  ...each(STORES.backups, ['AWS::FSx::Backup', 'AWS::FSx::Snapshot']),
  'AWS::FSx::S3AccessPointAttachment': {
    stores: STORES.accessToStore,
    policies: { resource: ['S3AccessPoint.Policy'] },
  },
};
