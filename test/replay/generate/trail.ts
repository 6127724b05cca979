import { createHash, type KeyObject, sign } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { randomBy } from '../../../rehearsal/random';
import type { Draft } from './envelope';
import type { Plant } from './plants';

/** What a trail is made of. */
export interface Trail {
  readonly begins: readonly Draft[];
  /** Events to choose from. */
  readonly events: readonly Draft[];
  readonly plants: readonly Plant[];
  /** How many events there are beside those that begin sessions and those that are planted. */
  readonly count: number;
  /** The first hour, as `2028-12-30T00`, and how many there are. */
  readonly from: string;
  readonly hours: number;
  /** When everything ends but what is planted. */
  readonly ends: string;
  readonly filesPerHour: number;
  readonly seed: number;
  /** Signs the digest files. */
  readonly key: KeyObject;
}

/** What was written: the ids of the planted events with their kinds, and each log file in the order of delivery. */
export interface Written {
  readonly planted: ReadonlyMap<string, string>;
  readonly logs: readonly string[];
  readonly digests: readonly string[];
  readonly events: number;
}

const NOISE: readonly Draft[] = [
  {
    eventVersion: '1.11',
    userIdentity: { type: 'AWSService', invokedBy: 'kms.amazonaws.com' },
    eventSource: 'kms.amazonaws.com',
    eventName: 'RotateKey',
    eventType: 'AwsServiceEvent',
    eventCategory: 'Management',
  },
  {
    eventVersion: '1.11',
    userIdentity: { type: 'AWSService', invokedBy: 'backup.amazonaws.com' },
    eventSource: 'backup.amazonaws.com',
    eventName: 'BackupJobCompleted',
    eventType: 'AwsServiceEvent',
    eventCategory: 'Management',
  },
];
const PEOPLE = ['maria', 'ola', 'sean', 'ewa', 'joao', 'kari', 'niamh', 'piotr', 'ines', 'lars'];
const BUCKET = 'trefoil-dublin-archive-222222222222-eu-west-1';

/** Writes a trail as CloudTrail does: log files by account, Region and day, and a digest file of each every hour. */
export function writeTrail(folder: string, trail: Trail): Written {
  const random = randomBy(trail.seed);
  const pick = <T>(list: readonly T[]): T => {
    const found = list[Math.floor(random() * list.length)];
    if (found === undefined) throw new Error('expected something to pick from');
    return found;
  };
  const start = Date.parse(`${trail.from}:00:00Z`);
  const slots = trail.hours * trail.filesPerHour;
  const slotMs = 3_600_000 / trail.filesPerHour;
  const open = Math.max(1, Math.min(slots, Math.floor((Date.parse(trail.ends) - start) / slotMs)));
  const [texts, noise] = [trail.events, NOISE].map((drafts) =>
    drafts.map((draft) => ({ draft, text: JSON.stringify(draft).slice(1) })),
  );
  if (texts === undefined || noise === undefined) throw new Error('expected events and noise');
  const bySlot = new Map<number, Plant[]>();
  for (const plant of trail.plants) {
    const slot =
      plant.at === undefined
        ? 1 + Math.floor(random() * (open - 1))
        : Math.floor((Date.parse(plant.at) - start) / slotMs);
    bySlot.set(slot, [...(bySlot.get(slot) ?? []), plant]);
  }
  const places = placesOf([...trail.begins, ...trail.events, ...trail.plants.map(({ draft }) => draft)]);
  const planted = new Map<string, string>();
  const [logs, digests]: [string[], string[]] = [[], []];
  const before = new Map<string, Digest>();
  const hour = new Map<string, LogFile[]>();
  let [serial, events] = [0, 0];
  const idOf = () => {
    serial += 1;
    const digits = createHash('sha256').update(`${trail.seed} ${serial}`).digest('hex');
    return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5');
  };
  for (let slot = 0; slot < slots; slot += 1) {
    const from = start + slot * slotMs;
    const records = new Map<string, string[]>();
    const put = (draft: Draft, text: string, at: number): string => {
      const id = idOf();
      const place = `${draft['recipientAccountId'] ?? places[0]?.split('/')[0]}/${draft['awsRegion'] ?? places[0]?.split('/')[1]}`;
      const own = records.get(place) ?? [];
      records.set(place, own);
      own.push(`{"eventTime":"${new Date(at).toISOString().replace(/\.\d+/, '')}","eventID":"${id}",${text}`);
      events += 1;
      return id;
    };
    if (slot === 0) for (const draft of trail.begins) put(draft, JSON.stringify(draft).slice(1), from);
    const count = slot < open ? Math.floor(trail.count / open) + (slot < trail.count % open ? 1 : 0) : 0;
    for (let at = 0; at < count; at += 1) {
      const { draft, text } = pick(random() < 0.02 ? noise : texts);
      const unique = Math.floor(random() * 1e9).toString(36);
      const own = text
        .replaceAll('/example"', `/example-${unique}"`)
        .replaceAll('"key":"example"', `"key":"example-${unique}"`);
      put(
        draft,
        own.replaceAll('someone', pick(PEOPLE)),
        from + Math.floor((at / count) * slotMs * 0.9) + (slot === 0 ? 1000 : 0),
      );
    }
    for (const plant of bySlot.get(slot) ?? [])
      planted.set(
        put(
          plant.draft,
          JSON.stringify(plant.draft).slice(1),
          plant.at === undefined ? from + random() * slotMs * 0.9 : Date.parse(plant.at),
        ),
        plant.kind,
      );
    for (const [place, own] of records) {
      const file = logFile(folder, place, from + slotMs, idOf(), own);
      logs.push(file.path);
      hour.set(place, [...(hour.get(place) ?? []), file]);
    }
    if ((slot + 1) % trail.filesPerHour !== 0) continue;
    for (const place of places) {
      const digest = digestFile(
        folder,
        place,
        from + slotMs - 3_600_000,
        from + slotMs,
        hour.get(place) ?? [],
        before.get(place),
        trail.key,
      );
      digests.push(digest.path);
      before.set(place, digest);
    }
    hour.clear();
  }
  return { planted, logs, digests, events };
}

function placesOf(drafts: readonly Draft[]): readonly string[] {
  return [
    ...new Set(
      drafts.flatMap((draft) =>
        draft['recipientAccountId'] ? [`${draft['recipientAccountId']}/${draft['awsRegion']}`] : [],
      ),
    ),
  ].sort();
}

interface LogFile {
  readonly path: string;
  readonly object: string;
  readonly hash: string;
  readonly times: readonly string[];
}

interface Digest {
  readonly path: string;
  readonly object: string;
  readonly hash: string;
  readonly signature: string;
}

function logFile(folder: string, place: string, delivered: number, id: string, records: readonly string[]): LogFile {
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

function digestFile(
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

/** Of the key of the tests. */
export const FINGERPRINT = '31e8b5433410dfb61a9dc45cc65b22ff';

function write(path: string, bytes: Buffer): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
