import { obligationRule } from '../obligation-rule';

const topic = (protocol: string) => ({
  Alerts: {
    Type: 'AWS::SNS::Topic',
    Properties: { KmsMasterKeyId: 'alias/site', Subscription: [{ Protocol: protocol, Endpoint: 'a@b.example' }] },
  },
});

/** Messages are sent by mail only where somebody has decided that they may be. */
export const mailedMessage = obligationRule({
  id: 'mailed-message',
  title: 'Messages are sent by mail only where somebody has decided what they may say',
  why: 'mail leaves AWS without encryption of its own, and where its mailbox lies is not known',
  fix: 'send what users gave to a queue or a function of the site; where the mail says no more than that something happened, waive the rule for this resource',
  topic: 'isolation',
  level: 'required',
  standards: [
    { standard: 'GDPR', clause: '44' },
    { standard: 'BSI C5:2026', clause: 'PSS-12.01B' },
    { standard: 'ISO 27001:2022', clause: 'A.5.14' },
  ],
  concern: 'mail',
  examples: {
    good: [
      {
        name: 'a topic without subscriptions of its own',
        resources: { Alerts: { Type: 'AWS::SNS::Topic', Properties: { KmsMasterKeyId: 'alias/site' } } },
      },
    ],
    bad: [
      { name: 'alerts by mail', resources: topic('email') },
      {
        name: 'a mailbox that subscribes to a topic',
        resources: {
          Mailbox: {
            Type: 'AWS::SNS::Subscription',
            Properties: {
              TopicArn: 'arn:aws:sns:eu-west-1:222222222222:alerts',
              Protocol: 'email-json',
              Endpoint: 'a@b.example',
            },
          },
        },
      },
    ],
  },
});
