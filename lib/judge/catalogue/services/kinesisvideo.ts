import { keyed, type ServiceTypes, STORES } from '../shared';

/** What is known of the types of AWS::KinesisVideo. */
export const KinesisVideo: ServiceTypes = {
  'AWS::KinesisVideo::Stream': {
    stores: STORES.messages,
    atRest: [keyed('KmsKeyId', 'video of people is under a key that is not customer managed')],
  },
  'AWS::KinesisVideo::SignalingChannel': { stores: STORES.messageRules },
};
