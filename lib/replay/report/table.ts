import type { Counted } from '../tally';
import type { ReplayRecord } from './record';

const COLUMNS = [
  ...(['verdict', 'why', 'count', 'first', 'last', 'site', 'person', 'role', 'team', 'place', 'wayIn'] as const),
  ...(['dataClass', 'service', 'action', 'outcome', 'statement', 'example'] as const),
] as const satisfies readonly (keyof Counted)[];

/** The rows of a replay as CSV (RFC 4180), for a spreadsheet. */
export function tableOf({ rows }: Pick<ReplayRecord, 'rows'>): string {
  const lines = rows.map((row) => COLUMNS.map((column) => cell(`${row[column]}`)).join());
  return `${[COLUMNS.join(), ...lines].join('\r\n')}\r\n`;
}

/** A cell that no spreadsheet takes for a formula: names of sessions are whatever a caller chose. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
