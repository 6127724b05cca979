import { each, region, type ServiceTypes, STORES } from '../shared';

/** What is known of the types of AWS::LicenseManager. */
export const LicenseManager: ServiceTypes = {
  'AWS::LicenseManager::Grant': {
    stores: STORES.operatorWork,
    crossings: [region('HomeRegion', 'the license is kept there')],
  },
  'AWS::LicenseManager::License': {
    stores: STORES.operatorWork,
    crossings: [region('HomeRegion', 'the license is kept there')],
  },
  ...each(STORES.operatorWork, ['AWS::LicenseManager::LicenseAssetGroup', 'AWS::LicenseManager::LicenseAssetRuleSet']),
  ...each(STORES.observationAccess, [
    'AWS::LicenseManager::LicenseConfiguration',
    'AWS::LicenseManager::ReportGenerator',
  ]),
};
