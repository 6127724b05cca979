import { account, each, ifSet, keyed, OFF, output, region, type ServiceTypes, STORES } from '../shared';

const LAND = 'results may land there';

/** What is known of the types of AWS::CleanRooms. */
export const CleanRooms: ServiceTypes = {
  'AWS::CleanRooms::Collaboration': {
    stores: STORES.tables,
    atRest: [
      ifSet(
        'encryption-at-rest',
        'DataEncryptionMetadata.AllowCleartext',
        OFF,
        'partners may put columns unencrypted beside the encrypted ones',
      ),
    ],
    crossings: [region('AllowedResultRegions[]', LAND), account('Members[].AccountId', LAND)],
    neutral: {
      'DataEncryptionMetadata.PreserveNulls': 'it says how nothing is written, not whether it is encrypted',
      'DataEncryptionMetadata.AllowJoinsOnColumnsWithDifferentNames': 'it says what may be joined under encryption',
      'DataEncryptionMetadata.AllowDuplicates': 'it says what may be counted under encryption',
    },
  },
  'AWS::CleanRooms::ConfiguredTable': {
    stores: STORES.tables,
    crossings: [
      region('TableReference.Glue.Region', 'the table is read there'),
      region('TableReference.Athena.Region', 'the table is read there'),
      output('TableReference.Athena.OutputLocation', 'results are written there'),
    ],
  },
  'AWS::CleanRooms::IdMappingTable': {
    stores: STORES.tables,
    atRest: [keyed('KmsKeyArn', 'pairs of identities are under a key that is not customer managed')],
  },
  'AWS::CleanRooms::IntermediateTable': {
    stores: STORES.tables,
    atRest: [keyed('KmsKeyArn', 'joined records are under a key that is not customer managed')],
  },
  'AWS::CleanRooms::Membership': {
    stores: STORES.tables,
    crossings: [output('DefaultResultConfiguration.OutputConfiguration.S3.Bucket', LAND)],
  },
  'AWS::CleanRooms::AnalysisTemplate': { stores: STORES.tableNames },
  ...each(STORES.tableAccess, [
    'AWS::CleanRooms::ConfiguredTableAssociation',
    'AWS::CleanRooms::IdNamespaceAssociation',
    'AWS::CleanRooms::PrivacyBudgetTemplate',
  ]),
};
