import { readdirSync, readFileSync, renameSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentHash } from '../../../lib/common/cache/content-hash';
import { FolderCache, userCacheFolder } from '../../../lib/common/cache/folder-cache';
import { scratch } from '../../support/scratch';

const { folder, write } = scratch();
const keyOf = (name: string) => contentHash(name);

test('what one run writes the next reads', () => {
  const cache = () => new FolderCache(join(folder, 'one'), () => 'basis');
  expect(cache().read(keyOf('a'))).toBeUndefined();
  cache().write(keyOf('a'), 'first\nsecond');
  cache().write(keyOf('b'), '');
  expect(cache().read(keyOf('a'))).toBe('first\nsecond');
  expect(cache().read(keyOf('b'))).toBe('');
});

test('an entry of which any byte was changed is none, nor is one that lies under the name of another', () => {
  const within = join(folder, 'corrupted');
  const cache = new FolderCache(within, () => 'basis');
  cache.write(keyOf('a'), '{"holds":true}');
  const file = join(within, keyOf('a'));
  const whole = readFileSync(file);
  for (let at = 0; at < whole.length; at += 1) {
    const other = Buffer.from(whole);
    other[at] = (other[at] ?? 0) ^ 1;
    writeFileSync(file, other);
    expect(cache.read(keyOf('a'))).toBeUndefined();
    writeFileSync(file, whole.subarray(0, at));
    expect(cache.read(keyOf('a'))).toBeUndefined();
  }
  writeFileSync(file, whole);
  expect(cache.read(keyOf('a'))).toBe('{"holds":true}');
  renameSync(file, join(within, keyOf('b')));
  expect(cache.read(keyOf('b'))).toBeUndefined();
});

test('what was used longest ago goes when the folder is full', () => {
  const within = join(folder, 'full');
  const cache = () => new FolderCache(within, () => 'basis', { bytes: 10_000, entries: 3 });
  for (const [age, name] of ['oldest', 'older', 'old'].entries()) {
    cache().write(keyOf(name), name);
    utimesSync(join(within, keyOf(name)), 1000 + age, 1000 + age);
  }
  // To read it is to use it.
  expect(cache().read(keyOf('oldest'))).toBe('oldest');
  cache().write(keyOf('new'), 'new');
  cache().write(keyOf('newer'), 'newer');
  expect(cache().read(keyOf('older'))).toBeUndefined();
  expect(cache().read(keyOf('oldest'))).toBe('oldest');
  expect(cache().read(keyOf('newer'))).toBe('newer');
});

test('it leaves no other files behind', () => {
  const within = join(folder, 'tidy');
  for (const name of ['a', 'b', 'a']) new FolderCache(within, () => 'basis').write(keyOf(name), name);
  expect(readdirSync(within).sort()).toEqual([keyOf('a'), keyOf('b')].sort());
});

test('where no folder can be made, nothing is kept and nothing fails', () => {
  const cache = new FolderCache(join(write('a-file', 'text'), 'below'), () => 'basis');
  cache.write(keyOf('a'), 'a');
  expect(cache.read(keyOf('a'))).toBeUndefined();
});

test.each([
  ['linux', {}, '/home/a/.cache'],
  ['linux', { XDG_CACHE_HOME: '/var/cache/a' }, '/var/cache/a'],
  ['linux', { XDG_CACHE_HOME: 'relative' }, '/home/a/.cache'],
  ['darwin', {}, '/home/a/Library/Caches'],
])("a user's folder for caches on %s, where the environment has %j, is %s", (platform, env, expected) => {
  expect(userCacheFolder(platform, env, '/home/a')).toBe(expected);
});

test('what results follow from is read when something is looked up, and once', () => {
  const basisOf = jest.fn(() => 'basis');
  const cache = new FolderCache(join(folder, 'lazy'), basisOf);
  expect(basisOf).not.toHaveBeenCalled();
  expect([cache.basis, cache.basis]).toEqual(['basis', 'basis']);
  expect(basisOf).toHaveBeenCalledTimes(1);
});
