import { account, each, endpoint, ifSet, keyed, output, regional, type ServiceTypes, STORES, spread } from '../shared';

/** What is known of the types of AWS::QBusiness. */
export const QBusiness: ServiceTypes = {
  'AWS::QBusiness::Application': {
    stores: STORES.tables,
    atRest: [
      keyed('EncryptionConfiguration.KmsKeyId', 'documents and questions are under a key that is not customer managed'),
    ],
    // Amazon Q Business User Guide, cross-region-inference: on by default, off through AWS Support alone.
    crossings: [
      spread(
        ['eu-central-1', 'eu-west-1', 'eu-west-3'],
        'questions and answers are processed in Frankfurt, Ireland or Paris, as AWS chooses, and no log says in which',
      ),
    ],
    exposure: [
      ifSet('exposure', 'IdentityType', { noneOf: ['ANONYMOUS'] }, 'anybody could ask what the documents say'),
    ],
  },
  'AWS::QBusiness::DataAccessor': {
    stores: STORES.tableAccess,
    crossings: [account('Principal', 'it may search the documents')],
  },
  'AWS::QBusiness::DataSource': {
    stores: STORES.tables,
    crossings: ['PreExtractionHookConfiguration', 'PostExtractionHookConfiguration'].flatMap((hook) => [
      regional(`DocumentEnrichmentConfiguration.${hook}.LambdaArn`, 'documents are sent there'),
      output(`DocumentEnrichmentConfiguration.${hook}.S3BucketName`, 'documents are written there'),
    ]),
  },
  'AWS::QBusiness::Permission': {
    stores: STORES.tableAccess,
    crossings: [account('Principal', 'it may search the documents')],
  },
  'AWS::QBusiness::Plugin': {
    stores: STORES.tableAccess,
    crossings: [endpoint('ServerUrl', 'what people ask for is sent there')],
  },
  ...each(STORES.tables, ['AWS::QBusiness::Index', 'AWS::QBusiness::Retriever']),
  'AWS::QBusiness::WebExperience': { stores: STORES.tableAccess },
};
