import { SEARCH_DOMAIN, type ServiceTypes } from '../shared';

/** What is known of the types of AWS::Elasticsearch. */
export const Elasticsearch: ServiceTypes = { 'AWS::Elasticsearch::Domain': SEARCH_DOMAIN };
