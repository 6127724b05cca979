import { type ServiceTypes, STORES, switched, volumes } from '../shared';

/** What is known of the types of AWS::WorkspacesInstances. */
export const WorkspacesInstances: ServiceTypes = {
  'AWS::WorkspacesInstances::Volume': {
    stores: STORES.disks,
    atRest: switched('Encrypted', 'KmsKeyId', 'blocks lie on disk unencrypted'),
  },
  'AWS::WorkspacesInstances::WorkspaceInstance': {
    stores: STORES.disks,
    atRest: volumes('ManagedInstance.BlockDeviceMappings[]'),
  },
  'AWS::WorkspacesInstances::VolumeAssociation': { stores: STORES.accessToStore },
};
