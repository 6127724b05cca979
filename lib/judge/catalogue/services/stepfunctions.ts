import { each, inRegion, NO_RULE, need, preset, regional, type ServiceTypes, STORES } from '../shared';

/** What is known of the types of AWS::StepFunctions. */
export const StepFunctions: ServiceTypes = {
  'AWS::StepFunctions::Activity': {
    stores: STORES.runState,
    atRest: preset(
      'EncryptionConfiguration.Type',
      ['CUSTOMER_MANAGED_KMS_KEY'],
      'EncryptionConfiguration.KmsKeyId',
      'inputs and outputs of each task are kept under an AWS owned key',
    ),
    neutral: { 'EncryptionConfiguration.KmsDataKeyReusePeriodSeconds': NO_RULE.keyReuse },
  },
  'AWS::StepFunctions::StateMachine': {
    stores: STORES.runState,
    name: inRegion('StateMachineName'),
    atRest: preset(
      'EncryptionConfiguration.Type',
      ['CUSTOMER_MANAGED_KMS_KEY'],
      'EncryptionConfiguration.KmsKeyId',
      'inputs and outputs of each step are kept under an AWS owned key',
    ),
    crossings: [
      regional(
        'LoggingConfiguration.Destinations[].CloudWatchLogsLogGroup.LogGroupArn',
        'input and output are logged there',
      ),
    ],
    logging: [
      need(
        'logging',
        'LoggingConfiguration.Level',
        { noneOf: ['OFF'] },
        'what a workflow did with the data would go unseen',
      ),
    ],
    neutral: {
      DefinitionString: NO_RULE.scanned,
      Definition: NO_RULE.scanned,
      'EncryptionConfiguration.KmsDataKeyReusePeriodSeconds': NO_RULE.keyReuse,
    },
  },
  ...each(STORES.messageRules, ['AWS::StepFunctions::StateMachineAlias', 'AWS::StepFunctions::StateMachineVersion']),
};
