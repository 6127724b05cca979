import { arn, chosen, inRegion, preset, type ServiceTypes, STORES } from '../shared';

/** What is known of the types of AWS::Kinesis. */
export const Kinesis: ServiceTypes = {
  'AWS::Kinesis::Channel': {
    stores: STORES.messages,
    atRest: preset(
      'EncryptionConfiguration.EncryptionType',
      ['KMS'],
      'EncryptionConfiguration.KeyId',
      'records lie under a key that is not customer managed',
    ),
  },
  'AWS::Kinesis::ResourcePolicy': {
    stores: STORES.messageRules,
    policies: { resource: ['ResourcePolicy'] },
    crossings: [arn('ResourceArn', 'it opens that stream')],
  },
  'AWS::Kinesis::Stream': {
    stores: STORES.messages,
    name: inRegion('Name'),
    atRest: chosen(
      'StreamEncryption.EncryptionType',
      ['KMS'],
      'StreamEncryption.KeyId',
      'records of up to a year lie unencrypted',
    ),
  },
  'AWS::Kinesis::StreamConsumer': { stores: STORES.messageRules },
};
