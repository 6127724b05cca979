/**
 * A text on one line, without invisible characters.
 *
 * Text from a template must not control the reader's terminal, reverse the text beside it, or run as a command of a
 * GitHub workflow: the log runs a line that begins with `::name::`, or has `##[name]` in it.
 */
export function printable(text: string): string {
  return text
    .replace(/\t/g, ' ')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, '\uFFFD')
    .replace(/^(\s*):(?=:[a-z-]+[ :].*::|:[a-z-]+::)/i, '$1: ')
    .replaceAll('##[', '## [');
}

const INVISIBLE = /[\u007f-\u009f\p{Cf}\p{Zl}\p{Zp}]/gu;

/** A value as JSON for a file or another program: invisible characters are escaped as `\u` and their code. */
export function jsonText(value: unknown): string {
  return printableJson(JSON.stringify(value, undefined, 2) ?? 'null');
}

/** The same for a text that is JSON already, with invisible characters in its strings only. */
export function printableJson(text: string): string {
  // `##[` would be a command to the log of a GitHub workflow.
  return `${text.replaceAll('##[', '#\\u0023[').replace(INVISIBLE, (letter) => [...Array(letter.length).keys()].map((at) => escaped(letter.charCodeAt(at))).join(''))}\n`;
}

function escaped(code: number): string {
  return `\\u${code.toString(16).padStart(4, '0')}`;
}
