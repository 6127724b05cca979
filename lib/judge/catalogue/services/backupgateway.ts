import { keyed, type ServiceTypes, STORES } from '../shared';

/** What is known of the types of AWS::BackupGateway. */
export const BackupGateway: ServiceTypes = {
  'AWS::BackupGateway::Hypervisor': {
    stores: STORES.images,
    atRest: [keyed('KmsKeyArn', 'names of virtual machines are under a key that is not customer managed')],
  },
};
