import { ofTypes, type ResourceRule } from '../../rule';
import { MESSAGES } from '../../statements/deliveries';
import { refusalFindings } from '../../statements/refusal-findings';

const KmsMasterKeyId = 'arn:aws:kms:eu-west-1:222222222222:key/11111111-2222-3333-4444-555555555555';
const topic = { Alerts: { Type: 'AWS::SNS::Topic', Properties: { KmsMasterKeyId } } };
const queue = { Letters: { Type: 'AWS::SQS::Queue', Properties: { KmsMasterKeyId } } };
const allow = (Service: string, Action: string, Resource: object, Condition?: object) => ({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Principal: { Service }, Action, Resource, ...(Condition && { Condition }) }],
});
const topicPolicy = (Service: string, Condition?: object) => ({
  TopicPolicy: {
    Type: 'AWS::SNS::TopicPolicy',
    Properties: {
      Topics: [{ Ref: 'Alerts' }],
      PolicyDocument: allow(Service, 'sns:Publish', { Ref: 'Alerts' }, Condition),
    },
  },
});
const queuePolicy = (Service: string, Condition?: object) => ({
  QueuePolicy: {
    Type: 'AWS::SQS::QueuePolicy',
    Properties: {
      Queues: [{ Ref: 'Letters' }],
      PolicyDocument: allow(Service, 'sqs:SendMessage', { 'Fn::GetAtt': ['Letters', 'Arn'] }, Condition),
    },
  },
});
const rule = (target: object) => ({
  Rule: {
    Type: 'AWS::Events::Rule',
    Properties: { EventPattern: { source: ['aws.iam'] }, Targets: [{ Id: 'alerts', ...target }] },
  },
});
const subscription = {
  Subscription: {
    Type: 'AWS::SNS::Subscription',
    Properties: { TopicArn: { Ref: 'Alerts' }, Protocol: 'sqs', Endpoint: { 'Fn::GetAtt': ['Letters', 'Arn'] } },
  },
};
const alarm = {
  Alarm: {
    Type: 'AWS::CloudWatch::Alarm',
    Properties: {
      AlarmActions: [{ Ref: 'Alerts' }],
      ComparisonOperator: 'GreaterThanThreshold',
      EvaluationPeriods: 1,
      MetricName: 'Errors',
      Namespace: 'Example',
      Period: 60,
      Statistic: 'Sum',
      Threshold: 0,
    },
  },
};

/** The policies of topics and queues allow the services that send there. */
export const alertDelivery: ResourceRule = {
  id: 'alert-delivery',
  subject: 'resource',
  title: 'The policies of topics and queues allow the services that send there',
  why: 'EventBridge, CloudWatch, S3 and SNS drop what they may not send, and nobody is told',
  fix: 'allow the service to sns:Publish or sqs:SendMessage in the policy of the topic or queue, with aws:SourceArn or aws:SourceAccount',
  topic: 'logging',
  level: 'required',
  hook: 'others',
  standards: [
    { standard: 'GDPR', clause: '33(1)' },
    { standard: 'ISO 27001:2022', clause: 'A.8.16' },
    { standard: 'NIS2', clause: '21(2)(b)' },
  ],
  appliesTo: ofTypes((type) => MESSAGES.has(type)),
  concerns: (resource, assembly) => (MESSAGES.get(resource.type)?.(resource, assembly) ?? []).length > 0,
  check: (resource, assembly) => refusalFindings(MESSAGES.get(resource.type)?.(resource, assembly) ?? [], assembly),
  examples: {
    good: [
      {
        name: 'a rule whose topic allows EventBridge',
        resources: {
          ...topic,
          ...topicPolicy('events.amazonaws.com', { ArnEquals: { 'aws:SourceArn': { 'Fn::GetAtt': ['Rule', 'Arn'] } } }),
          ...rule({ Arn: { Ref: 'Alerts' } }),
        },
      },
      {
        name: 'a queue that allows the topic',
        resources: {
          ...topic,
          ...queue,
          ...queuePolicy('sns.amazonaws.com', { ArnEquals: { 'aws:SourceArn': { Ref: 'Alerts' } } }),
          ...subscription,
        },
      },
      { name: 'an alarm whose topic has no policy but that of AWS', resources: { ...topic, ...alarm } },
    ],
    bad: [
      { name: 'a rule whose topic has no policy', resources: { ...topic, ...rule({ Arn: { Ref: 'Alerts' } }) } },
      {
        name: 'a rule whose dead-letter queue does not allow EventBridge',
        resources: {
          ...topic,
          ...topicPolicy('events.amazonaws.com'),
          ...queue,
          ...rule({ Arn: { Ref: 'Alerts' }, DeadLetterConfig: { Arn: { 'Fn::GetAtt': ['Letters', 'Arn'] } } }),
        },
      },
      {
        name: 'an alarm whose topic allows EventBridge only',
        resources: { ...topic, ...topicPolicy('events.amazonaws.com'), ...alarm },
      },
      {
        name: 'a queue that allows another topic',
        resources: {
          ...topic,
          ...queue,
          ...queuePolicy('sns.amazonaws.com', {
            ArnEquals: { 'aws:SourceArn': 'arn:aws:sns:eu-west-1:222222222222:others' },
          }),
          ...subscription,
        },
      },
      {
        name: 'notifications of a bucket to a topic that allows EventBridge only',
        resources: {
          ...topic,
          ...topicPolicy('events.amazonaws.com'),
          Objects: {
            Type: 'AWS::S3::Bucket',
            Properties: {
              NotificationConfiguration: {
                TopicConfigurations: [{ Event: 's3:ObjectCreated:*', Topic: { Ref: 'Alerts' } }],
              },
            },
          },
        },
      },
    ],
  },
};
