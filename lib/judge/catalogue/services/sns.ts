import {
  arn,
  clearUnlessKeyed,
  ifSet,
  inRegion,
  is,
  isNot,
  keep,
  NEVER,
  outside,
  region,
  regional,
  type ServiceTypes,
  STORES,
} from '../shared';

const OFF_AWS = ['http', 'https', 'sms', 'application'] as const;
const MAILED = 'messages, with what they carry, are sent by mail';
const MAIL = ['email', 'email-json'] as const;

/** What is known of the types of AWS::SNS. */
export const SNS: ServiceTypes = {
  'AWS::SNS::Subscription': {
    stores: STORES.messageRules,
    inTransit: [keep('Protocol', { noneOf: ['http'] }, 'messages can be read on the way')],
    crossings: [
      region('Region', 'the topic is there'),
      regional('TopicArn', 'messages come from there'),
      outside('Endpoint', 'messages leave AWS by the protocol', is('Protocol', ...OFF_AWS)),
      ifSet('mail', 'Endpoint', NEVER, MAILED, is('Protocol', ...MAIL)),
      arn('Endpoint', 'messages are sent there', isNot('Protocol', ...OFF_AWS, ...MAIL)),
      regional('RedrivePolicy.deadLetterTargetArn', 'messages that failed are sent there'),
    ],
  },
  'AWS::SNS::Topic': {
    stores: STORES.messages,
    name: inRegion('TopicName'),
    atRest: clearUnlessKeyed('KmsMasterKeyId', 'messages on the way lie unencrypted'),
    crossings: [
      ifSet('endpoint', 'Subscription[].Protocol', { noneOf: [...OFF_AWS] }, 'messages leave AWS by these protocols'),
      ifSet('mail', 'Subscription[].Protocol', { noneOf: [...MAIL] }, MAILED),
    ],
  },
  'AWS::SNS::TopicInlinePolicy': { stores: STORES.messageRules, policies: { resource: ['PolicyDocument'] } },
  'AWS::SNS::TopicPolicy': { stores: STORES.messageRules, policies: { resource: ['PolicyDocument'] } },
};
