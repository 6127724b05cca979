import { printable } from './printable';

/** What GitHub turns into a link or a notification by itself: URLs, mentions, issues. */
const AUTOLINKED = /@[\w-]|:\/\/|\bwww\.|#\d|\bGH-\d/i;

/** Text that becomes no markup, ends no cell of a table, and neither mentions anybody nor links anywhere. */
export function text(raw: string): string {
  return printable(raw)
    .split(/( +)/)
    .map((word) => (AUTOLINKED.test(word) ? code(word) : word.replace(/[\\`*_[\]<>|#]/g, (letter) => `\\${letter}`)))
    .join('');
}

/** Text as code. */
export function code(raw: string): string {
  return raw === '' ? '' : `\`${printable(raw).replaceAll('`', "'").replaceAll('|', '\\|')}\``;
}

/** A table; none without rows. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
