import { preset, type ServiceTypes, STORES } from '../shared';

/** What is known of the types of AWS::Translate. */
export const Translate: ServiceTypes = {
  'AWS::Translate::ParallelData': {
    stores: STORES.modelData,
    atRest: preset('EncryptionKey.Type', ['KMS'], 'EncryptionKey.Id', 'texts are under an AWS owned key'),
  },
  'AWS::Translate::Terminology': {
    stores: STORES.userBehaviour,
    atRest: preset('EncryptionKey.Type', ['KMS'], 'EncryptionKey.Id', 'terms are under an AWS owned key'),
  },
};
