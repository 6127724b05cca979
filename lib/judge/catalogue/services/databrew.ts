import { each, preset, type ServiceTypes, STORES } from '../shared';

/** What is known of the types of AWS::DataBrew. */
export const DataBrew: ServiceTypes = {
  'AWS::DataBrew::Job': {
    stores: STORES.tables,
    atRest: preset(
      'EncryptionMode',
      ['SSE-KMS', 'SSE-S3'],
      'EncryptionKeyArn',
      'what the job writes lies as the bucket likes',
    ),
  },
  ...each(STORES.tables, ['AWS::DataBrew::Dataset', 'AWS::DataBrew::Project']),
  ...each(STORES.tableNames, ['AWS::DataBrew::Recipe', 'AWS::DataBrew::Ruleset']),
  'AWS::DataBrew::Schedule': { stores: STORES.tableAccess },
};
