import { each, ifSet, keyIfSet, OFF, type ServiceTypes, STORES, WHY } from '../shared';

/** What is known of the types of AWS::OpenSearchServerless. */
export const OpenSearchServerless: ServiceTypes = {
  'AWS::OpenSearchServerless::Collection': {
    stores: STORES.tables,
    // The key may also come from an encryption policy, which is matched by name at deployment.
    atRest: [
      keyIfSet('EncryptionConfig.KmsKeyArn', 'documents are under an AWS owned key'),
      ifSet('customer-key', 'EncryptionConfig.AWSOwnedKey', OFF, 'documents are under an AWS owned key'),
    ],
    retention: [ifSet('retention', 'DeletionProtection', { oneOf: ['ENABLED'] }, WHY.deletedByOneCall)],
  },
  ...each(STORES.tables, [
    'AWS::OpenSearchServerless::CollectionGroup',
    'AWS::OpenSearchServerless::CollectionIndex',
    'AWS::OpenSearchServerless::Index',
  ]),
  ...each(STORES.tableAccess, [
    'AWS::OpenSearchServerless::AccessPolicy',
    'AWS::OpenSearchServerless::LifecyclePolicy',
    'AWS::OpenSearchServerless::SecurityConfig',
    'AWS::OpenSearchServerless::SecurityPolicy',
    'AWS::OpenSearchServerless::VpcEndpoint',
  ]),
};
