import { cpSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Finding } from '../../../lib/replay/trail/finding';
import type { Hour, Written } from './trail';

/** A finding that something done to the files of a trail has to make. */
export interface Expected {
  readonly kind: Finding['kind'];
  /** The name of the file that it is about. */
  readonly file: string;
}

/** Something that is done to the files of one hour of one account and Region. */
export interface Flaw {
  readonly kind: string;
  readonly plant: (hour: Hour, next: Hour) => readonly Expected[];
}

const at = (kind: Finding['kind'], file: string): Expected => ({ kind, file: basename(file) });

/** Each way in which files of a trail can be wrong, and what has to be found of it. */
export const FLAWS: readonly Flaw[] = [
  {
    kind: 'digest file is gone',
    plant: ({ digest, logs }, next) => {
      rmSync(digest);
      return [at('gap', next.digest), at('digest', next.digest), ...logs.map((log) => at('unlisted', log))];
    },
  },
  {
    kind: 'digest file was changed',
    plant: ({ digest }) => {
      edit(digest, (text) => text.replace('"hashAlgorithm"', '"hashAlgorithms"'));
      return [at('digest', digest)];
    },
  },
  {
    kind: 'log file is gone',
    plant: ({ logs: [log = ''], digest }) => {
      rmSync(log);
      return [at('missing', digest)];
    },
  },
  {
    kind: 'log file was changed',
    plant: ({ logs: [log = ''] }) => {
      edit(log, (text) => text.replace('"requestID":"R2X9', '"requestID":"R2X8'));
      return [at('altered', log)];
    },
  },
  {
    kind: 'log file is cut off',
    plant: ({ logs: [log = ''] }) => {
      writeFileSync(log, readFileSync(log).subarray(0, 200));
      return [at('unreadable', log)];
    },
  },
  {
    kind: 'log file is there twice',
    plant: ({ logs: [log = ''] }) => {
      const copy = log.replace(/_[0-9a-f]{16}\./, '_0000000000000000.');
      cpSync(log, copy);
      return [at('repeated', log), at('unlisted', copy)];
    },
  },
  {
    kind: 'log file lies in the folder of another day',
    plant: ({ logs: [log = ''] }) => {
      const moved = join(dirname(dirname(log)), '01', basename(log));
      mkdirSync(dirname(moved), { recursive: true });
      renameSync(log, moved);
      return [at('misplaced', moved)];
    },
  },
  {
    kind: 'log files are under each other’s names',
    plant: ({ logs }) => {
      const [first = '', last = ''] = [logs[0], logs.at(-1)];
      const kept = readFileSync(first);
      cpSync(last, first);
      writeFileSync(last, kept);
      return [at('altered', first), at('altered', last), at('clock', first)];
    },
  },
];

/**
 * Does one thing after the other to the files of a trail, each to an hour of its own that has no planted events, and says
 * what has to be found.
 */
export function plantFlaws(
  { byPlace, marked }: Written,
  taken: readonly Hour[],
): readonly (Expected & { readonly of: string })[] {
  const used = new Set<Hour>(taken);
  return FLAWS.flatMap(({ kind, plant }) => {
    for (const hours of byPlace.values())
      for (const [index, hour] of hours.entries()) {
        const next = hours[index + 1];
        const isFree = [hours[index - 1], hour, next].every((one) => one === undefined || !used.has(one));
        if (index === 0 || next === undefined || !isFree || hour.logs.length < 2) continue;
        if (hour.logs.some((log) => marked.has(log))) continue;
        used.add(hour);
        return plant(hour, next).map((expected) => ({ ...expected, of: kind }));
      }
    throw new Error(`expected an hour without planted events: ${kind}`);
  });
}

/** The last hours of a place are gone, as if its Region had fallen silent. */
export function silence(hours: readonly Hour[], from: number): readonly Expected[] {
  for (const { digest, logs } of hours.slice(from)) for (const file of [digest, ...logs]) rmSync(file);
  return [at('gap', hours[from - 1]?.digest ?? '')];
}

function edit(file: string, change: (text: string) => string): void {
  writeFileSync(file, gzipSync(change(gunzipSync(readFileSync(file)).toString())));
}
