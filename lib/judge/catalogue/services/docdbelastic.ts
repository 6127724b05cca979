import { backups, keyed, type ServiceTypes, STORES } from '../shared';

/** What is known of the types of AWS::DocDBElastic. */
export const DocDBElastic: ServiceTypes = {
  'AWS::DocDBElastic::Cluster': {
    stores: STORES.rows,
    atRest: [keyed('KmsKeyId', 'documents are under an AWS owned or AWS managed key')],
    retention: backups('BackupRetentionPeriod'),
  },
  'AWS::DocDBElastic::ClusterSnapshot': { stores: STORES.backups },
};
