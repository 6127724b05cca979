import { createHash, type KeyObject } from 'node:crypto';
import { randomBy } from '../../../rehearsal/random';
import type { Draft } from './envelope';
import { type Digest, digestFile, type LogFile, logFile } from './files';
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
  /** Hours of which something is wrong as it is written, by the account and Region. */
  readonly flaws?: readonly WrittenFlaw[];
}

/** Something wrong with a file that its digest has as it is: an event of a clock that is ahead, or the key of somebody else. */
export interface WrittenFlaw {
  readonly kind: 'clock' | 'signature';
  readonly place: string;
  readonly hour: number;
  readonly key?: KeyObject;
}

/** What was written: the ids of the planted events with their kinds, and each log file in the order of delivery. */
export interface Written {
  readonly planted: ReadonlyMap<string, string>;
  /** Log files that have planted events. */
  readonly marked: ReadonlySet<string>;
  /** Each file by account and Region, and by hour from the first. */
  readonly byPlace: ReadonlyMap<string, readonly Hour[]>;
  readonly logs: readonly string[];
  readonly digests: readonly string[];
  readonly events: number;
}

/** The files of an hour of one account and Region. */
export interface Hour {
  readonly logs: readonly string[];
  readonly digest: string;
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
  const marked = new Set<string>();
  const byPlace = new Map<string, Hour[]>();
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
    const holding = new Set<string>();
    const isFlawed = (kind: WrittenFlaw['kind'], place: string) =>
      trail.flaws?.find(
        (flaw) => flaw.kind === kind && flaw.place === place && flaw.hour * trail.filesPerHour === slot,
      );
    const placeOf = (draft: Draft) =>
      `${draft['recipientAccountId'] ?? places[0]?.split('/')[0]}/${draft['awsRegion'] ?? places[0]?.split('/')[1]}`;
    const put = (draft: Draft, text: string, at: number): string => {
      const id = idOf();
      const place = placeOf(draft);
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
    for (const plant of bySlot.get(slot) ?? []) {
      holding.add(placeOf(plant.draft));
      const at = plant.at === undefined ? from + random() * slotMs * 0.9 : Date.parse(plant.at);
      planted.set(put(plant.draft, JSON.stringify(plant.draft).slice(1), at), plant.kind);
    }
    for (const [place, own] of records) {
      const late = isFlawed('clock', place) ? own.map((record, at) => (at === 0 ? ahead(record) : record)) : own;
      const file = logFile(folder, place, from + slotMs, idOf(), late);
      logs.push(file.path);
      if (holding.has(place)) marked.add(file.path);
      hour.set(place, [...(hour.get(place) ?? []), file]);
    }
    if ((slot + 1) % trail.filesPerHour !== 0) continue;
    for (const place of places) {
      const own = hour.get(place) ?? [];
      const flaw = trail.flaws?.find(
        (one) => one.kind === 'signature' && one.place === place && one.hour === (slot + 1) / trail.filesPerHour - 1,
      );
      const digest = digestFile(
        folder,
        place,
        from + slotMs - 3_600_000,
        from + slotMs,
        own,
        before.get(place),
        flaw?.key ?? trail.key,
      );
      digests.push(digest.path);
      byPlace.set(place, [...(byPlace.get(place) ?? []), { logs: own.map(({ path }) => path), digest: digest.path }]);
      before.set(place, digest);
    }
    hour.clear();
  }
  return { planted, marked, byPlace, logs, digests, events };
}

/** A record of a clock that is three hours ahead. */
function ahead(record: string): string {
  return record.replace(/"eventTime":"([^"]+)"/, (_, time: string) => {
    const later = new Date(Date.parse(time) + 3 * 3_600_000).toISOString().replace(/\.\d+/, '');
    return `"eventTime":"${later}"`;
  });
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
