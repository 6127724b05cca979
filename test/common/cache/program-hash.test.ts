import { readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { programHash, thisProgram } from '../../../lib/common/cache/program-hash';
import { scratch } from '../../support/scratch';

const { folder, write } = scratch();

test('any change of a byte in the code, or in what says which dependency is there, makes it another program', () => {
  const code = [write('rules/one.ts', 'export const one = 1;'), write('rules/deep/two.js', 'exports.two = 2;')];
  const dependency = write('package.json', { version: '1.0.0' });
  const hash = () => programHash({ folders: [join(folder, 'rules')], files: [dependency] });
  const before = hash();
  for (const file of [...code, dependency]) {
    const text = readFileSync(file);
    for (let at = 0; at < text.length; at += 1) {
      const other = Buffer.from(text);
      other[at] = (other[at] ?? 0) ^ 1;
      writeFileSync(file, other);
      expect(hash()).not.toBe(before);
    }
    writeFileSync(file, text);
  }
  expect(hash()).toBe(before);
  const [one = ''] = code;
  renameSync(one, join(dirname(one), 'other.ts'));
  expect(hash()).not.toBe(before);
});

test('a dependency that is not there is told from one that is', () => {
  const there = write('there.json', '');
  const folders = [join(folder, 'rules')];
  expect(programHash({ folders, files: [there] })).not.toBe(programHash({ folders, files: [undefined] }));
});

test('this program is every room that decides something, and what it runs on', () => {
  const { folders, files } = thisProgram();
  const rooms = readdirSync('lib', { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const named = rooms.map(({ name }) => name);
  expect(folders.map((room) => relative('lib', room)).sort()).toEqual(
    named.filter((name) => !['app', 'cli', 'evidence'].includes(name)).sort(),
  );
  expect(named).toEqual(expect.arrayContaining(['access', 'app', 'iam', 'judge', 'site-policy']));
  expect(files.map((file) => relative('node_modules', file ?? ''))).toEqual([
    ...['aws-cdk-lib/package.json', 'cdk-nag/package.json', 'constructs/package.json', 'yaml/package.json'],
    'zod/package.json',
  ]);
});
