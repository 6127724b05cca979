import { inRegion, keyed, SEARCH_DOMAIN, type ServiceTypes, STORES } from '../shared';

/** What is known of the types of AWS::OpenSearchService. */
export const OpenSearchService: ServiceTypes = {
  'AWS::OpenSearchService::Application': {
    stores: STORES.tables,
    atRest: [keyed('KmsKeyArn', 'dashboards and saved searches are under a key that is not customer managed')],
  },
  'AWS::OpenSearchService::Domain': {
    ...SEARCH_DOMAIN,
    name: inRegion('DomainName'),
    neutral: {
      'AdvancedSecurityOptions.AnonymousAuthDisableDate':
        'it says when anonymous access ends; that it began is checked',
    },
  },
};
