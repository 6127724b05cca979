import { each, type ServiceTypes, STORES } from '../shared';

/** What is known of the types of AWS::InspectorV2. */
export const InspectorV2: ServiceTypes = {
  'AWS::InspectorV2::Connector': {
    stores: STORES.findings,
    neutral: {
      'ProviderConfiguration.Azure.AzureRegions[]': 'findings come from there, out of another cloud',
    },
  },
  ...each(STORES.findings, [
    'AWS::InspectorV2::CisScanConfiguration',
    'AWS::InspectorV2::CodeSecurityIntegration',
    'AWS::InspectorV2::CodeSecurityScanConfiguration',
    'AWS::InspectorV2::Filter',
  ]),
};
