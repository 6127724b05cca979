import { addressText, readAddress, readRange } from '../../iam/language/address';
import { arnLike, patternComponents } from '../../iam/language/arn';
import { lowerCase, MANY, matches, ONE, type Pattern } from '../../iam/language/pattern';
import { type Dialect, quoted } from './dialect';

/** Something that policies tell texts apart by: the same question to a text in SQL and here, and texts of which it is so. */
export interface Mark {
  readonly sql: (text: string, dialect: Dialect) => string;
  readonly holds: (text: string) => boolean;
  readonly examples: readonly string[];
}

/** What policies read of a text: nothing, whether it has each of some marks, or the text itself. */
export type Read = 'nothing' | 'itself' | readonly Mark[];

/** Whether a text matches a pattern as a whole. */
export function textMark(pattern: Pattern, anyCase = false): Mark {
  const wanted = anyCase ? lowerCase(pattern) : pattern;
  return {
    sql: (text) => like(anyCase ? `lower(${text})` : text, wanted),
    holds: (text) => matches(wanted, anyCase ? text.toLowerCase() : text),
    examples: examplesOf(pattern),
  };
}

/** Whether an ARN matches a pattern component by component. */
export function arnMark(pattern: Pattern): Mark {
  const head = patternComponents(pattern).slice(0, -1);
  if (!head.some((component) => component.some((glyph) => typeof glyph !== 'string'))) return textMark(pattern);
  const compared = arnLike(pattern);
  const expression = patternComponents(pattern).map((component, index) =>
    expressionOf(component, index === 5 ? '.' : '[^:]'),
  );
  return {
    sql: (text, dialect) => dialect.matches(text, `(?s)^${expression.join(':')}$`),
    holds: (text) => compared(text) === true,
    examples: examplesOf(pattern),
  };
}

/** Whether an IPv4 address lies in a range; none for one of IPv6. */
export function rangeMark(block: string): Mark | undefined {
  const range = readRange(block);
  if (range?.first.bits !== 32) return undefined;
  const { first, last } = range;
  return {
    sql: (text) => `${ipv4Number(text)} BETWEEN ${first.value} AND ${last.value}`,
    holds: (text) => {
      const address = readAddress(text);
      return address?.bits === 32 && first.value <= address.value && address.value <= last.value;
    },
    examples: [first.value, last.value + 1n]
      .filter((value) => value < 2n ** 32n)
      .map((value) => addressText({ bits: 32, value })),
  };
}

/** Whether a moment of whole seconds, such as `2026-10-01T12:00:00Z`, is before a moment, and whether it is that one. */
export function momentMarks(moment: number): readonly Mark[] {
  const next = Math.ceil(moment / 1000) * 1000;
  const limit = secondsText(next);
  const examples = [secondsText(next - 1000), limit, secondsText(next + 1000)];
  const before: Mark = {
    sql: (text) => `${text} < ${quoted(limit)}`,
    holds: (text) => text < limit,
    examples,
  };
  return next === moment ? [before, { ...textMark([...limit]), examples }] : [before];
}

/** `2026-10-01T12:00:00Z`. */
function secondsText(moment: number): string {
  return new Date(moment).toISOString().replace('.000Z', 'Z');
}

/** Each mark that asks another question in SQL. */
export function distinct(marks: readonly Mark[], dialect: Dialect): readonly Mark[] {
  const known = new Map<string, Mark>();
  for (const mark of marks) {
    const sql = mark.sql('x', dialect);
    if (!known.has(sql)) known.set(sql, mark);
  }
  return [...known.values()];
}

/**
 * What a request's class has of a text: NULL and the empty text as they are, `#` and a digit for each mark, or `=` and the
 * text itself.
 */
export function markedSql(text: string, read: Read, dialect: Dialect): string {
  if (read === 'nothing') return 'NULL';
  const known =
    read === 'itself'
      ? `'=' || ${text}`
      : ["'#'", ...read.map((mark) => `CASE WHEN ${mark.sql(text, dialect)} THEN '1' ELSE '0' END`)].join(' || ');
  return `CASE WHEN ${text} = '' THEN '' WHEN ${text} IS NOT NULL THEN ${known} END`;
}

/** A text of which a class has this; undefined for one of which no example is known. */
export function unmarked(
  marked: string,
  read: Read,
  more: readonly string[] = [],
  whole: (text: string) => string = (text) => text,
): string | undefined {
  if (marked === '') return '';
  if (marked.startsWith('=')) return marked.slice(1);
  const marks = typeof read === 'string' ? [] : read;
  const digits = marked.slice(1);
  return [...more, ...marks.flatMap(({ examples }) => examples), ...OTHERS].find(
    (text) => marks.map((mark) => (mark.holds(whole(text)) ? '1' : '0')).join('') === digits,
  );
}

/** What no pattern means. */
const OTHERS = ['x', 'arn:x:x:x:x:x', '203.0.113.254', '0.0.0.0', '2000-01-01T00:00:00Z'];

/** The number of an IPv4 address in SQL; NULL for another text. */
function ipv4Number(text: string): string {
  const part = (index: number) => `TRY_CAST(split_part(${text}, '.', ${index}) AS bigint)`;
  return `(${part(1)} * 16777216 + ${part(2)} * 65536 + ${part(3)} * 256 + ${part(4)})`;
}

function like(text: string, pattern: Pattern): string {
  if (pattern.every((glyph) => typeof glyph === 'string')) return `${text} = ${quoted(pattern.join(''))}`;
  const written = pattern.map((glyph) =>
    glyph === MANY ? '%' : glyph === ONE ? '_' : String(glyph).replace(/[%_\\]/, (special) => `\\${special}`),
  );
  return `${text} LIKE ${quoted(written.join(''))} ESCAPE '\\'`;
}

/** A regular expression that RE2 and Java read alike. */
function expressionOf(pattern: Pattern, any: string): string {
  return pattern
    .map((glyph) =>
      glyph === MANY
        ? `${any}*`
        : glyph === ONE
          ? any
          : String(glyph).replace(/[\\^$.*+?()[\]{}|/-]/, (special) => `\\${special}`),
    )
    .join('');
}

function examplesOf(pattern: Pattern): readonly string[] {
  const filled = (run: string) =>
    pattern.map((glyph) => (glyph === MANY ? run : glyph === ONE ? 'x' : String(glyph))).join('');
  return [filled('x'), filled('')];
}
