import { each, keyed, NO_RULE, region, type ServiceTypes, STORES } from '../shared';

/** What is known of the types of AWS::ResilienceHubV2. */
export const ResilienceHubV2: ServiceTypes = {
  'AWS::ResilienceHubV2::Policy': {
    stores: STORES.findings,
    atRest: [keyed('KmsKeyId', 'what is said of weaknesses is under a key that is not customer managed')],
    neutral: { MultiRegion: `${NO_RULE.noRegion}it is how long a failure of a Region may last` },
  },
  'AWS::ResilienceHubV2::Service': {
    stores: STORES.findings,
    atRest: [keyed('KmsKeyId', 'what is said of weaknesses is under a key that is not customer managed')],
    crossings: [region('Regions[]', 'the service is assessed there')],
  },
  'AWS::ResilienceHubV2::System': {
    stores: STORES.findings,
    atRest: [keyed('KmsKeyId', 'what is said of weaknesses is under a key that is not customer managed')],
  },
  ...each(STORES.findings, ['AWS::ResilienceHubV2::ServiceFunction', 'AWS::ResilienceHubV2::UserJourney']),
};
