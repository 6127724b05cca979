import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Row } from './rehearse';
import { table } from './table';

const PAGE = join(resolve(__dirname, '..'), 'docs', 'rehearsal.md');
const MARKS = {
  deployments: ['<!-- the last table -->', '<!-- end of the last table -->'],
  examples: ['<!-- the last table of examples -->', '<!-- end of the last table of examples -->'],
} as const;

/** Writes the last table into the page about the rehearsal, between its marks and without times. */
export function writePage(rows: readonly Row[], seed: number, of: keyof typeof MARKS): void {
  const [begin, end] = MARKS[of];
  const page = readFileSync(PAGE, 'utf8');
  const [before = '', after = ''] = [page.split(begin)[0], page.split(end)[1]];
  const departures = rows.reduce((sum, row) => sum + row.departures.length, 0);
  const closing = `Rehearsed against the local stand-in, seed ${seed}: ${departures} departures.`;
  writeFileSync(PAGE, `${before}${begin}\n\n${table(rows, false)}\n\n${closing}\n\n${end}${after}`);
}
