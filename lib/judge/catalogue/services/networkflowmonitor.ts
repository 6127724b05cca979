import { region, type ServiceTypes, STORES } from '../shared';

/** What is known of the types of AWS::NetworkFlowMonitor. */
export const NetworkFlowMonitor: ServiceTypes = {
  'AWS::NetworkFlowMonitor::Scope': {
    stores: STORES.trafficMeasurements,
    crossings: [region('Targets[].Region', 'flows there are watched')],
  },
  'AWS::NetworkFlowMonitor::Monitor': { stores: STORES.trafficMeasurements },
};
