import { printable } from '../../common/printable';

/** Text that is HTML already; nothing else enters a page unescaped. */
export class Markup {
  constructor(readonly text: string) {}
}

/** What a template of HTML takes: text is escaped, markup is not, lists are joined, what is absent is omitted. */
export type Piece = string | number | Markup | undefined | readonly Piece[];

/** HTML of a template literal, with everything escaped that is not markup. */
export function html(strings: TemplateStringsArray, ...pieces: readonly Piece[]): Markup {
  return new Markup(strings.reduce((all, string, index) => `${all}${plain(pieces[index - 1])}${string}`));
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function plain(piece: Piece): string {
  if (piece === undefined) return '';
  if (piece instanceof Markup) return piece.text;
  if (typeof piece === 'number') return piece.toLocaleString('en-GB');
  if (typeof piece === 'string') return printable(piece).replace(/[&<>"']/g, (letter) => ESCAPES[letter] ?? letter);
  return piece.map(plain).join('');
}
