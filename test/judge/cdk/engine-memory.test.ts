import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { scratch } from '../../support/scratch';

const { write } = scratch();
const lib = resolve(__dirname, '..', '..', '..', 'lib', 'judge', 'cdk');

/** How often V8 looks for garbage in all that there is, while a program runs. */
function collections(name: string, program: string): number {
  const args = ['--trace-gc', '--require', './bin/sources.cjs', write(name, program)];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  expect([status, stderr]).toEqual([0, '']);
  return stdout.split('Mark-Compact').length - 1;
}

test('the memory of the engine of CloudFormation Validate grows at once', () => {
  const cdk = JSON.stringify(require.resolve('aws-cdk-lib'));
  const alone = collections(
    'alone.cjs',
    `new (require(${cdk}).CloudFormationValidatePlugin)().initializeEngine(new Set(['AWS::S3::Bucket']));`,
  );
  const prepared = collections(
    'prepared.cjs',
    `require(${JSON.stringify(join(lib, 'validation-parts'))}).prepareValidation(['AWS::S3::Bucket']);`,
  );
  expect(alone).toBeGreaterThan(50);
  expect(prepared).toBeLessThan(alone / 4);
});
