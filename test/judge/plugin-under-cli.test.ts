import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const scratch = mkdtempSync(join(tmpdir(), 'trefoil-cli-'));
afterAll(() => rmSync(scratch, { recursive: true }));

/** Runs a command of the CDK CLI on an app whose stacks are all in a Stage. */
function cdk(region: string, ...args: readonly string[]) {
  const app = `node --import tsx ${join('test', 'support', 'staged-app.ts')}`;
  const { status, stderr } = spawnSync(
    join('node_modules', '.bin', 'cdk'),
    [...args, '--app', app, '--output', join(scratch, region), '-c', `region=${region}`],
    { encoding: 'utf8', env: { ...process.env, CDK_DISABLE_CLI_TELEMETRY: 'true', CDK_DISABLE_VERSION_CHECK: '1' } },
  );
  return { status, stderr };
}

test('an app of Stages with a finding fails `cdk synth`, also with --ignore-errors, and says why', () => {
  const { status, stderr } = cdk('us-east-1', 'synth', '--quiet', '--ignore-errors');
  expect({ status, stderr }).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('stack Prod-Logs is in us-east-1'),
  });
}, 60_000);

test('an app of Stages without a finding passes', () => {
  expect(cdk('eu-west-1', 'synth', '--quiet')).toMatchObject({ status: 0 });
}, 60_000);
