import { type ServiceTypes, STORES } from '../shared';

/** What is known of the types of AWS::UXC. */
export const UXC: ServiceTypes = {
  'AWS::UXC::AccountCustomization': {
    stores: STORES.permissions,
    inward: [{ path: 'VisibleRegions', why: 'it is what the console shows' }],
  },
};
