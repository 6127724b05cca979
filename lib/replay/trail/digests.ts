import { createPublicKey, type KeyObject, verify } from 'node:crypto';
import { basename } from 'node:path';
import { isRecord } from '../../iam/authorize/json';
import { inputError } from '../../judge/template/input-error';
import { readJson } from '../../judge/template/read-json';
import { type Event, objectsAt, textAt } from '../event/json';
import type { Finding } from './finding';
import { parse, unpack } from './read';

/** A digest file: which log files were delivered in an hour, with their hashes, and the digest before it. */
interface Digest {
  readonly file: string;
  readonly hash: string;
  readonly read: Event;
  /** Account, Region and trail. */
  readonly of: string;
  readonly from: string;
  readonly until: string;
  /** Whether it has log files that an hour before it omitted: those are a chain of their own, of hours as they come. */
  readonly isBackfill: boolean;
}

/** What is known of a log file once it was read. */
export interface ReadLog {
  readonly file: string;
  /** Absent where it could not be unpacked. */
  readonly hash?: string;
  readonly account: string;
  readonly region: string;
  readonly delivered: string;
}

/** How far the digest files of a trail show that nothing is missing. */
export interface Covered {
  readonly account: string;
  readonly region: string;
  readonly from: string;
  readonly until: string;
  readonly digests: number;
  /** Digests of which the signature was verified: it is in the next one, so that of the last is never here. */
  readonly signed: number;
  /** Log files that a digest has, with the hash that it has of them. */
  readonly logs: number;
}

/** What digest files say of the log files of a trail. */
export interface Verified {
  readonly findings: readonly Finding[];
  readonly covered: readonly Covered[];
}

/** Public keys by fingerprint, as `aws cloudtrail list-public-keys` prints them. */
export function readPublicKeys(file: string): ReadonlyMap<string, KeyObject> {
  const read = readJson(file);
  const keys = isRecord(read) ? objectsAt(read, 'PublicKeyList') : [];
  if (keys.length === 0)
    throw inputError(file, 'expected "PublicKeyList", as aws cloudtrail list-public-keys prints it, found none');
  return new Map(
    keys.map((key) => {
      try {
        const der = Buffer.from(textAt(key, 'Value') ?? '', 'base64');
        return [textAt(key, 'Fingerprint') ?? '', createPublicKey({ key: der, format: 'der', type: 'pkcs1' })] as const;
      } catch {
        throw inputError(file, `expected the key ${textAt(key, 'Fingerprint')} in PKCS #1, as CloudTrail gives it`);
      }
    }),
  );
}

/**
 * Verifies the chain of digest files, and the log files against them (CloudTrail User Guide, "Custom implementations of
 * CloudTrail log file integrity validation").
 */
export function verifyDigests(
  files: readonly string[],
  logs: readonly ReadLog[],
  keys?: ReadonlyMap<string, KeyObject>,
): Verified {
  const findings: Finding[] = [];
  const covered: Covered[] = [];
  const byName = new Map(logs.map((log) => [basename(log.file), log]));
  const listed = new Set<string>();
  const chains = new Map<string, Digest[]>();
  for (const digest of files.map(readDigest)) chains.set(digest.of, [...(chains.get(digest.of) ?? []), digest]);
  const last =
    [...chains.values()]
      .flat()
      .filter(({ isBackfill }) => !isBackfill)
      .map(({ until }) => until)
      .sort()
      .at(-1) ?? '';
  for (const chain of chains.values()) {
    chain.sort((a, b) => (a.until < b.until ? -1 : 1));
    let [signed, held]: [number, number] = [0, 0];
    for (const [index, digest] of chain.entries()) {
      const before = chain[index - 1];
      if (before) {
        const broken = linked(before, digest).filter(({ kind }) => kind !== 'gap' || !digest.isBackfill);
        findings.push(...broken);
        // What was changed or is gone has another signature for that reason.
        const isLinked = broken.every(({ kind }) => kind !== 'digest');
        const is = keys && isLinked ? signature(before, digest, keys) : undefined;
        if (is === true) signed += 1;
        else if (is !== undefined) findings.push(is);
      }
      for (const entry of objectsAt(digest.read, 'logFiles')) {
        const name = basename(textAt(entry, 's3Object') ?? '');
        listed.add(name);
        const finding = heldBy(digest, entry, byName.get(name));
        if (finding) findings.push(finding);
        else held += 1;
      }
    }
    const [first, end] = [chain[0], chain.at(-1)];
    if (first === undefined || end === undefined || end.isBackfill) continue;
    const [account = '', region = ''] = end.of.split('/');
    covered.push({
      ...{ account, region, from: first.from, until: end.until },
      ...{ digests: chain.length, signed, logs: held },
    });
    if (Date.parse(last) - Date.parse(end.until) > HOUR)
      findings.push({
        kind: 'gap',
        file: end.file,
        text: `the digest files of ${region} in ${account} end at ${end.until}, those of other Regions at ${last}`,
      });
  }
  return { findings: [...findings, ...unlisted(logs, listed, covered)], covered };
}

