import { each, has, inRegion, keyed, output, region, type ServiceTypes, STORES, WHY } from '../shared';

/** What is known of the types of AWS::CodePipeline. */
export const CodePipeline: ServiceTypes = {
  'AWS::CodePipeline::Pipeline': {
    stores: STORES.sourceCode,
    name: inRegion('Name'),
    atRest: [
      keyed('ArtifactStore.EncryptionKey.Id', WHY.artifacts, has('ArtifactStore')),
      keyed('ArtifactStores[].ArtifactStore.EncryptionKey.Id', WHY.artifacts, has('ArtifactStores')),
    ],
    crossings: [
      region('ArtifactStores[].Region', 'artefacts are copied there'),
      region('Stages[].Actions[].Region', 'work is done there'),
      region('Stages[].OnFailure.Conditions[].Rules[].Region', 'work is done there'),
      region('Stages[].OnSuccess.Conditions[].Rules[].Region', 'work is done there'),
      region('Stages[].BeforeEntry.Conditions[].Rules[].Region', 'work is done there'),
      output('ArtifactStores[].ArtifactStore.Location', 'artefacts are written there'),
      output('ArtifactStore.Location', 'artefacts are written there'),
    ],
  },
  ...each(STORES.delivery, ['AWS::CodePipeline::CustomActionType', 'AWS::CodePipeline::Webhook']),
};
