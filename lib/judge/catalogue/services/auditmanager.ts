import { output, type ServiceTypes, STORES } from '../shared';

/** What is known of the types of AWS::AuditManager. */
export const AuditManager: ServiceTypes = {
  'AWS::AuditManager::Assessment': {
    stores: STORES.findings,
    crossings: [output('AssessmentReportsDestination.Destination', 'evidence is written there')],
  },
  'AWS::AuditManager::AssessmentFramework': { stores: STORES.findings },
};
