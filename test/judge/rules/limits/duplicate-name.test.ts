import { duplicateName } from '../../../../lib/judge/rules/limits/duplicate-name';
import { messagesOf, type StackOf, stacksOf } from '../../assembly-of';

const one = (type: string, properties: object, more: object = {}) => ({
  Thing: { Type: type, Properties: properties, ...more },
});
const say = (...stacks: readonly StackOf[]) => messagesOf(stacksOf(stacks), duplicateName);
const bucket = (name: unknown) => one('AWS::S3::Bucket', { BucketName: name });
const role = (name: unknown) => one('AWS::IAM::Role', { RoleName: name });
const queue = (name: unknown, more?: object) => one('AWS::SQS::Queue', { QueueName: name }, more);

test('a bucket has its name alone in the world', () => {
  expect(say({ resources: bucket('data') }, { resources: bucket('data'), account: '333333333333' })).toEqual([
    'found "data", which stack-0/Thing has too, expected a name of its own among all buckets of AWS',
  ]);
  expect(say({ resources: bucket('data') }, { resources: bucket('data'), region: 'cn-north-1' })).toEqual([]);
});

test('a role has its name alone in the account, whatever its case and its Region', () => {
  expect(say({ resources: role('reader') }, { resources: role('READER'), region: 'eu-north-1' })).toHaveLength(1);
  expect(say({ resources: role('reader') }, { resources: role('reader'), account: '333333333333' })).toEqual([]);
});

test('a queue has its name alone in the account and Region, by case', () => {
  expect(say({ resources: queue('orders') }, { resources: queue('orders') })).toHaveLength(1);
  expect(say({ resources: queue('orders') }, { resources: queue('Orders') })).toEqual([]);
  expect(say({ resources: queue('orders') }, { resources: queue('orders'), region: 'eu-north-1' })).toEqual([]);
});

test('a name that is put together is read', () => {
  const joined = { 'Fn::Join': ['-', ['data', { Ref: 'AWS::Region' }]] };
  expect(say({ resources: queue(joined) }, { resources: queue('data-eu-west-1') })).toHaveLength(1);
});

test.each([
  ['that is not known', queue({ Ref: 'Name' }), queue({ Ref: 'Name' })],
  ['that is not given', queue(undefined), queue(undefined)],
  ['on a condition', queue('orders', { Condition: 'One' }), queue('orders', { Condition: 'Other' })],
  ['of alternatives', queue({ 'Fn::If': ['C', 'orders', 'others'] }), queue('orders')],
])('nothing is found for a name %s', (_name, first, second) => {
  expect(say({ resources: first }, { resources: second })).toEqual([]);
});

test('stacks that are pinned nowhere may go to two accounts, a nested stack may not', () => {
  const free = { account: undefined, region: undefined };
  expect(say({ resources: queue('orders'), ...free }, { resources: queue('orders'), ...free })).toEqual([]);
  const nested = { Nested: { Type: 'AWS::CloudFormation::Stack', Properties: {} } };
  expect(
    say(
      { resources: { ...queue('orders'), ...nested }, ...free },
      { resources: queue('orders'), ...free, parent: { template: 0, logicalId: 'Nested' } },
    ),
  ).toHaveLength(1);
});

test('two rules of two buses, and two filters of two logs, may have one name', () => {
  const rule = (bus: unknown) => one('AWS::Events::Rule', { Name: 'all', EventBusName: bus });
  expect(say({ resources: rule('one') }, { resources: rule('other') })).toEqual([]);
  expect(say({ resources: rule('one') }, { resources: rule('one') })).toHaveLength(1);
});
