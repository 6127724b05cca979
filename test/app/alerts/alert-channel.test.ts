import { organizationNames } from '../../../lib/deployment/organization-names';
import { channelOf, propertiesOf } from '../../support/channel-fixture';

const { template, deployment } = channelOf('ireland-2');

test('the auditor gets alerts in a queue and in the archive, the operators in a queue', () => {
  const subscriptions = propertiesOf(template, 'AWS::SNS::Subscription');
  expect(subscriptions.map(({ Protocol }) => Protocol).sort()).toEqual(['firehose', 'sqs', 'sqs']);
});

test('no subscription leaves AWS', () => {
  for (const { Protocol } of propertiesOf(template, 'AWS::SNS::Subscription'))
    expect(['firehose', 'sqs']).toContain(Protocol);
});

test('every part of the channel has a name that the guardrails protect', () => {
  const patterns = organizationNames(deployment).channel.map((pattern) => pattern.split(/[:/]/).at(-1) ?? '');
  const named = [
    ...propertiesOf(template, 'AWS::KinesisFirehose::DeliveryStream').map(
      ({ DeliveryStreamName }) => DeliveryStreamName,
    ),
    ...propertiesOf(template, 'AWS::SNS::Topic').map(({ TopicName }) => TopicName),
    ...propertiesOf(template, 'AWS::SQS::Queue').map(({ QueueName }) => QueueName),
  ];
  expect(patterns.length).toBeGreaterThan(0);
  for (const name of named)
    for (const pattern of patterns) expect(name).toMatch(new RegExp(`^${pattern.replaceAll('*', '.*')}$`));
});
