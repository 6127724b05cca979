import type { Row } from './rehearse';

/** The rows of a rehearsal as a Markdown table that is readable on a terminal as well. */
export function table(rows: readonly Row[], seconds: boolean): string {
  const head = ['deployment', 'act', 'what was done', 'departures', ...(seconds ? ['s'] : [])];
  const lines = rows.map((row) => [
    row.deployment,
    row.act,
    row.did,
    row.skipped ? 'not done' : String(row.departures.length),
    ...(seconds ? [row.seconds.toFixed(1)] : []),
  ]);
  const widths = head.map((title, column) =>
    Math.max(...[head, ...lines].map((line) => (line[column] ?? title).length)),
  );
  const write = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  return [write(head), `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`, ...lines.map(write)].join('\n');
}
