import { channelOf, propertiesOf } from '../../support/channel-fixture';

const { template } = channelOf('dublin');

test('topic and queues of each way lie under a key of their own, and have the names that the guardrails protect', () => {
  const topics = propertiesOf(template, 'AWS::SNS::Topic');
  const queues = propertiesOf(template, 'AWS::SQS::Queue');
  const keys = [...topics, ...queues].map(({ TopicName, QueueName, KmsMasterKeyId }) => ({
    operators: String(TopicName ?? QueueName).includes('operators'),
    key: KmsMasterKeyId.split('/').at(-1),
  }));
  expect(keys).toEqual(keys.map(({ operators }) => ({ operators, key: operators ? 'alerts-operators' : 'alerts' })));
  expect([...topics.map(({ TopicName }) => TopicName), ...queues.map(({ QueueName }) => QueueName)].sort()).toEqual([
    'trefoil-dublin-alerts-auditor',
    'trefoil-dublin-alerts-auditor',
    'trefoil-dublin-alerts-auditor-dead',
    'trefoil-dublin-alerts-operators',
    'trefoil-dublin-alerts-operators',
    'trefoil-dublin-alerts-operators-dead',
  ]);
});

test('messages wait for fourteen days, and what cannot be delivered is laid aside', () => {
  for (const queue of propertiesOf(template, 'AWS::SQS::Queue'))
    expect(queue.MessageRetentionPeriod).toBe(14 * 24 * 3600);
  const toQueues = propertiesOf(template, 'AWS::SNS::Subscription').filter(({ Protocol }) => Protocol === 'sqs');
  expect(toQueues).toHaveLength(2);
  for (const subscription of toQueues)
    expect(subscription).toMatchObject({ RawMessageDelivery: true, RedrivePolicy: expect.anything() });
});

test('topics and queues stay when their stack goes', () => {
  for (const type of ['AWS::SNS::Topic', 'AWS::SQS::Queue'])
    for (const resource of Object.values(template.findResources(type))) expect(resource.DeletionPolicy).toBe('Retain');
});

test('only the queues of the auditor have a reader', () => {
  const policies = propertiesOf(template, 'AWS::SQS::QueuePolicy').map(({ PolicyDocument }) =>
    JSON.stringify(PolicyDocument),
  );
  const read = policies.filter((policy) => policy.includes('OnlyItsReaderReads'));
  expect(read).toHaveLength(2);
  for (const policy of read) expect(policy).toContain('trefoil-dublin-alerts-auditor');
});

test('what no topic took is left with the auditor, and not with the operators', () => {
  const policies = propertiesOf(template, 'AWS::SQS::QueuePolicy').map(({ PolicyDocument }) =>
    JSON.stringify(PolicyDocument),
  );
  const taking = policies.filter((policy) => policy.includes('RulesLeaveUndelivered'));
  expect(taking).toHaveLength(1);
  expect(taking[0]).toContain('trefoil-dublin-alerts-auditor-dead');
});
