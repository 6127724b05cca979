import { keyed, type ServiceTypes, STORES } from '../shared';

/** What is known of the types of AWS::VoiceID. */
export const VoiceID: ServiceTypes = {
  'AWS::VoiceID::Domain': {
    stores: STORES.modelData,
    atRest: [
      keyed(
        'ServerSideEncryptionConfiguration.KmsKeyId',
        'voices of people are under a key that is not customer managed',
      ),
    ],
  },
};
