import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CloudAssembly } from 'aws-cdk-lib/cx-api';
import { scratch } from './support/scratch';
import { synthesized } from './synthesized';

const { folder } = scratch();

const LONG: readonly string[] = require('./long');
const quick = require('../jest.quick.config');
const long = require('../jest.long.config');

test('each file that takes long is there, left out of the quick run and part of the long one', () => {
  expect(LONG.filter((file) => !existsSync(file))).toEqual([]);
  expect(quick.testPathIgnorePatterns).toEqual(LONG.map((file) => `<rootDir>/${file}$`));
  expect(long.testMatch).toEqual(LONG.map((file) => `<rootDir>/${file}`));
  expect(quick.testMatch).toEqual(['**/*.test.ts']);
});

test('what continuous integration runs are both, and everything else that is checked', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
  expect(scripts.check.split(' && ')).toEqual(expect.arrayContaining(['npm test', 'npm run test:long']));
  expect(readFileSync('.ci/run', 'utf8')).toContain('npm run check');
});

test('a run ends with its counts, and continuous integration with those of both', () => {
  const counts = join(folder, 'counts');
  const run = (passed: number, env: Readonly<Record<string, string>>) => {
    const result = {
      numPassedTests: passed,
      numFailedTests: 1,
      numPendingTests: 0,
      numRuntimeErrorTestSuites: 1,
      testResults: [],
    };
    const program = `const Line = require('./test/closing-line.js'); new Line().onRunComplete([], ${JSON.stringify(result)})`;
    return spawnSync(process.execPath, ['-e', program], {
      encoding: 'utf8',
      env: { ...process.env, ...env },
    }).stderr.trim();
  };
  expect(run(3, { TREFOIL_TEST_COUNTS: '' })).toBe('3 passed, 2 failed');
  expect(run(3, { TREFOIL_TEST_COUNTS: counts })).toBe('3 passed, 2 failed');
  expect(run(4, { TREFOIL_TEST_COUNTS: counts })).toBe('7 passed, 4 failed');
});

test('equal deployment files are synthesized once in a run', () => {
  const [one, other] = [synthesized('sovereign-cloud'), synthesized('sovereign-cloud')];
  const folders = (stacks: typeof one) => stacks.map(({ artifact }) => artifact.templateFullPath);
  expect(folders(one).length).toBeGreaterThan(10);
  expect(folders(other)).toEqual(folders(one));
  expect(one[0]?.artifact.assembly).toBeInstanceOf(CloudAssembly);
  expect(one.map(({ path }) => path)).toContain('brandenburg/Storage');
});
