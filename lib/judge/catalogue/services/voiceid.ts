import { keyed, type ServiceTypes, STORES } from '../shared';

/** What is known of the types of AWS::VoiceID. */
export const VoiceID: ServiceTypes = {
  'AWS::VoiceID::Domain': {
    stores: STORES.modelData,
    atRest: [
      keyed('ServerSideEncryptionConfiguration.KmsKeyId', 'voices of people are under an AWS owned or AWS managed key'),
    ],
  },
};
