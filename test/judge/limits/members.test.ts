import { defaultQuota } from '../../../lib/judge/rules/limits/default-quota';
import { memberCount } from '../../../lib/judge/rules/limits/member-count';
import { manyResources } from '../../../lib/judge/rules/limits/shared';
import { messagesOf, stacksOf } from '../assembly-of';

const filters = (count: number, group: unknown, more: object = {}) =>
  manyResources(count, (index) => ({
    ...{ Type: 'AWS::Logs::SubscriptionFilter', ...more },
    Properties: { LogGroupName: group, FilterPattern: '', DestinationArn: `arn:${index}` },
  }));
const group = (name?: string) => ({
  Group: { Type: 'AWS::Logs::LogGroup', Properties: name === undefined ? {} : { LogGroupName: name } },
});
const refused = (...stacks: Parameters<typeof stacksOf>[0]) => messagesOf(stacksOf(stacks), memberCount);

test('members are counted over the stacks of an account and Region, by the name of their owner', () => {
  expect(
    refused({ resources: { ...group('/a'), ...filters(2, { Ref: 'Group' }) } }, { resources: filters(1, '/a') }),
  ).toEqual(['3 subscription filters of /a, of at most 2 for a log group']);
});

test('the first one too many is the finding, and the others are none', () => {
  expect(refused({ resources: filters(5, '/a') })).toEqual([
    '5 subscription filters of /a, of at most 2 for a log group',
  ]);
});

test.each([
  ['of two owners', [{ resources: filters(2, '/a') }, { resources: filters(2, '/b') }]],
  ['of two accounts', [{ resources: filters(2, '/a') }, { resources: filters(2, '/a'), account: '333333333333' }]],
  ['of two Regions', [{ resources: filters(2, '/a') }, { resources: filters(2, '/a'), region: 'eu-north-1' }]],
  [
    'of stacks that may go to different accounts',
    [
      { resources: filters(2, '/a'), account: undefined },
      { resources: filters(2, '/a'), account: undefined },
    ],
  ],
  ['that may not be made', [{ resources: filters(3, '/a', { Condition: 'Sometimes' }) }]],
  ['of an owner that is not known', [{ resources: filters(3, { Ref: 'Unknown' }) }]],
  ['of an owner on a condition', [{ resources: filters(3, { 'Fn::If': ['C', '/a', '/b'] }) }]],
  [
    'in a nested stack on a condition',
    [
      { resources: { Nested: { Type: 'AWS::CloudFormation::Stack', Condition: 'Sometimes' } } },
      { resources: filters(3, '/a'), parent: { template: 0, logicalId: 'Nested' } },
    ],
  ],
] as const)('nothing is found for members %s', (_name, stacks) => {
  expect(refused(...stacks)).toEqual([]);
});

test('a nested stack counts with the stack that nests it', () => {
  const nested = { Type: 'AWS::CloudFormation::Stack' };
  expect(
    refused(
      { resources: { Nested: nested, ...filters(2, '/a') }, account: undefined },
      { resources: filters(1, '/a'), account: undefined, parent: { template: 0, logicalId: 'Nested' } },
    ),
  ).toHaveLength(1);
});

test('outputs of a stack that is not at hand are not one owner', () => {
  const table = (name: string) => ({ 'Fn::GetAtt': ['Opaque', `Outputs.${name}`] });
  const resources = {
    Opaque: { Type: 'AWS::CloudFormation::Stack', Properties: { TemplateURL: 'https://example.com/t.json' } },
    ...filters(2, table('One')),
    B: { Type: 'AWS::Logs::SubscriptionFilter', Properties: { LogGroupName: table('Other') } },
  };
  expect(refused({ resources })).toEqual([]);
});

const endpoints = (count: number, type: string) =>
  manyResources(count, () => ({
    Type: 'AWS::EC2::VPCEndpoint',
    Properties: { VpcId: 'vpc-1', VpcEndpointType: type, ServiceName: 'com.amazonaws.eu-west-1.kms' },
  }));

test.each([
  ['Interface', 50],
  ['Gateway', 20],
])('more than the quota of %s endpoints is advice', (type, quota) => {
  expect(messagesOf(stacksOf([{ resources: endpoints(quota, type) }]), defaultQuota)).toEqual([]);
  expect(messagesOf(stacksOf([{ resources: endpoints(quota + 1, type) }]), defaultQuota)).toEqual([
    expect.stringMatching(new RegExp(`^${quota + 1} .* of at most ${quota} for .* unless AWS has raised it$`)),
  ]);
});
