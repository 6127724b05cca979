/**
 * A text on one line, without characters that nobody sees: what a template says must neither steer the reader's terminal
 * nor turn around what stands beside it, nor be a command of a GitHub workflow, which is what its log takes a line for that
 * begins with `::name::`, or has `##[name]` in it.
 */
export function printable(text: string): string {
  return text
    .replace(/\t/g, ' ')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, '\uFFFD')
    .replace(/^(\s*):(?=:[a-z-]+[ :].*::|:[a-z-]+::)/i, '$1: ')
    .replaceAll('##[', '## [');
}

const UNSEEN = /[\u007f-\u009f\p{Cf}\p{Zl}\p{Zp}]/gu;

/** A value as JSON for a file or another program: characters that nobody sees are written by their numbers. */
export function jsonText(value: unknown): string {
  return printableJson(JSON.stringify(value, undefined, 2) ?? 'null');
}

/** JSON of which strings alone may hold characters that nobody sees, with these written by their numbers. */
export function printableJson(text: string): string {
  // `##[` would be a command to the log of a GitHub workflow.
  return `${text.replaceAll('##[', '#\\u0023[').replace(UNSEEN, (letter) => [...Array(letter.length).keys()].map((at) => numbered(letter.charCodeAt(at))).join(''))}\n`;
}

function numbered(code: number): string {
  return `\\u${code.toString(16).padStart(4, '0')}`;
}
