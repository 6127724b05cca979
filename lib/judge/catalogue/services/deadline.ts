import { each, keyed, region, type ServiceTypes, STORES } from '../shared';

/** What is known of the types of AWS::Deadline. */
export const Deadline: ServiceTypes = {
  'AWS::Deadline::Farm': {
    stores: STORES.taskDisks,
    atRest: [keyed('KmsKeyArn', 'jobs and their parameters are under an AWS owned key')],
  },
  'AWS::Deadline::Monitor': {
    stores: STORES.capacity,
    crossings: [region('IdentityCenterRegion', 'people sign in there')],
  },
  ...each(STORES.taskDisks, ['AWS::Deadline::Fleet', 'AWS::Deadline::Worker']),
  ...each(STORES.capacity, [
    'AWS::Deadline::Budget',
    'AWS::Deadline::LicenseEndpoint',
    'AWS::Deadline::Limit',
    'AWS::Deadline::MeteredProduct',
    'AWS::Deadline::Queue',
    'AWS::Deadline::QueueEnvironment',
    'AWS::Deadline::QueueFleetAssociation',
    'AWS::Deadline::QueueLimitAssociation',
    'AWS::Deadline::StorageProfile',
  ]),
};
