import { keyed, NO_RULE, type ServiceTypes, STORES } from '../shared';

/** What is known of the types of AWS::OSIS. */
export const OSIS: ServiceTypes = {
  'AWS::OSIS::Pipeline': {
    stores: STORES.messages,
    policies: { resource: ['ResourcePolicy.Policy'] },
    atRest: [
      keyed('EncryptionAtRestOptions.KmsKeyArn', 'buffered records are under a key that is not customer managed'),
    ],
    neutral: { PipelineConfigurationBody: NO_RULE.scanned },
  },
  'AWS::OSIS::PipelineEndpoint': { stores: STORES.networkSettings },
};
