import { createHash, type KeyObject, sign } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Of the key of the tests. */
export const FINGERPRINT = '31e8b5433410dfb61a9dc45cc65b22ff';
const BUCKET = 'trefoil-dublin-archive-222222222222-eu-west-1';

/** A log file that was written. */
export interface LogFile {
  readonly path: string;
  readonly object: string;
  readonly hash: string;
  readonly times: readonly string[];
}

/** A digest file that was written. */
export interface Digest {
  readonly path: string;
  readonly object: string;
  readonly hash: string;
  readonly signature: string;
}

/** Writes a log file of an account and Region as CloudTrail names it. */
export function logFile(
  folder: string,
  place: string,
  delivered: number,
  id: string,
  records: readonly string[],
): LogFile {
  const [account, region] = place.split('/');
  const at = new Date(delivered).toISOString();
  const name = `${account}_CloudTrail_${region}_${at.slice(0, 16).replace(/[-:]/g, '')}Z_${id.replaceAll('-', '').slice(0, 16)}.json.gz`;
  const object = `AWSLogs/${account}/CloudTrail/${region}/${at.slice(0, 10).replaceAll('-', '/')}/${name}`;
  const text = `{"Records":[${records.join(',')}]}`;
  const path = join(folder, object);
  write(path, gzipSync(text, { level: 1 }));
  const times = records.map((record) => record.slice(14, 34)).sort();
  return { path, object, hash: sha256(text), times };
}

/** Writes the digest file of an hour, signed over the one before it. */
export function digestFile(
  folder: string,
  place: string,
  from: number,
  until: number,
  logs: readonly LogFile[],
  before: Digest | undefined,
  key: KeyObject,
): Digest {
  const [account, region] = place.split('/');
  const [starts, ends] = [from, until].map((at) => new Date(at).toISOString().replace(/\.\d+/, ''));
  const name = `${account}_CloudTrail-Digest_${region}_example-trail_eu-west-1_${ends?.replace(/[-:]/g, '')}.json.gz`;
  const object = `AWSLogs/${account}/CloudTrail-Digest/${region}/${ends?.slice(0, 10).replaceAll('-', '/')}/${name}`;
  const times = logs.flatMap((log) => log.times).sort();
  const text = JSON.stringify({
    awsAccountId: account,
    digestStartTime: starts,
    digestEndTime: ends,
    digestS3Bucket: BUCKET,
    digestS3Object: object,
    digestPublicKeyFingerprint: FINGERPRINT,
    digestSignatureAlgorithm: 'SHA256withRSA',
    newestEventTime: times.at(-1) ?? null,
    oldestEventTime: times[0] ?? null,
    previousDigestS3Bucket: before ? BUCKET : null,
    previousDigestS3Object: before?.object ?? null,
    previousDigestHashValue: before?.hash ?? null,
    previousDigestHashAlgorithm: before ? 'SHA-256' : null,
    previousDigestSignature: before?.signature ?? null,
    logFiles: logs.map((log) => ({
      s3Bucket: BUCKET,
      s3Object: log.object,
      hashValue: log.hash,
      hashAlgorithm: 'SHA-256',
      newestEventTime: log.times.at(-1),
      oldestEventTime: log.times[0],
    })),
  });
  const hash = sha256(text);
  const signed = `${ends}\n${BUCKET}/${object}\n${hash}\n${before?.signature ?? 'null'}`;
  const path = join(folder, object);
  write(path, gzipSync(text));
  return { path, object, hash, signature: sign('sha256', Buffer.from(signed), key).toString('hex') };
}

function write(path: string, bytes: Buffer): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
