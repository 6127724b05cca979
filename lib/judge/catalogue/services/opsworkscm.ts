import { need, OFF, type ServiceTypes, STORES, WHY } from '../shared';

/** What is known of the types of AWS::OpsWorksCM. */
export const OpsWorksCM: ServiceTypes = {
  'AWS::OpsWorksCM::Server': {
    stores: STORES.disks,
    exposure: [need('exposure', 'AssociatePublicIpAddress', OFF, WHY.publicAddress)],
  },
};
