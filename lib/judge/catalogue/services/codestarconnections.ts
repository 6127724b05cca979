import { each, keyed, type ServiceTypes, STORES } from '../shared';

/** What is known of the types of AWS::CodeStarConnections. */
export const CodeStarConnections: ServiceTypes = {
  'AWS::CodeStarConnections::RepositoryLink': {
    stores: STORES.sourceCode,
    atRest: [keyed('EncryptionKeyArn', 'links to repositories are under a key that is not customer managed')],
  },
  ...each(STORES.delivery, ['AWS::CodeStarConnections::Connection', 'AWS::CodeStarConnections::SyncConfiguration']),
};
