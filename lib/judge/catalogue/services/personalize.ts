import { each, has, keyed, type ServiceTypes, STORES } from '../shared';

/** What is known of the types of AWS::Personalize. */
export const Personalize: ServiceTypes = {
  'AWS::Personalize::DatasetGroup': {
    stores: STORES.modelData,
    atRest: [keyed('KmsKeyArn', 'what people did is under an AWS owned key')],
  },
  'AWS::Personalize::MetricAttribution': {
    stores: STORES.modelData,
    atRest: [
      keyed(
        'MetricsOutputConfig.S3DataDestination.KmsKeyArn',
        'what people did is written under whatever key the bucket happens to have',
        has('MetricsOutputConfig.S3DataDestination'),
      ),
    ],
  },
  ...each(STORES.modelData, [
    'AWS::Personalize::Dataset',
    'AWS::Personalize::EventTracker',
    'AWS::Personalize::Solution',
  ]),
  ...each(STORES.userBehaviour, ['AWS::Personalize::Campaign', 'AWS::Personalize::Recommender']),
  'AWS::Personalize::Schema': { stores: STORES.prompts },
  'AWS::Personalize::Filter': { stores: STORES.modelRuns },
};
