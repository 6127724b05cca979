import { keyOf } from '../support/key-fixture';

const policy = keyOf('dublin', 'alerts').policy();

test('alarms use the key for this account, and topics for the two of the channel', () => {
  expect(policy['Alarms']?.Condition).toEqual({ StringEquals: { 'aws:SourceAccount': '222222222222' } });
  expect(policy['Topics']?.Condition).toEqual({
    ArnEquals: {
      'aws:SourceArn': [
        'arn:aws:sns:eu-west-1:222222222222:trefoil-dublin-alerts-auditor',
        'arn:aws:sns:eu-west-1:222222222222:trefoil-dublin-alerts-operators',
      ],
    },
  });
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
  expect(policy['OperatorsReadAlerts']?.Condition?.['StringEquals']).toMatchObject({
    'kms:ViaService': 'sqs.eu-west-1.amazonaws.com',
    'kms:EncryptionContext:aws:sqs:arn': [
      'arn:aws:sqs:eu-west-1:222222222222:trefoil-dublin-alerts-operators',
      'arn:aws:sqs:eu-west-1:222222222222:trefoil-dublin-alerts-operators-dead',
    ],
  });
});

test('every use is bound: to a source, to a queue, or to roles through a service', () => {
  const uses = Object.values(policy).filter(
    ({ Effect, Action }) => Effect === 'Allow' && [Action].flat().some((action) => /Decrypt|CreateGrant/.test(action)),
  );
  expect(uses.map(({ Sid }) => Sid)).toEqual([
    'Alarms',
    'Topics',
    'Undelivered',
    'AlertsArePublished',
    'AlertsAreForwarded',
    'StreamKeepsGrant',
    'OperatorsReadAlerts',
    'AuditorReadsAlerts',
  ]);
  for (const { Condition } of uses) expect(Object.keys(Condition ?? {}).length).toBeGreaterThan(0);
});
