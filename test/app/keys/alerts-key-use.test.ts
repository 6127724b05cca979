import { keyOf } from '../../support/key-fixture';

const policy = keyOf('dublin', 'alerts').policy();
const ofOperators = keyOf('dublin', 'alerts-operators').policy();

test.each([
  ['auditor', policy],
  ['operators', ofOperators],
])('alarms use the key of the way to %s for this account or its topic, and SNS for its topic', (to, ofPath) => {
  const topic = `arn:aws:sns:eu-west-1:222222222222:trefoil-dublin-alerts-${to}`;
  expect(ofPath['Alarms']?.Condition).toEqual({ StringEquals: { 'aws:SourceAccount': '222222222222' } });
  expect(ofPath['AlarmsOfTopic']?.Condition).toEqual({
    StringEquals: { 'kms:EncryptionContext:aws:sns:topicArn': topic },
  });
  expect(ofPath['Topics']?.Condition).toEqual({ ArnEquals: { 'aws:SourceArn': topic } });
});

test('neither key serves the other way', () => {
  expect(JSON.stringify(policy)).toContain('alerts-auditor');
  expect(JSON.stringify(policy)).not.toContain('alerts-operators');
  expect(JSON.stringify(ofOperators)).toContain('alerts-operators');
  expect(JSON.stringify(ofOperators)).not.toContain('alerts-auditor');
});

test('EventBridge uses the key in its own name for one queue, which no other account can make its own', () => {
  expect(policy['Undelivered']).toMatchObject({
    Principal: { Service: 'events.amazonaws.com' },
    Condition: {
      StringEquals: {
        'kms:EncryptionContext:aws:sqs:arn': 'arn:aws:sqs:eu-west-1:222222222222:trefoil-dublin-alerts-auditor-dead',
      },
    },
  });
});

test('operators decrypt what is in their own queues, and not what is in those of the auditor', () => {
  expect(policy).not.toHaveProperty('OperatorsReadAlerts');
  expect(ofOperators['OperatorsReadAlerts']?.Condition?.['StringEquals']).toMatchObject({
    'kms:ViaService': 'sqs.eu-west-1.amazonaws.com',
    'kms:EncryptionContext:aws:sqs:arn': [
      'arn:aws:sqs:eu-west-1:222222222222:trefoil-dublin-alerts-operators',
      'arn:aws:sqs:eu-west-1:222222222222:trefoil-dublin-alerts-operators-dead',
    ],
  });
});

test.each([
  ['auditor', policy, ['Undelivered', 'AlertsAreForwarded', 'StreamKeepsGrant', 'AuditorReadsAlerts']],
  ['operators', ofOperators, ['OperatorsReadAlerts']],
])(
  'every use on the way to %s is bound: to a source, a topic, a queue, or to roles through a service',
  (_to, ofPath, own) => {
    const uses = Object.values(ofPath).filter(
      ({ Effect, Action }) =>
        Effect === 'Allow' && [Action].flat().some((action) => /Decrypt|CreateGrant/.test(action)),
    );
    expect(uses.map(({ Sid }) => Sid)).toEqual(['Alarms', 'AlarmsOfTopic', 'Topics', 'AlertsArePublished', ...own]);
    for (const { Condition } of uses) expect(Object.keys(Condition ?? {}).length).toBeGreaterThan(0);
  },
);
