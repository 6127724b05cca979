import { arn, type ServiceTypes, STORES } from '../shared';

/** What is known of the types of AWS::CodeStarNotifications. */
export const CodeStarNotifications: ServiceTypes = {
  'AWS::CodeStarNotifications::NotificationRule': {
    stores: STORES.delivery,
    crossings: [arn('Targets[].TargetAddress', 'names of changes are sent there')],
  },
};
