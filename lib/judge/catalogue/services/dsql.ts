import { arn, keyed, protection, region, type ServiceTypes, STORES, WHY } from '../shared';

/** What is known of the types of AWS::DSQL. */
export const DSQL: ServiceTypes = {
  'AWS::DSQL::Cluster': {
    stores: STORES.rows,
    policies: { resource: ['PolicyDocument'] },
    atRest: [keyed('KmsEncryptionKey', 'rows are under an AWS owned key')],
    crossings: [
      region('MultiRegionProperties.WitnessRegion', 'the witness keeps an encrypted log of writes there'),
      arn('MultiRegionProperties.Clusters[]', WHY.fullCopy),
    ],
    retention: [protection('DeletionProtectionEnabled')],
  },
};
