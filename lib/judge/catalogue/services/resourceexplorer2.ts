import { each, ifSet, type ServiceTypes, STORES } from '../shared';

/** What is known of the types of AWS::ResourceExplorer2. */
export const ResourceExplorer2: ServiceTypes = {
  'AWS::ResourceExplorer2::Index': {
    stores: STORES.operatorWork,
    crossings: [
      ifSet('crossing', 'Type', { oneOf: ['LOCAL'] }, 'AGGREGATOR holds the names of the resources of all Regions'),
    ],
  },
  ...each(STORES.operatorWork, ['AWS::ResourceExplorer2::DefaultViewAssociation', 'AWS::ResourceExplorer2::View']),
};
