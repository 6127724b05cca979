import { generateKeyPairSync } from 'node:crypto';
import { cpSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { replay } from '../../lib/replay/replay';
import { readPublicKeys } from '../../lib/replay/trail/digests';
import type { Finding } from '../../lib/replay/trail/finding';
import { unpack } from '../../lib/replay/trail/read';
import { scratch } from '../support/scratch';
import { envelope } from './generate/envelope';
import { FINGERPRINT } from './generate/files';
import { FLAWS, plantFlaws } from './generate/flaws';
import { writeTrail } from './generate/trail';

const { folder, write } = scratch();
const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const stranger = generateKeyPairSync('rsa', { modulusLength: 2048 });
const keysOf = (name: string, key: typeof publicKey) =>
  write(name, {
    PublicKeyList: [
      { Value: key.export({ format: 'der', type: 'pkcs1' }).toString('base64'), Fingerprint: FINGERPRINT },
    ],
  });
const own = readPublicKeys(keysOf('keys.json', publicKey));
const events = ['222222222222', '333333333333'].map((account) =>
  envelope({
    principal: `arn:aws:iam::${account}:role/Example`,
    action: 's3:ListAllMyBuckets',
    arn: '*',
    account,
    region: 'eu-west-1',
  }),
);
const whole = join(folder, 'whole');
const { logs, digests } = writeTrail(whole, {
  ...{ begins: [], events, plants: [], count: 120, from: '2026-10-01T00', hours: 6, ends: '2026-10-01T06:00:00Z' },
  ...{ filesPerHour: 2, seed: 3, key: privateKey },
});
const ofOne = (files: readonly string[]) =>
  files.filter((file) => file.includes('222222222222')).map((file) => file.slice(whole.length + 1));
const [log = '', other = ''] = ofOne(logs).slice(2);
const [, digest = '', ...later] = ofOne(digests);

/** The findings about a copy of the trail that something was done to. */
function findingsAfter(change: (trail: string) => void, keys = own): readonly Finding[] {
  const copy = join(folder, 'copy');
  rmSync(copy, { recursive: true, force: true });
  cpSync(whole, copy, { recursive: true });
  change(copy);
  return replay([copy], [], keys).findings;
}
const removeAll = (trail: string, files: readonly string[]) => {
  for (const file of files) rmSync(join(trail, file));
};
const edited = (file: string, change: (text: string) => string) => {
  writeFileSync(file, gzipSync(change(gunzipSync(readFileSync(file)).toString())));
};

test('a whole trail has no findings, and all signatures but the last of each chain are verified', () => {
  const { findings, covered } = replay([whole], [], own);
  expect(findings).toEqual([]);
  expect(
    covered.map(({ account, from, until, digests: count, signed }) => [account, from, until, count, signed]),
  ).toEqual(
    ['222222222222', '333333333333'].map((account) => [account, '2026-10-01T00:00:00Z', '2026-10-01T06:00:00Z', 6, 5]),
  );
  expect(covered.reduce((sum, one) => sum + one.logs, 0)).toBe(logs.length);
});

test.each<[string, (trail: string) => void, readonly Finding['kind'][]]>([
  ['an hour without its digest', (trail) => rmSync(join(trail, digest)), ['gap', 'digest', 'unlisted']],
  ['a Region that falls silent', (trail) => removeAll(trail, later), ['gap']],
  ['a log file that is gone', (trail) => rmSync(join(trail, log)), ['missing']],
  [
    'a log file in which an event was changed',
    (trail) => edited(join(trail, log), (text) => text.replace('10.0', '10.1').replace('198.51', '198.52')),
    ['altered'],
  ],
  [
    'a digest that was changed with its log file',
    (trail) => edited(join(trail, digest), (text) => text.replace('"hashAlgorithm"', '"hashAlgorithms"')),
    ['digest'],
  ],
  [
    'a log file twice, under another name',
    (trail) => cpSync(join(trail, log), join(trail, log.replace(/_[0-9a-f]{16}\./, '_0000000000000000.'))),
    ['repeated', 'unlisted'],
  ],
  [
    'a log file in the folder of another day',
    (trail) => {
      const moved = join(trail, log.replace('/2026/10/01/', '/2026/10/02/'));
      mkdirSync(dirname(moved), { recursive: true });
      renameSync(join(trail, log), moved);
    },
    ['misplaced'],
  ],
  [
    'two log files under each other’s names',
    (trail) => {
      renameSync(join(trail, log), join(trail, 'aside'));
      renameSync(join(trail, other), join(trail, log));
      renameSync(join(trail, 'aside'), join(trail, other));
    },
    ['altered', 'clock'],
  ],
  [
    'an event later than its file',
    (trail) => edited(join(trail, log), (text) => text.replace('T01:', 'T05:')),
    ['altered', 'clock'],
  ],
  [
    'a log file of another account',
    (trail) =>
      edited(join(trail, log), (text) =>
        text.replaceAll('"recipientAccountId":"222222222222"', '"recipientAccountId":"333333333333"'),
      ),
    ['altered', 'misplaced'],
  ],
  [
    'no digest files at all',
    (trail) =>
      removeAll(
        trail,
        digests.map((file) => file.slice(whole.length + 1)),
      ),
    ['no digest'],
  ],
])('finds %s', (_, change, kinds) => {
  expect([...new Set(findingsAfter(change).map(({ kind }) => kind))].sort()).toEqual(kinds.toSorted());
});

test('what is wrong with several files at once is found of each, and of no other', () => {
  const trail = join(folder, 'many');
  const written = writeTrail(trail, {
    ...{ begins: [], events, plants: [], count: 240, from: '2026-10-02T00', hours: 12, ends: '2026-10-02T12:00:00Z' },
    ...{ filesPerHour: 2, seed: 4, key: privateKey },
  });
  const expected = plantFlaws(written, []);
  expect(new Set(expected.map(({ of }) => of)).size).toBe(FLAWS.length);
  const { findings } = replay([trail], [], own);
  const textOf = (list: readonly { readonly kind: string; readonly file: string }[]) =>
    list.map(({ kind, file }) => `${kind} ${basename(file)}`).sort();
  expect(textOf(findings)).toEqual(textOf(expected));
});

test('a log file that cannot be unpacked is told, and does not keep the others from being read', () => {
  const findings = findingsAfter((trail) => writeFileSync(join(trail, log), 'nothing'));
  expect(findings.map(({ kind, text }) => [kind, text])).toEqual([['unreadable', 'is not gzip']]);
});

test('a digest that the key of somebody else signed is none of CloudTrail’s', () => {
  const findings = findingsAfter(() => undefined, readPublicKeys(keysOf('stranger.json', stranger.publicKey)));
  expect(findings).toHaveLength(10);
  expect(new Set(findings.map(({ kind }) => kind))).toEqual(new Set(['signature']));
});

test('a log file that a later digest adds is listed', () => {
  const added = log.replace(/_[0-9a-f]{16}\./, '_1111111111111111.');
  const findings = findingsAfter((trail) => {
    cpSync(join(trail, log), join(trail, added));
    const logFiles = [{ s3Object: added, hashValue: unpack(join(trail, log)).hash }];
    const read = { digestStartTime: '2026-10-01T00:00:00Z', digestEndTime: '2026-10-01T05:30:00Z', logFiles };
    const name = digest.replace(/\d{6}Z\.json\.gz$/, '053000Z_backfill.json.gz');
    writeFileSync(join(trail, name), gzipSync(JSON.stringify(read)));
  });
  expect(findings.map(({ kind }) => kind)).toEqual(['repeated']);
});

test('a finding names the file', () => {
  const [finding] = findingsAfter((trail) => rmSync(join(trail, log)));
  expect(finding?.text).toContain(basename(log));
});
