import { printable } from '../policy/printable';

/** Text that becomes no markup, and does not end a cell of a table. */
export function text(raw: string): string {
  return printable(raw).replace(/[\\`*_[\]<>|#]/g, (letter) => `\\${letter}`);
}

/** Text as code. */
export function code(raw: string): string {
  return `\`${printable(raw).replaceAll('`', "'").replaceAll('|', '\\|')}\``;
}

/** A table; none without rows. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
