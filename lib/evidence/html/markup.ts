import { printable } from '../../common/printable';

/** Text that is HTML already, and the style rules that it needs on a narrow screen; nothing else enters a page unescaped. */
export class Markup {
  constructor(
    readonly text: string,
    readonly rules: ReadonlySet<string> = new Set(),
  ) {}
}

/** What a template of HTML takes: text is escaped, markup is not, lists are joined, what is absent is omitted. */
export type Piece = string | Markup | undefined | readonly Piece[];

/** HTML of a template literal, with everything escaped that is not markup. */
export function html(strings: TemplateStringsArray, ...pieces: readonly Piece[]): Markup {
  return new Markup(
    strings.reduce((all, string, index) => `${all}${plain(pieces[index - 1])}${string}`),
    new Set(rulesOf(pieces)),
  );
}

/** The tag `html` for markup that needs style rules of its own. */
export function styled(rules: readonly string[]): typeof html {
  return (strings, ...pieces) => {
    const inner = html(strings, ...pieces);
    return new Markup(inner.text, new Set([...rules, ...inner.rules]));
  };
}

function rulesOf(piece: Piece): readonly string[] {
  if (piece instanceof Markup) return [...piece.rules];
  return typeof piece === 'object' ? piece.flatMap(rulesOf) : [];
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
  if (typeof piece === 'string') return printable(piece).replace(/[&<>"']/g, (letter) => ESCAPES[letter] ?? letter);
  return piece.map(plain).join('');
}
