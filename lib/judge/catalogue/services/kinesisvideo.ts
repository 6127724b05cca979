import { keyed, type ServiceTypes, STORES } from '../shared';

/** What is known of the types of AWS::KinesisVideo. */
export const KinesisVideo: ServiceTypes = {
  'AWS::KinesisVideo::Stream': {
    stores: STORES.messages,
    atRest: [keyed('KmsKeyId', 'video of people is under an AWS owned or AWS managed key')],
  },
  'AWS::KinesisVideo::SignalingChannel': { stores: STORES.messageRules },
};
