import { each, keyed, outside, type ServiceTypes, STORES } from '../shared';

/** What is known of the types of AWS::DevOpsAgent. */
export const DevOpsAgent: ServiceTypes = {
  'AWS::DevOpsAgent::AgentSpace': {
    stores: STORES.logs,
    atRest: [keyed('KmsKeyArn', 'investigations quote logs under an AWS owned key')],
  },
  'AWS::DevOpsAgent::Service': {
    stores: STORES.logs,
    atRest: [keyed('KmsKeyArn', 'credentials of the service are under an AWS owned key')],
    crossings: [outside('', 'telemetry is sent to tools outside AWS')],
  },
  'AWS::DevOpsAgent::Asset': { stores: STORES.logs },
  ...each(STORES.monitoring, [
    'AWS::DevOpsAgent::Association',
    'AWS::DevOpsAgent::PrivateConnection',
    'AWS::DevOpsAgent::Trigger',
  ]),
};
