import { arn, has, ifSet, is, keyed, need, OFF, ON, region, type ServiceTypes, STORES, WHY } from '../shared';

/** What is known of the types of AWS::RedshiftServerless. */
export const RedshiftServerless: ServiceTypes = {
  'AWS::RedshiftServerless::Namespace': {
    stores: STORES.rows,
    policies: { resource: ['NamespaceResourcePolicy'] },
    atRest: [
      keyed('KmsKeyId', 'tables and snapshots are under a key that is not customer managed'),
      keyed('AdminPasswordSecretKmsKeyId', WHY.masterPassword, is('ManageAdminPassword', true)),
      keyed(
        'SnapshotCopyConfigurations[].DestinationKmsKeyId',
        'copied snapshots are under a key that is not customer managed',
        has('SnapshotCopyConfigurations'),
      ),
    ],
    crossings: [
      region('SnapshotCopyConfigurations[].DestinationRegion', 'snapshots are copied there'),
      arn(
        'SnapshotCopyConfigurations[].DestinationKmsKeyId',
        'the key of the snapshots is in the Region of the snapshots',
      ),
    ],
  },
  'AWS::RedshiftServerless::Workgroup': {
    stores: STORES.databaseSettings,
    exposure: [
      ifSet('exposure', 'PubliclyAccessible', OFF, WHY.publicEndpoint),
      ifSet('exposure', 'Workgroup.PubliclyAccessible', OFF, WHY.publicEndpoint),
    ],
    isolation: [need('isolation', 'EnhancedVpcRouting', ON, 'copies and unloads would go over the internet')],
  },
  'AWS::RedshiftServerless::Snapshot': { stores: STORES.backups },
};
