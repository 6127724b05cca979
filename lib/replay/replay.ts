import type { KeyObject } from 'node:crypto';
import { InputError } from '../judge/template/input-error';
import { Classes } from './decide/classes';
import { type Event, textAt } from './event/json';
import type { Period } from './model/periods';
import { Sessions } from './sessions';
import { Tally } from './tally';
import { type Covered, type ReadLog, verifyDigests } from './trail/digests';
import { checkLog } from './trail/file-checks';
import { findTrail, logName } from './trail/find';
import type { Finding } from './trail/finding';
import { recordsIn, unpack } from './trail/read';
import { Seen } from './trail/seen';

/** What a trail says, event by event, of the policies that were in force. */
export interface Replayed {
  readonly files: number;
  readonly digests: number;
  readonly events: number;
  /** Events that are no requests: of services, sign-ins, Insights. */
  readonly others: number;
  readonly first?: string;
  readonly last?: string;
  readonly tally: Tally;
  /** What is wrong with the files: a trail that was silent is not one in which nothing happened. */
  readonly findings: readonly Finding[];
  /** For which times digest files show that nothing is missing. */
  readonly covered: readonly Covered[];
}

/** Reads a trail file by file, and decides every request in it by the policies in force at its time. */
export function replay(
  paths: readonly string[],
  periods: readonly Period[],
  keys?: ReadonlyMap<string, KeyObject>,
  classes = new Classes(),
): Replayed {
  const { logs, digests } = findTrail(paths);
  const tally = new Tally();
  const sessions = new Sessions();
  const seen = new Seen();
  const findings: Finding[] = [];
  const read: ReadLog[] = [];
  let [events, others, first, last] = [0, 0, '9999', ''];
  for (const file of logs) {
    const name = logName(file);
    const { hash, records, flaw } = readLog(file);
    if (name) read.push({ file, ...(hash !== undefined && { hash }), ...name });
    if (flaw !== undefined) findings.push({ kind: 'unreadable', file, text: flaw });
    let repeated = 0;
    for (const event of records) {
      events += 1;
      if (!seen.add(textAt(event, 'eventID') ?? '')) {
        repeated += 1;
        continue;
      }
      const time = textAt(event, 'eventTime') ?? '';
      if (time < first) first = time;
      if (time > last) last = time;
      const explained = classes.explain(event, periods, sessions.of(event));
      sessions.note(event);
      if (explained) tally.add(event, explained, file);
      else others += 1;
    }
    findings.push(...checkLog({ file, records, repeated, ...(name && { name }) }));
  }
  const verified = verifyDigests(digests, read, keys);
  return {
    ...{ files: logs.length, digests: digests.length, events, others, tally },
    ...(last !== '' && { first, last }),
    ...{ findings: [...findings, ...verified.findings], covered: verified.covered },
  };
}

/** A log file as far as it can be read: one that cannot does not keep the others from being read. */
function readLog(file: string): { readonly hash?: string; readonly records: readonly Event[]; readonly flaw?: string } {
  let hash: string | undefined;
  try {
    const unpacked = unpack(file);
    hash = unpacked.hash;
    return { hash, records: recordsIn(file, unpacked) };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return {
      ...(hash !== undefined && { hash }),
      records: [],
      flaw: error.problems.join('; ').replace(`${file}: `, ''),
    };
  }
}
