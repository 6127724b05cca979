import { backups, keyed, type ServiceTypes, STORES } from '../shared';

/** What is known of the types of AWS::DocDBElastic. */
export const DocDBElastic: ServiceTypes = {
  'AWS::DocDBElastic::Cluster': {
    stores: STORES.rows,
    atRest: [keyed('KmsKeyId', 'documents are under a key that is not customer managed')],
    retention: backups('BackupRetentionPeriod'),
  },
  'AWS::DocDBElastic::ClusterSnapshot': { stores: STORES.backups },
};
