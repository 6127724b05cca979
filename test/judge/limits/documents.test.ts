import { policySize } from '../../../lib/judge/rules/limits/policy-size';
import { messagesOf, stacksOf } from '../assembly-of';

const say = (type: string, properties: object) =>
  messagesOf(stacksOf([{ resources: { Subject: { Type: type, Properties: properties } } }]), policySize);
const document = (length: number) => ({ S: 'x'.repeat(length - '{"S":""}'.length) });

test.each([
  ['AWS::KMS::Key', 'KeyPolicy', 32_768],
  ['AWS::S3::BucketPolicy', 'PolicyDocument', 20_480],
  ['AWS::EC2::VPCEndpoint', 'PolicyDocument', 20_480],
  ['AWS::SecretsManager::ResourcePolicy', 'ResourcePolicy', 20_480],
  ['AWS::SQS::QueuePolicy', 'PolicyDocument', 8_192],
  ['AWS::SNS::TopicPolicy', 'PolicyDocument', 30_720],
  ['AWS::IAM::ManagedPolicy', 'PolicyDocument', 6_144],
  ['AWS::IAM::Role', 'AssumeRolePolicyDocument', 8_192],
  ['AWS::Events::Rule', 'EventPattern', 4_096],
])('%s takes a %s of %i and no more', (type, property, most) => {
  expect(say(type, { [property]: document(most) })).toEqual([]);
  expect(say(type, { [property]: document(most + 1) })).toHaveLength(1);
});

test('the policy of a table is found where it stands', () => {
  const large = { ResourcePolicy: { PolicyDocument: document(20_481) } };
  expect(say('AWS::DynamoDB::Table', large)).toHaveLength(1);
  expect(say('AWS::DynamoDB::GlobalTable', { Replicas: [{ Region: 'eu-west-1', ...large }] })).toHaveLength(1);
});

test('the resource policy of logs is a text, and counts as it is written', () => {
  const text = JSON.stringify(document(5_000), undefined, 1).concat(' '.repeat(200));
  expect(say('AWS::Logs::ResourcePolicy', { PolicyDocument: text })).toHaveLength(1);
  expect(say('AWS::Logs::ResourcePolicy', { PolicyDocument: JSON.stringify(document(5_120)) })).toEqual([]);
});

test('a document of which one alternative fits is not refused', () => {
  const either = { 'Fn::If': ['C', document(40_000), document(100)] };
  expect(say('AWS::KMS::Key', { KeyPolicy: either })).toEqual([]);
  expect(say('AWS::KMS::Key', { KeyPolicy: { 'Fn::If': ['C', document(40_000), document(50_000)] } })).toHaveLength(1);
});
