import { each, keyed, keyIfSet, lacks, NO_RULE, region, type ServiceTypes, STORES } from '../shared';

/** What is known of the types of AWS::GroundStation. */
export const GroundStation: ServiceTypes = {
  'AWS::GroundStation::Config': {
    stores: STORES.messageRules,
    crossings: [region('ConfigData.DataflowEndpointConfig.DataflowEndpointRegion', 'the stream is sent there')],
  },
  'AWS::GroundStation::MissionProfile': {
    stores: STORES.runState,
    atRest: [
      keyed(
        'StreamsKmsKey.KmsKeyArn',
        'the downlink is under a key that is not customer managed',
        lacks('StreamsKmsKey.KmsAliasArn'),
        lacks('StreamsKmsKey.KmsAliasName'),
      ),
      keyIfSet('StreamsKmsKey.KmsAliasArn', 'the downlink is under a key that is not customer managed'),
      keyIfSet('StreamsKmsKey.KmsAliasName', 'the downlink is under a key that is not customer managed'),
    ],
    neutral: { StreamsKmsRole: NO_RULE.role },
  },
  ...each(STORES.messageRules, [
    'AWS::GroundStation::DataflowEndpointGroup',
    'AWS::GroundStation::DataflowEndpointGroupV2',
  ]),
};
