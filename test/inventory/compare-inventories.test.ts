import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const folder = mkdtempSync(join(tmpdir(), 'trefoil-inventories-'));
afterAll(() => rmSync(folder, { recursive: true }));

type Row = readonly [key: string, size: number | string, etag?: string, latest?: boolean, marker?: boolean];

/** Writes an inventory as S3 delivers it: a manifest, and gzipped CSV files of quoted cells. */
function inventory(
  name: string,
  rows: readonly Row[],
  { files = 1, schema = 'Bucket, Key, VersionId, IsLatest, IsDeleteMarker, Size, ETag' } = {},
): string {
  mkdirSync(join(folder, name));
  const keys = Array.from({ length: files }, (_, index) => `lane/data/${name}-${index}.csv.gz`);
  keys.forEach((key, index) => {
    const lines = rows
      .filter((_, row) => row % files === index)
      .map(([objectKey, size, etag = 'e', latest = true, marker = false]) =>
        [name, encodeURIComponent(objectKey), 'v', latest, marker, size, etag].map((cell) => `"${cell}"`).join(','),
      );
    writeFileSync(join(folder, name, key.split('/').at(-1) ?? ''), gzipSync(`${lines.join('\n')}\n`));
  });
  const manifest = join(folder, name, 'manifest.json');
  writeFileSync(
    manifest,
    JSON.stringify({ fileFormat: 'CSV', fileSchema: schema, files: keys.map((key) => ({ key })) }),
  );
  return manifest;
}

function compare(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync('node', ['--import', 'tsx', 'bin/compare-inventories.ts', ...args], {
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

const ROWS: readonly Row[] = [
  ['a', 1],
  ['b/c d.txt', 20],
  ['ø"quoted",x', 300],
];

test('the same objects in other files, order and versions make no difference', () => {
  const source = inventory('s1', ROWS, { files: 2 });
  const destination = inventory(
    'd1',
    [...ROWS].reverse().concat([
      ['a', 99, 'old', false],
      ['gone', 0, '', true, true],
    ]),
  );
  expect(compare(source, destination)).toMatchObject({
    status: 0,
    stdout: expect.stringMatching(/source +3 objects, 321 bytes[\s\S]*no difference/),
  });
});

test('what is missing, extra, of another size or there twice is counted and shown', () => {
  const source = inventory('s2', [...ROWS, ['a', 1]]);
  const destination = inventory('d2', [
    ['a', 1],
    ['b/c d.txt', 21],
    ['new', 5],
  ]);
  const { status, stdout } = compare(source, destination);
  expect(status).toBe(1);
  expect(stdout).toContain('missing      1\n  ø"quoted",x');
  expect(stdout).toContain('other size   1\n  b/c d.txt: 20 bytes, copy 21');
  expect(stdout).toContain('extra        1\n  new');
  expect(stdout).toContain('twice        1\n  a: in the source');
  expect(stdout).toContain('4 differences');
});

test('ETags are compared on demand, prefixes are taken off, and more differences than asked for are counted only', () => {
  const source = inventory('s3', [
    ['old/a', 1, 'x'],
    ['old/b', 1, 'x'],
    ['other/c', 1],
  ]);
  const destination = inventory('d3', [
    ['new/a', 1, 'y'],
    ['new/b', 1, 'y'],
  ]);
  const prefixes = ['--source-prefix', 'old/', '--destination-prefix', 'new/'];
  expect(compare(source, destination, ...prefixes).status).toBe(0);
  expect(compare(source, destination, ...prefixes, '--etag', '--show', '1')).toMatchObject({
    status: 1,
    stdout: expect.stringContaining('and 1 more'),
  });
});

test.each([
  [
    'a file that is not there',
    () => [join(folder, 'no.json'), join(folder, 'no.json')],
    'expected the manifest.json of an inventory',
  ],
  ['a CSV file without columns', () => [join(folder, 'x.csv'), join(folder, 'x.csv')], 'give --fields'],
  ['one inventory', () => [join(folder, 'x.csv')], 'expected two inventories, got 1'],
  [
    'an inventory without sizes',
    () => [inventory('s4', ROWS, { schema: 'Bucket, Key' }), 'x'],
    'add Size to the inventory',
  ],
  [
    'rows of other columns',
    () => [inventory('s5', ROWS, { schema: 'Key, Size' }), inventory('d5', ROWS)],
    'expected 2 columns (Key, Size), got 7',
  ],
  [
    'a size that is none',
    () => [inventory('s6', [['a', 'big']]), inventory('d6', ROWS)],
    'expected the size of a in bytes, got "big"',
  ],
])('%s is refused with exit code 2', (_what, args, message) => {
  expect(compare(...args())).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining(message) });
});

test('a file that is cut off is refused, not compared', () => {
  const source = inventory('s7', ROWS);
  writeFileSync(join(folder, 's7', 's7-0.csv.gz'), gzipSync('"s7","a","v","true"'.repeat(2000)).subarray(0, 40));
  expect(compare(source, inventory('d7', ROWS))).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('not a whole CSV file'),
  });
});
