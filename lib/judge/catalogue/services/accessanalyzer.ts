import { inRegion, type ServiceTypes, STORES } from '../shared';

/** What is known of the types of AWS::AccessAnalyzer. */
export const AccessAnalyzer: ServiceTypes = {
  'AWS::AccessAnalyzer::Analyzer': { stores: STORES.permissions, name: inRegion('AnalyzerName') },
  'AWS::AccessAnalyzer::ArchiveRule': { stores: STORES.permissions },
};
