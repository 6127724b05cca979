import { table, text } from '../common/markdown';
import { jsonText, printable } from '../common/printable';
import type { AccessRecord } from './access-record';

export const ACCESS_FORMATS = ['text', 'json', 'markdown'] as const;

/** A record of access for people or programs. */
export function renderAccess(record: AccessRecord, format: (typeof ACCESS_FORMATS)[number]): string {
  if (format === 'json') return jsonText(record);
  const rows = record.cells.map(({ principal, action, decision, policy, sid, reason }) => {
    const statement = [policy, sid].filter((part) => part !== undefined).join(' ');
    return [principal, action, decision, statement, reason].map(printable);
  });
  const searches = record.searches.map(({ question, holds, cells, counterexample, reason }) => {
    const outcome = holds === true ? `holds, over ${cells} cells` : holds === false ? 'does not hold' : 'undecided';
    return [outcome, printable([question, counterexample, reason].filter((part) => part !== undefined).join(': '))];
  });
  return format === 'markdown'
    ? `${[
        table(
          ['principal', 'action', 'decision', 'by', 'why'],
          rows.map((row) => row.map(text)),
        ),
        table(
          ['answer', 'question'],
          searches.map((row) => row.map(text)),
        ),
      ]
        .filter(Boolean)
        .join('\n\n')}\n`
    : `${lines(rows)}${lines(searches)}`;
}

function lines(rows: readonly (readonly string[])[]): string {
  const widths = rows.reduce<number[]>(
    (most, row) => row.map((cell, index) => Math.max(most[index] ?? 0, cell.length)),
    [],
  );
  return rows
    .map(
      (row) =>
        `${row
          .map((cell, index) => cell.padEnd(widths[index] ?? 0))
          .join('  ')
          .trimEnd()}\n`,
    )
    .join('');
}
