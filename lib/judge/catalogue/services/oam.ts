import { arn, type ServiceTypes, STORES } from '../shared';

/** What is known of the types of AWS::Oam. */
export const Oam: ServiceTypes = {
  'AWS::Oam::Link': {
    stores: STORES.logs,
    crossings: [arn('SinkIdentifier', 'logs, metrics and traces are shown to the account of the sink')],
  },
  'AWS::Oam::Sink': { stores: STORES.monitoring, policies: { resource: ['Policy'] } },
};