const HOUR = 3_600_000;

function readDigest(file: string): Digest {
  const { text, hash } = unpack(file);
  const read = parse(file, text);
  const [from, until] = isRecord(read) ? [textAt(read, 'digestStartTime'), textAt(read, 'digestEndTime')] : [];
  if (!isRecord(read) || from === undefined || until === undefined)
    throw inputError(file, 'expected a digest file of CloudTrail with digestStartTime and digestEndTime');
  const [, account, region, trail] =
    /^(\d{12})_CloudTrail-Digest_([a-z0-9-]+)_(.+)_[a-z0-9-]+_\d{8}T\d{6}Z/.exec(basename(file)) ?? [];
  const isBackfill = /_backfill\.json(?:\.gz)?$/.test(file);
  return {
    file,
    hash,
    read,
    of: `${account}/${region}/${trail}${isBackfill ? '/backfill' : ''}`,
    from,
    until,
    isBackfill,
  };
}

/** What is wrong between a digest and the one that says it comes after it. */
function linked(before: Digest, { read, file, from }: Digest): readonly Finding[] {
  const named = basename(textAt(read, 'previousDigestS3Object') ?? '');
  return [
    ...(from === before.until
      ? []
      : [
          {
            kind: 'gap' as const,
            file,
            text: `no digest file from ${before.until} to ${from}: whether anything happened is not known`,
          },
        ]),
    ...(named !== basename(before.file)
      ? [
          {
            kind: 'digest' as const,
            file,
            text: `comes after ${named || 'none'}, found ${basename(before.file)} before it`,
          },
        ]
      : textAt(read, 'previousDigestHashValue') !== before.hash
        ? [
            {
              kind: 'digest' as const,
              file: before.file,
              text: `has another hash than ${basename(file)} says: it was changed`,
            },
          ]
        : []),
  ];
}

/** Whether the signature of a digest, which the next one has, is that of a key; undefined where there is no such key. */
function signature(digest: Digest, next: Digest, keys: ReadonlyMap<string, KeyObject>): true | Finding {
  const { read, file, hash } = digest;
  const key = keys.get(textAt(read, 'digestPublicKeyFingerprint') ?? '');
  const found = textAt(next.read, 'previousDigestSignature');
  if (key === undefined || found === undefined)
    return {
      kind: 'signature',
      file,
      text: key
        ? 'has no signature in the next digest file'
        : `is signed by the key ${textAt(read, 'digestPublicKeyFingerprint')}, which was not given`,
    };
  const [bucket, object] = [textAt(read, 'digestS3Bucket'), textAt(read, 'digestS3Object')];
  const signed = `${digest.until}\n${bucket}/${object}\n${hash}\n${textAt(read, 'previousDigestSignature') ?? 'null'}`;
  return (
    verify('sha256', Buffer.from(signed), key, Buffer.from(found, 'hex')) || {
      kind: 'signature',
      file,
      text: 'does not have the signature that the next digest file has of it',
    }
  );
}

/** What is wrong with a log file that a digest has. */
function heldBy({ file, read }: Digest, entry: Event, log: ReadLog | undefined): Finding | undefined {
  const object = textAt(entry, 's3Object') ?? '';
  if (log === undefined)
    return { kind: 'missing', file, text: `has ${object} of ${textAt(read, 'digestEndTime')}, which is not there` };
  return log.hash === undefined || textAt(entry, 'hashValue') === log.hash
    ? undefined
    : { kind: 'altered', file: log.file, text: 'has another hash than its digest file: it was changed after delivery' };
}

/** Log files that no digest has though one covers their time, and those of Regions without any. */
function unlisted(
  logs: readonly ReadLog[],
  listed: ReadonlySet<string>,
  covered: readonly Covered[],
): readonly Finding[] {
  const bare = new Set<string>();
  const findings: Finding[] = [];
  for (const { file, account, region, delivered } of logs) {
    if (listed.has(basename(file))) continue;
    const own = covered.filter((one) => one.account === account && one.region === region);
    if (own.length === 0) bare.add(`${region} in ${account}`);
    else if (own.some(({ from, until }) => delivered >= from.slice(0, 16) && delivered <= until.slice(0, 16)))
      findings.push({
        kind: 'unlisted',
        file,
        text: 'no digest file has it: it was added later, or is of another trail',
      });
  }
  return [
    ...findings,
    ...[...bare].map((place) => ({
      kind: 'no digest' as const,
      file: '',
      text: `no digest files of ${place}: that nothing is missing is not shown`,
    })),
  ];
}
