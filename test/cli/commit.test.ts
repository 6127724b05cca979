import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { commit, commitOf } from '../../bin/commit';
import { scratch } from '../support/scratch';

const files = scratch();
const FILE = 'deployments/mine.yaml';
const TEXT = 'name: mine\n';
const epoch = process.env['SOURCE_DATE_EPOCH'];

beforeAll(() => delete process.env['SOURCE_DATE_EPOCH']);
afterAll(() => {
  if (epoch !== undefined) process.env['SOURCE_DATE_EPOCH'] = epoch;
});

function git(folder: string, ...args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(
    'git',
    ['-c', 'user.name=A', '-c', 'user.email=a@example.com', ...args],
    {
      cwd: folder,
      encoding: 'utf8',
    },
  );
  expect({ status, stderr: status === 0 ? '' : stderr }).toEqual({ status: 0, stderr: '' });
  return stdout.trim();
}

/** A project of one commit that has the deployment file, and an assembly in it. */
function project(
  name: string,
  tracked = true,
): { readonly folder: string; readonly assembly: string; readonly id: string } {
  const folder = join(files.folder, name);
  files.write(`${name}/.gitignore`, 'cdk.out/\n');
  files.write(`${name}/package.json`, '{}');
  if (tracked) files.write(`${name}/${FILE}`, TEXT);
  git(folder, 'init', '-q');
  git(folder, 'add', '-A');
  git(folder, 'commit', '-q', '-m', 'one');
  if (!tracked) files.write(`${name}/${FILE}`, TEXT);
  mkdirSync(join(folder, 'cdk.out'));
  return { folder, assembly: join(folder, 'cdk.out'), id: git(folder, 'rev-parse', 'HEAD') };
}

test('evidence is dated by the project in which the assembly lies, not by the current folder', () => {
  const { assembly, id } = project('clean');
  expect(commit(assembly)).toMatchObject({ id });
  expect(id).not.toBe(git('.', 'rev-parse', 'HEAD'));
});

test('a synthesis names the commit whose files it read', () => {
  const { folder, id } = project('read');
  expect([commitOf(folder, FILE), commitOf(folder, join(folder, FILE))]).toEqual([id, id]);
});

test('a synthesis names no commit that lacks the deployment file: it was never committed', () => {
  const { folder } = project('untracked', false);
  expect([commitOf(folder, FILE), commitOf(folder, join(folder, FILE))]).toEqual([undefined, undefined]);
});

test('neither names a commit from which a tracked file differs', () => {
  const { folder, assembly } = project('changed');
  files.write('changed/package.json', '{"name":"other"}');
  expect(commitOf(folder, FILE)).toBeUndefined();
  expect(commit(assembly)?.time).toMatch(/^\d{4}-/);
  expect(commit(assembly)).not.toHaveProperty('id');
});

test('an assembly outside of any repository is of the current folder', () => {
  mkdirSync(join(files.folder, 'outside', 'cdk.out'), { recursive: true });
  const found = commit(join(files.folder, 'outside', 'cdk.out'));
  expect(found?.time).toBe(new Date(Number(git('.', 'log', '-1', '--format=%ct')) * 1000).toISOString());
});
