import { each, keyed, NO_RULE, region, type ServiceTypes, STORES } from '../shared';

/** What is known of the types of AWS::ResilienceHubV2. */
export const ResilienceHubV2: ServiceTypes = {
  'AWS::ResilienceHubV2::Policy': {
    stores: STORES.findings,
    atRest: [keyed('KmsKeyId', 'what is said of weaknesses is under an AWS owned or AWS managed key')],
    neutral: { MultiRegion: `${NO_RULE.noRegion}it is how long a failure of a Region may last` },
  },
  'AWS::ResilienceHubV2::Service': {
    stores: STORES.findings,
    atRest: [keyed('KmsKeyId', 'what is said of weaknesses is under an AWS owned or AWS managed key')],
    crossings: [region('Regions[]', 'the service is assessed there')],
  },
  'AWS::ResilienceHubV2::System': {
    stores: STORES.findings,
    atRest: [keyed('KmsKeyId', 'what is said of weaknesses is under an AWS owned or AWS managed key')],
  },
  ...each(STORES.findings, ['AWS::ResilienceHubV2::ServiceFunction', 'AWS::ResilienceHubV2::UserJourney']),
};
