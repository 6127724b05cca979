import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { join, relative } from 'node:path';
import { runInThisContext } from 'node:vm';
import { CloudAssembly } from 'aws-cdk-lib/cx-api';
import beginRun from './begin-run';
import endRun from './end-run';
import { scratch } from './support/scratch';
import { synthesized } from './synthesized';

const files = scratch();
const { folder } = files;

const LONG: readonly string[] = require('./long');
const quick = require('../jest.quick.config');
const long = require('../jest.long.config');

test('each file that takes long is there, left out of the quick run and part of the long one', () => {
  expect(LONG.filter((file) => !existsSync(file))).toEqual([]);
  expect(quick.testPathIgnorePatterns).toEqual(LONG.map((file) => `<rootDir>/${file}$`));
  expect(long.testMatch).toEqual(LONG.map((file) => `<rootDir>/${file}`));
  expect(quick.testMatch).toEqual(['**/*.test.ts']);
});

test('the long run begins with what takes longest', () => {
  const LongestFirst = require('./longest-first');
  const context = { config: { rootDir: process.cwd() } };
  const tests = LONG.toSorted().map((file) => ({ path: join(process.cwd(), file), context }));
  const sorted: typeof tests = new LongestFirst({}).sort(tests);
  expect(long.testSequencer).toBe('<rootDir>/test/longest-first.js');
  expect(sorted.map(({ path }) => relative('', path))).toEqual(LONG);
  expect(tests.map(({ path }) => relative('', path))).not.toEqual(LONG);
});

test('a run removes the folder that it made, and leaves one that several runs share', () => {
  const { TREFOIL_TEST_RUN: before, TREFOIL_TEST_RUN_OWNER: owner } = process.env;
  delete process.env.TREFOIL_TEST_RUN_OWNER;
  try {
    process.env.TREFOIL_TEST_RUN = folder;
    beginRun();
    expect(process.env.TREFOIL_TEST_RUN).toBe(folder);
    endRun();
    expect(existsSync(folder)).toBe(true);
    process.env.TREFOIL_TEST_RUN = '';
    beginRun();
    const made = `${process.env.TREFOIL_TEST_RUN}`;
    expect([made === folder, existsSync(made)]).toEqual([false, true]);
    endRun();
    expect(existsSync(made)).toBe(false);
  } finally {
    process.env.TREFOIL_TEST_RUN = before;
    process.env.TREFOIL_TEST_RUN_OWNER = owner ?? '';
  }
});

test('what continuous integration runs are both, and everything else that is checked', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
  expect(scripts.check.split(' && ')).toEqual(expect.arrayContaining(['npm test', 'npm run test:long']));
  const run = readFileSync('.ci/run', 'utf8');
  expect(run).toContain('npm run check');
  // One folder of this build for what both synthesize and check.
  expect(run).toContain('TREFOIL_TEST_RUN=$(mktemp -d)');
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

test('files of tests run in the context of their worker', () => {
  expect(runInThisContext('Object')).toBe(Object);
});

test('packages are loaded once for all files of tests, and modules of the project anew for each, as they find the process', () => {
  const [loads, project] = [join(folder, 'loads'), realpathSync(folder)];
  const loading = (what: string) => `require('node:fs').appendFileSync(${JSON.stringify(loads)}, '${what}\\n')`;
  files.write('node_modules/a-package/index.js', loading('package'));
  files.write('module.js', loading('module'));
  const tests = `
    require('a-package');
    require('./module');
    test('finds what its process began with', () => {
      expect([process.cwd(), process.env.LEFT, process.exitCode]).toEqual([${JSON.stringify(project)}, undefined, undefined]);
      process.chdir('/');
      process.env.LEFT = 'by another file';
      process.exitCode = 3;
    });`;
  for (const name of ['one', 'other']) files.write(`${name}.test.js`, tests);
  const { testEnvironment, runtime } = quick;
  const runner = { testEnvironment, runtime, rootDir: project, transform: {} };
  const config = JSON.stringify(runner).replaceAll('<rootDir>', process.cwd());
  const { status, stderr } = spawnSync(
    process.execPath,
    [join(process.cwd(), 'node_modules/.bin/jest'), '--runInBand', '--config', config],
    { cwd: project, encoding: 'utf8' },
  );
  expect(stderr).toContain('Tests:       2 passed, 2 total');
  expect(status).toBe(0);
  expect(readFileSync(loads, 'utf8').trim().split('\n').toSorted()).toEqual(['module', 'module', 'package']);
});

test('equal deployment files are synthesized once in a run', () => {
  const [one, other] = [synthesized('sovereign-cloud'), synthesized('sovereign-cloud')];
  const folders = (stacks: typeof one) => stacks.map(({ artifact }) => artifact.templateFullPath);
  expect(folders(one).length).toBeGreaterThan(10);
  expect(folders(other)).toEqual(folders(one));
  expect(one[0]?.artifact.assembly).toBeInstanceOf(CloudAssembly);
  expect(one.map(({ path }) => path)).toContain('brandenburg/Storage');
});
