import { existsSync, readFileSync } from 'node:fs';
import { CloudAssembly } from 'aws-cdk-lib/cx-api';
import { synthesized } from './synthesized';

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

test('equal deployment files are synthesized once in a run', () => {
  const [one, other] = [synthesized('sovereign-cloud'), synthesized('sovereign-cloud')];
  const folders = (stacks: typeof one) => stacks.map(({ artifact }) => artifact.templateFullPath);
  expect(folders(one).length).toBeGreaterThan(10);
  expect(folders(other)).toEqual(folders(one));
  expect(one[0]?.artifact.assembly).toBeInstanceOf(CloudAssembly);
  expect(one.map(({ path }) => path)).toContain('brandenburg/Storage');
});
