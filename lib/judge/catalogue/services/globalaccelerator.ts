import { edge, ifSet, ON, region, type ServiceTypes, STORES, WHY } from '../shared';

/** What is known of the types of AWS::GlobalAccelerator. */
export const GlobalAccelerator: ServiceTypes = {
  'AWS::GlobalAccelerator::Accelerator': {
    stores: STORES.edgeSettings,
    crossings: [edge('', WHY.anycast)],
    logging: [ifSet('logging', 'FlowLogsEnabled', ON, WHY.callsUnseen)],
  },
  'AWS::GlobalAccelerator::CrossAccountAttachment': { stores: STORES.edgeSettings, crossings: [edge('', WHY.anycast)] },
  'AWS::GlobalAccelerator::EndpointGroup': {
    stores: STORES.edgeSettings,
    crossings: [edge('', WHY.anycast), region('EndpointGroupRegion', 'traffic is sent there')],
  },
  'AWS::GlobalAccelerator::Listener': { stores: STORES.edgeSettings, crossings: [edge('', WHY.anycast)] },
};
