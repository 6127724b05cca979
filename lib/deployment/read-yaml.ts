import { LineCounter, parseDocument, type YAMLError } from 'yaml';
import type { Path, Problem } from './problem';
import { type Place, YamlWalk } from './yaml-walk';

/** A place in a text, both from 1. */
interface Position {
  readonly line: number;
  readonly column: number;
}

/** A text that was read as YAML: plain data, and where each part of it came from. */
export interface YamlText {
  readonly value: unknown;
  readonly problems: readonly Problem[];
  /** Whether the value can be relied on: not after a syntax error. */
  readonly readable: boolean;
  /** Paths whose value was rejected: problems below them would be mere consequences. */
  readonly rejected: readonly Path[];
  /**
   * Where the value of a path begins; its key, if the path asks for the key; the nearest ancestor of what is absent.
   */
  position(path: Path, part: 'key' | 'value'): Position;
  positionAt(offset: number): Position;
  /** A plain value as the file has it. */
  source(path: Path): string | undefined;
}

const LARGEST = 1024 * 1024;

/**
 * What messages say of a syntax error: expected, what to do, and what was found where the parser's own words are
 * unclear.
 */
const SYNTAX: Partial<Record<YAMLError['code'], readonly [expected: string, fix: string, found?: string]>> = {
  TAB_AS_INDENT: ['spaces as indentation', 'replace the tab by spaces', 'a tab'],
  MULTIPLE_DOCS: [
    'one document in a file',
    'remove the lines from the second "---" on, or make them a file of their own',
    'a second document',
  ],
  BAD_INDENT: ['the keys of a map in one column, and brackets closed', 'align the line with those around it'],
  MISSING_CHAR: ['quotes, brackets and colons complete', 'add what is missing'],
  BLOCK_AS_IMPLICIT_KEY: ['one colon on a line', 'put the value in quotes, or on lines of its own'],
  BAD_SCALAR_START: ['a value', 'put the value in quotes'],
  RESOURCE_EXHAUSTION: ['a nesting of a few levels', 'remove the brackets too many', 'a nesting without end'],
};

/** Most errors after the first ones are consequences. */
const MOST_SYNTAX_ERRORS = 5;

/** Reads a text as one YAML document of maps, lists and plain values; aliases, tags and merge keys are rejected. */
export function readYaml(text: string): YamlText {
  const unfit = unfitText(text);
  const lines = new LineCounter();
  const document = parseDocument(unfit ? '' : text, { lineCounter: lines, prettyErrors: false, uniqueKeys: false });
  const syntax = firstErrors(document.errors, lines).map(syntaxProblem);
  const readable = !unfit && document.errors.every((error) => error.code === 'MULTIPLE_DOCS');
  const walk = new YamlWalk();
  const value = readable ? walk.value(document.contents, []) : undefined;

  const positionAt = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const nearest = (path: Path): Place | undefined => {
    const found = walk.place(path);
    return found || path.length === 0 ? found : nearest(path.slice(0, -1));
  };
  return {
    value,
    problems: [...(unfit ? [unfit] : []), ...syntax, ...walk.problems],
    readable,
    rejected: walk.rejected,
    position: (path, part) => {
      const exact = walk.place(path);
      const place = exact ?? nearest(path);
      return positionAt((exact && part === 'value' ? place?.value : place?.key) ?? 0);
    },
    positionAt,
    source: (path) => walk.place(path)?.source,
  };
}

function unfitText(text: string): Problem | undefined {
  const expected = 'a YAML file in UTF-8';
  if (text.length > LARGEST)
    return {
      path: [],
      expected: `${expected} of at most 1 MiB`,
      found: `${text.length} characters`,
      fix: 'name a deployment file',
    };
  const offset = text.search(/[\0\uFFFD]/);
  if (offset < 0) return undefined;
  return {
    path: [],
    expected,
    found: 'bytes that are no text',
    fix: 'save it as UTF-8, or name a deployment file',
    offset,
  };
}

/** The first error of each kind and of each line. */
function firstErrors(errors: readonly YAMLError[], lines: LineCounter): readonly YAMLError[] {
  const seen = new Set<YAMLError['code'] | number>();
  const first = errors.filter(({ code, pos }) => {
    const { line } = lines.linePos(pos[0]);
    const known = seen.has(code) || seen.has(line);
    seen.add(code).add(line);
    return !known;
  });
  return first.slice(0, MOST_SYNTAX_ERRORS);
}

function syntaxProblem(error: YAMLError): Problem {
  const [expected, fix, found] = SYNTAX[error.code] ?? [
    'YAML',
    'correct the line; values with punctuation belong in quotes',
  ];
  // The text in the message may be of another file, and must not be printed.
  const message = error.message.replace(/: ".*$/s, '').replace(/[\s\p{C}]+/gu, ' ');
  const said = message.charAt(0).toLowerCase() + message.slice(1);
  return { path: [], expected, found: found ?? `a syntax error (${said})`, fix, offset: error.pos[0] };
}
