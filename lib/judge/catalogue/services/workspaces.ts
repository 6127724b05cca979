import { each, ifSet, keyed, need, ON, type ServiceTypes, STORES, userData } from '../shared';

/** What is known of the types of AWS::WorkSpaces. */
export const WorkSpaces: ServiceTypes = {
  'AWS::WorkSpaces::Workspace': {
    stores: STORES.taskDisks,
    unnamedKey: 'an AWS managed key',
    atRest: [
      // Files of the person lie on the other volume; what is left on this one is under no key at all.
      need(
        'customer-key',
        'RootVolumeEncryptionEnabled',
        ON,
        'what applications leave on the disk of the system is under no key',
      ),
      ifSet('encryption-at-rest', 'RootVolumeEncryptionEnabled', ON, 'the disk of the system lies unencrypted'),
      need('encryption-at-rest', 'UserVolumeEncryptionEnabled', ON, 'files of the person lie unencrypted'),
      keyed('VolumeEncryptionKey', 'the disks of the desktop are under a key that is not customer managed'),
    ],
  },
  'AWS::WorkSpaces::Directory': { stores: userData('desktops and those who sign in to them') },
  'AWS::WorkSpaces::WorkspacesPool': { stores: STORES.taskDisks },
  ...each(STORES.capacity, ['AWS::WorkSpaces::ConnectionAlias', 'AWS::WorkSpaces::WorkspaceIpGroup']),
};
