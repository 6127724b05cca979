import { type ServiceTypes, STORES } from '../shared';

/** What is known of the types of AWS::InternetMonitor. */
export const InternetMonitor: ServiceTypes = {
  'AWS::InternetMonitor::Monitor': {
    stores: STORES.trafficMeasurements,
    neutral: {
      InternetMeasurementsLogDelivery: 'it says where measurements of the internet are kept',
    },
  },
};
