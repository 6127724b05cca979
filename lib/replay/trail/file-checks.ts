import { basename } from 'node:path';
import { type Event, textAt } from '../event/json';
import type { LogName } from './find';
import type { Finding } from './finding';

/** What one log file says of itself beside its events. */
export interface LogFile {
  readonly file: string;
  readonly name?: LogName;
  readonly records: readonly Event[];
  /** How many of its events were read before. */
  readonly repeated: number;
}

/** Clocks of services differ by seconds; CloudTrail delivers after the event. */
const SKEW_MS = 5 * 60_000;

/** What is wrong with a log file by itself: its name, its folder, and events that it cannot have. */
export function checkLog({ file, name, records, repeated }: LogFile): readonly Finding[] {
  const findings: Finding[] = [];
  const put = (kind: Finding['kind'], text: string) => findings.push({ kind, file, text });
  if (repeated > 0)
    put('repeated', `${repeated} of its ${records.length} events are in files before it: they count once`);
  if (name === undefined) return findings;
  if (name.folder !== undefined && name.folder !== name.delivered.slice(0, 10))
    put('misplaced', `lies in the folder of ${name.folder}, its name says ${name.delivered.slice(0, 10)}`);
  if (file.includes('AWSLogs') && !(file.includes(`/${name.account}/`) && file.includes(`/${name.region}/`)))
    put('misplaced', `lies in the folder of another account or Region than ${basename(file)} says`);
  const latest = new Date(Date.parse(`${name.delivered}:59Z`) + SKEW_MS).toISOString().replace('.000', '');
  const early = records.find((event) => (textAt(event, 'eventTime') ?? '') > latest);
  if (early)
    put(
      'clock',
      `has the event ${textAt(early, 'eventID')} of ${textAt(early, 'eventTime')}, later than it was delivered: ${name.delivered}Z`,
    );
  const other = records.find(
    (event) =>
      textAt(event, 'recipientAccountId') !== undefined && textAt(event, 'recipientAccountId') !== name.account,
  );
  if (other)
    put(
      'misplaced',
      `has the event ${textAt(other, 'eventID')} of the account ${textAt(other, 'recipientAccountId')}, its name says ${name.account}`,
    );
  return findings;
}
