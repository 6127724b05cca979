import { each, preset, type ServiceTypes, STORES } from '../shared';

function genome() {
  return preset('SseConfig.Type', ['KMS'], 'SseConfig.KeyArn', 'genomes are under an AWS owned key');
}

/** What is known of the types of AWS::Omics. */
export const Omics: ServiceTypes = {
  'AWS::Omics::AnnotationStore': { stores: STORES.tables, atRest: genome() },
  'AWS::Omics::ReferenceStore': { stores: STORES.tables, atRest: genome() },
  'AWS::Omics::SequenceStore': { stores: STORES.tables, policies: { resource: ['S3AccessPolicy'] }, atRest: genome() },
  'AWS::Omics::VariantStore': { stores: STORES.tables, atRest: genome() },
  'AWS::Omics::RunCache': { stores: STORES.tables },
  ...each(STORES.tableNames, ['AWS::Omics::Workflow', 'AWS::Omics::WorkflowVersion']),
  ...each(STORES.tableAccess, ['AWS::Omics::Configuration', 'AWS::Omics::RunGroup']),
};
