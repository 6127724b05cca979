import { keyed, need, ON, type ServiceTypes, STORES, WHY } from '../shared';

/** What is known of the types of AWS::MWAA. */
export const MWAA: ServiceTypes = {
  'AWS::MWAA::Environment': {
    stores: STORES.taskDisks,
    atRest: [keyed('KmsKey', 'workflows, variables and connections are under an AWS owned key')],
    isolation: [
      need('isolation', 'WebserverAccessMode', { oneOf: ['PRIVATE_ONLY'] }, 'the web server would answer the internet'),
    ],
    logging: [
      need('logging', 'LoggingConfiguration.TaskLogs.Enabled', ON, 'what a workflow did with the data would go unseen'),
      need('logging', 'LoggingConfiguration.WebserverLogs.Enabled', ON, WHY.accessUnseen),
    ],
  },
};
