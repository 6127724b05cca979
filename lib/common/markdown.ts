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

/** The first of some texts that together weigh no more bytes than `most`, and how many are left. */
export function within(
  texts: readonly string[],
  most: number,
): { readonly taken: readonly string[]; readonly left: number } {
  let sum = 0;
  const end = texts.findIndex((each) => {
    sum += bytesOf(each) + 1;
    return sum > most;
  });
  return end < 0 ? { taken: texts, left: 0 } : { taken: texts.slice(0, end), left: texts.length - end };
}

/** A table of the first rows that together weigh no more bytes than `most`, and how many are left. */
export function tableWithin(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  most: number,
): { readonly body: string; readonly left: number } {
  const lines = rows.map((cells) => cells.join(' | '));
  const { left } = within(lines, most);
  return { body: table(head, rows.slice(0, rows.length - left)), left };
}

/** How many bytes a text is, as UTF-8. */
export function bytesOf(raw: string): number {
  return Buffer.byteLength(raw);
}
