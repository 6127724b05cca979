import { outside, type ServiceTypes, STORES } from '../shared';

/** What is known of the types of AWS::Interconnect. */
export const Interconnect: ServiceTypes = {
  'AWS::Interconnect::Connection': {
    stores: STORES.network,
    // AWS Interconnect User Guide, what-is: managed private connections into networks of other cloud providers.
    crossings: [
      outside(
        '',
        'it joins the network to that of another cloud provider, where nothing here says who may read what passes',
      ),
    ],
  },
};
