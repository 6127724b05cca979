import { spawnSync } from 'node:child_process';
import { scratch } from '../support/scratch';

const { write, folder } = scratch();
const COMMAND = [...['--require', './bin/sources.cjs'], 'bin/trefoil.ts'];
const IE = ['--region', 'eu-west-1', '--boundary', 'IE', '--format', 'json'];

beforeAll(() => {
  const queue = { Type: 'AWS::SQS::Queue', Properties: { QueueName: 'us-east-1' } };
  for (let at = 0; at < 200; at++) write(`many/${at}.json`, { Resources: { A: queue, B: queue } });
});

test('what is written to a pipe arrives whole, and loads neither CDK nor what the run does not need', () => {
  const preload = write(
    'preload.cjs',
    `process.on('exit', () => process.stderr.write(Object.keys(require.cache).filter((file) => /node_modules.(aws-cdk-lib|constructs|cdk-nag|zod|yaml)/.test(file)).join()));`,
  );
  const run = spawnSync(process.execPath, ['--require', preload, ...COMMAND, 'check', `${folder}/many`, ...IE]);
  expect(run.stderr.toString()).toBe('');
  expect(run.status).toBe(1);
  expect(run.stdout.length).toBeGreaterThan(100_000);
  expect(JSON.parse(run.stdout.toString())).toMatchObject({ templates: 200, resources: 400 });
});

test('a reader that closes the pipe is no error', () => {
  const line = `"${process.execPath}" ${COMMAND.join(' ')} check "${folder}/many" ${IE.join(' ')} | head -c 10`;
  const run = spawnSync('sh', ['-c', line]);
  expect([run.stdout.toString().slice(0, 1), run.stderr.toString()]).toEqual(['{', '']);
});

test('- is a template on the standard input, among others', () => {
  const input = JSON.stringify({
    Resources: { A: { Type: 'AWS::SQS::Queue', Properties: { QueueName: 'us-east-1' } } },
  });
  const run = spawnSync(process.execPath, [...COMMAND, 'check', '-', `${folder}/many/0.json`, ...IE], { input });
  expect([run.status, run.stderr.toString()]).toEqual([1, '']);
  const { templates, findings } = JSON.parse(run.stdout.toString());
  expect(templates).toBe(2);
  expect(findings[0]).toMatchObject({ file: '-', stack: 'stdin', rule: 'foreign-region' });
  const empty = spawnSync(process.execPath, [...COMMAND, 'check', '-', ...IE], { input: '' });
  expect([empty.status, empty.stderr.toString()]).toEqual([2, expect.stringContaining('is empty')]);
});
