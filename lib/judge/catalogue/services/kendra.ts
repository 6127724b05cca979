import { each, keyed, NO_RULE, type ServiceTypes, STORES } from '../shared';

/** What is known of the types of AWS::Kendra. */
export const Kendra: ServiceTypes = {
  'AWS::Kendra::DataSource': {
    stores: STORES.tables,
    neutral: { 'DataSourceConfiguration.SharePointConfiguration.SslCertificateS3Path': NO_RULE.certificate },
  },
  'AWS::Kendra::Index': {
    stores: STORES.tables,
    unnamedKey: 'an AWS owned key',
    atRest: [
      keyed(
        'ServerSideEncryptionConfiguration.KmsKeyId',
        'indexed documents are under a key that is not customer managed',
      ),
    ],
  },
  'AWS::Kendra::Faq': { stores: STORES.tables },
  ...each(STORES.tableNames, [
    'AWS::Kendra::FeaturedResultsSet',
    'AWS::Kendra::QuerySuggestionsBlockList',
    'AWS::Kendra::Thesaurus',
  ]),
};
