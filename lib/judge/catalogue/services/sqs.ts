import { ifSet, inRegion, keyed, lacks, NO_RULE, ON, regional, type ServiceTypes, STORES } from '../shared';

const WAITING = 'messages waiting to be read are under a key that is not customer managed';

/** What is known of the types of AWS::SQS. */
export const SQS: ServiceTypes = {
  'AWS::SQS::Queue': {
    stores: STORES.messages,
    name: inRegion('QueueName'),
    unnamedKey: 'a key that SQS owns',
    atRest: [
      // Encrypted anyway, unless that is switched off (CloudFormation, AWS::SQS::Queue SqsManagedSseEnabled).
      keyed('KmsMasterKeyId', WAITING),
      ifSet(
        'encryption-at-rest',
        'SqsManagedSseEnabled',
        ON,
        'messages waiting to be read lie unencrypted',
        lacks('KmsMasterKeyId'),
      ),
    ],
    crossings: [regional('RedrivePolicy.deadLetterTargetArn', 'messages that failed are sent there')],
    neutral: { KmsDataKeyReusePeriodSeconds: NO_RULE.keyReuse },
  },
  'AWS::SQS::QueueInlinePolicy': { stores: STORES.messageRules, policies: { resource: ['PolicyDocument'] } },
  'AWS::SQS::QueuePolicy': { stores: STORES.messageRules, policies: { resource: ['PolicyDocument'] } },
};
