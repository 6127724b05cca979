import { LineCounter, parseDocument } from 'yaml';

type Options = Exclude<NonNullable<Parameters<typeof parseDocument>[1]>, string>;

/** A YAML text as nodes, and where its lines begin. */
export interface ParsedYaml {
  readonly document: ReturnType<typeof parseDocument>;
  readonly lines: LineCounter;
}

/** Characters that are parsed again at most: a text has that done as often as it has quoted texts that end too far to the left. */
const MOST_PARSED = 300_000;
const MOST_AGAIN = 20;
const CUT = /^Missing closing (['"])quote$/;

/**
 * Parses a text as AWS's readers do, which let a quoted text of several lines end at the indent of its key, or before it:
 * such lines are moved to the right, where white space at their beginning means nothing.
 */
export function parseYaml(text: string, options: Options): ParsedYaml {
  let source = text;
  for (let again = 0; ; again++) {
    const lines = new LineCounter();
    const document = parseDocument(source, { ...options, lineCounter: lines });
    const [error] = document.errors;
    const quote = error ? CUT.exec(error.message)?.[1] : undefined;
    const moved =
      error && quote && again < MOST_AGAIN && (again + 1) * text.length < MOST_PARSED
        ? movedRight(source, error.pos[0], quote)
        : undefined;
    if (moved === undefined) return { document, lines };
    source = moved;
  }
}

/** The text with the rest of the quoted one, whose first line ends at `at`, further to the right than that line is long. */
function movedRight(text: string, at: number, quote: string): string | undefined {
  if (text[at] !== '\n') return undefined;
  let end = at;
  while (end < text.length && text[end] !== quote)
    if (text[end] === '\\' && quote === '"') end += 2;
    else {
      end++;
      if (quote === "'" && text.startsWith("''", end)) end += 2;
    }
  if (end >= text.length) return undefined;
  const indent = ' '.repeat(at - text.lastIndexOf('\n', at - 1));
  return text.slice(0, at) + text.slice(at, end).replaceAll('\n', `\n${indent}`) + text.slice(end);
}
