import { has, keyed, type ServiceTypes, STORES, WHY } from '../shared';

/** What is known of the types of AWS::Comprehend. */
export const Comprehend: ServiceTypes = {
  'AWS::Comprehend::DocumentClassifier': {
    stores: STORES.modelData,
    atRest: [
      keyed('VolumeKmsKeyId', WHY.jobDisk),
      keyed('ModelKmsKeyId', 'the model, learned from documents, is under an AWS owned key'),
      keyed('OutputDataConfig.KmsKeyId', WHY.jobOutput, has('OutputDataConfig')),
    ],
  },
  'AWS::Comprehend::EntityRecognizer': {
    stores: STORES.modelData,
    atRest: [
      keyed('VolumeKmsKeyId', WHY.jobDisk),
      keyed('ModelKmsKeyId', 'the model, learned from documents, is under an AWS owned key'),
    ],
  },
  'AWS::Comprehend::Flywheel': {
    stores: STORES.modelData,
    atRest: [
      keyed('DataSecurityConfig.DataLakeKmsKeyId', 'documents are under whatever key the bucket happens to have'),
      keyed('DataSecurityConfig.ModelKmsKeyId', 'the model, learned from documents, is under an AWS owned key'),
      keyed('DataSecurityConfig.VolumeKmsKeyId', WHY.jobDisk),
    ],
  },
  'AWS::Comprehend::EntityRecognizerEndpoint': { stores: STORES.userBehaviour },
  'AWS::Comprehend::DocumentClassifierEndpoint': { stores: STORES.modelRuns },
};
