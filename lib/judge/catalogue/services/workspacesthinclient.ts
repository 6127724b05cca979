import { keyed, type ServiceTypes, STORES } from '../shared';

/** What is known of the types of AWS::WorkSpacesThinClient. */
export const WorkSpacesThinClient: ServiceTypes = {
  'AWS::WorkSpacesThinClient::Environment': {
    stores: STORES.desktopSettings,
    atRest: [keyed('KmsKeyArn', 'settings of devices are under an AWS owned key')],
  },
};
