import { gzipSync } from 'node:zlib';
import { readExisting } from '../../lib/replay/model/exists';
import { scratch } from '../support/scratch';
import { trefoil } from './terminal';

const { write } = scratch();

test.each<[string, readonly string[], string]>([
  ['no trail', [], 'expected a folder or file of a trail, found none'],
  ['no assembly', ['trail', '--assembly', 'nowhere'], 'nowhere'],
  ['no day', ['trail', '--assembly', '2026-13-01=cdk.out'], 'expected a day such as 2026-10-01 before the equals sign'],
  ['queries and no place for them', ['--sql'], '--sql: expected --out DIR'],
  ['classes and no queries', ['trail', '--classes', 'x'], '--classes: expected --sql beside it'],
  [
    'results elsewhere',
    ['--sql', '--out', 'x', '--results', "s3://a/'"],
    '--results: expected a place such as s3://bucket/replay',
  ],
  ['two formats', ['trail', '--format', 'json'], '--format: unknown option'],
])('replay with %s says what was expected', (_, args, message) => {
  const { code, err } = trefoil('replay', ...args);
  expect(code).toBe(2);
  expect(err).toContain(message);
});

test('ids are read as AWS CloudFormation prints them, and nothing else is taken for them', () => {
  const resource = {
    StackName: 'trefoil-dublin-keys',
    StackId: 'arn:aws:cloudformation:eu-west-1:222222222222:stack/trefoil-dublin-keys/0',
    LogicalResourceId: 'Data',
    PhysicalResourceId: '11111111-2222-3333-4444-555555555555',
  };
  const file = write('stack.json', { StackResources: [resource] });
  expect([...readExisting([file])]).toEqual([['222222222222/trefoil-dublin-keys/Data', resource.PhysicalResourceId]]);
  expect(() => readExisting([write('other.json', { Stacks: [] })])).toThrow('expected "StackResources"');
});

test('ids are read as AWS Config records them, by the tags of CloudFormation, and are gone with the resource', () => {
  const item = {
    ...{ resourceType: 'AWS::KMS::Key', resourceId: '11111111-2222-3333-4444-555555555555' },
    ...{ awsAccountId: '222222222222', configurationItemStatus: 'OK' },
    tags: { 'aws:cloudformation:stack-name': 'trefoil-dublin-keys', 'aws:cloudformation:logical-id': 'Data' },
  };
  const snapshot = write('snapshot.json', { configurationItems: [item] });
  const deleted = { ...item, configurationItemStatus: 'ResourceDeleted' };
  const history = write('history.json.gz', gzipSync(JSON.stringify({ configurationItems: [deleted] })));
  expect([...readExisting([snapshot])]).toEqual([['222222222222/trefoil-dublin-keys/Data', item.resourceId]]);
  expect([...readExisting([snapshot, history])]).toEqual([]);
});
