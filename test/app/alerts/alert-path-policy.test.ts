import { Stack } from 'aws-cdk-lib';
import type * as iam from 'aws-cdk-lib/aws-iam';
import { queueStatements, topicStatements } from '../../../lib/app/alerts/alert-path-policy';
import type { Statement } from '../../support/site-fixture';

const ROLE = 'arn:aws:iam::222222222222:role';
const KEEPERS = {
  publisher: `${ROLE}/alerts`,
  deployment: `${ROLE}/deployment`,
  breakGlass: [`${ROLE}/emergency`],
};
const QUEUE = 'arn:aws:sqs:eu-west-1:222222222222:alerts';
const TOPIC = 'arn:aws:sns:eu-west-1:222222222222:alerts';
const RULES = 'arn:aws:events:eu-west-1:222222222222:rule/detect-*';
const ALARMS = 'arn:aws:cloudwatch:eu-west-1:222222222222:alarm:*';

const stack = new Stack();
const bySid = (statements: readonly iam.PolicyStatement[]): Readonly<Record<string, Statement>> =>
  Object.fromEntries(statements.map((statement) => [statement.sid, stack.resolve(statement.toStatementJson())]));
const audited = bySid(queueStatements({ ...KEEPERS, reader: `${ROLE}/auditor` }, QUEUE, { topic: TOPIC }));
const open = bySid(queueStatements(KEEPERS, QUEUE, { topic: TOPIC, rules: RULES }));
const topic = bySid(topicStatements(KEEPERS, TOPIC, ALARMS));

const everybodyBut = (...roles: string[]) => ({
  Effect: 'Deny',
  Principal: { AWS: '*' },
  Condition: { ArnNotLike: { 'aws:PrincipalArn': roles } },
});

test('nobody but the auditor receives, hides or deletes a message', () => {
  expect(audited['OnlyItsReaderReads']).toMatchObject({
    Action: ['sqs:ChangeMessageVisibility', 'sqs:DeleteMessage', 'sqs:ReceiveMessage'],
    ...everybodyBut(`${ROLE}/auditor`),
  });
  expect(open).not.toHaveProperty('OnlyItsReaderReads');
});

test('nobody at all empties a queue', () => {
  expect(audited['NobodyPurges']).toMatchObject({ Effect: 'Deny', Action: 'sqs:PurgeQueue' });
  expect(audited['NobodyPurges']).not.toHaveProperty('Condition');
});

test('only an emergency role deletes a queue or a topic; a deployment does not', () => {
  expect(audited['OnlyEmergencyDeletes']).toMatchObject(everybodyBut(...KEEPERS.breakGlass));
  expect(topic['OnlyEmergencyDeletes']).toMatchObject({
    Action: 'sns:DeleteTopic',
    ...everybodyBut(...KEEPERS.breakGlass),
  });
});

test('only deployments and emergency roles subscribe, and change policies', () => {
  const keepers = everybodyBut(KEEPERS.deployment, ...KEEPERS.breakGlass);
  expect(audited['OnlyDeploymentsShape']).toMatchObject({
    Action: expect.arrayContaining(['sqs:SetQueueAttributes']),
    ...keepers,
  });
  expect(topic['OnlyDeploymentsShape']).toMatchObject({
    Action: expect.arrayContaining(['sns:Subscribe', 'sns:SetTopicAttributes']),
    ...keepers,
  });
});

test('a queue takes messages of its topic, and that for the undelivered also of rules', () => {
  expect(audited['NobodyElseSends']?.Condition).toEqual({ ArnNotLike: { 'aws:SourceArn': [TOPIC] } });
  expect(audited).not.toHaveProperty('RulesLeaveUndelivered');
  expect(open['NobodyElseSends']?.Condition).toEqual({ ArnNotLike: { 'aws:SourceArn': [TOPIC, RULES] } });
  expect(open['RulesLeaveUndelivered']).toMatchObject({
    Principal: { Service: 'events.amazonaws.com' },
    Condition: { ArnLike: { 'aws:SourceArn': RULES } },
  });
});

test('into a topic speak alarms of the account, and the role of the detections', () => {
  expect(topic['AlarmsPublish']).toMatchObject({
    Principal: { Service: 'cloudwatch.amazonaws.com' },
    Condition: { ArnLike: { 'aws:SourceArn': ALARMS } },
  });
  expect(topic['OnlyDetectionsPublish']).toMatchObject({
    Effect: 'Deny',
    Condition: {
      ArnNotEquals: { 'aws:PrincipalArn': KEEPERS.publisher },
      BoolIfExists: { 'aws:PrincipalIsAWSService': 'false' },
    },
  });
});

test('no statement has more actions than SQS takes', () => {
  for (const { Action } of Object.values({ ...audited, ...open }))
    expect([Action].flat().length).toBeLessThanOrEqual(7);
});
