/** Stands for exactly one character: `?` in a policy. */
export const ONE: unique symbol = Symbol('?');

/** Stands for any run of characters, the empty one too: `*` in a policy. */
export const MANY: unique symbol = Symbol('*');

/** One position of a pattern: a character that stands for itself, or a wildcard. */
export type Glyph = string | typeof ONE | typeof MANY;

/** Text with wildcards, one glyph a position, so that a literal `*` and the wildcard stay apart. */
export type Pattern = readonly Glyph[];

/** The pattern that a policy writes with `*` and `?`. */
export function glob(text: string): Pattern {
  return [...text].map((char) => (char === '*' ? MANY : char === '?' ? ONE : char));
}

/** The pattern that matches one text only. */
export function literal(text: string): Pattern {
  return [...text];
}

/** The text that a pattern was written as; a literal `*` reads like the wildcard. */
export function textOf(pattern: Pattern): string {
  return pattern.map((glyph) => (glyph === MANY ? '*' : glyph === ONE ? '?' : glyph)).join('');
}

/** What a pattern writes before its first wildcard: every text that it matches begins with it. */
export function headOf(pattern: Pattern): string {
  const end = pattern.findIndex((glyph) => typeof glyph !== 'string');
  return (end < 0 ? pattern : pattern.slice(0, end)).map(String).join('');
}

/** The pattern in lower case. */
export function lowerCase(pattern: Pattern): Pattern {
  return pattern.map((glyph) => (typeof glyph === 'string' ? glyph.toLowerCase() : glyph));
}

const BEYOND_BASIC = /[\ud800-\udfff]/;

/** Whether the pattern matches the whole of a text, case and all. */
export function matches(pattern: Pattern, text: string): boolean {
  // A character beyond the basic plane counts as one: only then is the text split into characters.
  return coversEach(pattern, BEYOND_BASIC.test(text) ? [...text] : text);
}

/**
 * Whether one pattern matches every text that another matches.
 *
 * A `*` of the narrow pattern is covered by a `*` only. The answer is therefore no for some pairs that do cover, such
 * as `?*` and `*?`, and never yes for a pair that does not.
 */
export function covers(wide: Pattern, narrow: Pattern): boolean {
  return coversEach(wide, narrow);
}

/** Whether a pattern covers a row of glyphs; a text is one without wildcards. */
function coversEach(pattern: Pattern, glyphs: ArrayLike<Glyph>): boolean {
  let at = 0;
  let next = 0;
  let run = -1;
  let resume = 0;
  while (at < glyphs.length) {
    const glyph = pattern[next];
    const asked = glyphs[at];
    if (glyph === MANY) {
      run = next;
      resume = at;
      next += 1;
    } else if (glyph !== undefined && asked !== MANY && (glyph === ONE || glyph === asked)) {
      at += 1;
      next += 1;
    } else if (run >= 0) {
      // Let the latest run swallow one more glyph: an earlier run never needs to be tried again.
      resume += 1;
      at = resume;
      next = run + 1;
    } else return false;
  }
  while (pattern[next] === MANY) next += 1;
  return next === pattern.length;
}

/** Whether some text matches both patterns. */
export function meet(one: Pattern, other: Pattern): boolean {
  if (differAhead(one, other)) return false;
  // Positions of the other pattern that some text reaches which the first one has matched so far.
  let reached = closed(other, [0]);
  for (const glyph of one) {
    if (glyph === MANY) {
      const from = Math.min(...reached);
      reached = reached.length === 0 ? [] : Array.from({ length: other.length + 1 - from }, (_, index) => from + index);
      continue;
    }
    const next = reached.flatMap((position) => {
      const there = other[position];
      if (there === undefined) return [];
      if (there === MANY) return [position];
      return there === ONE || glyph === ONE || there === glyph ? [position + 1] : [];
    });
    reached = closed(other, next);
  }
  return reached.includes(other.length);
}

/** Whether they differ before any wildcard of many glyphs, as most do. */
function differAhead(one: Pattern, other: Pattern): boolean {
  for (let at = 0; at < one.length; at += 1) {
    const glyph = one[at];
    const there = other[at];
    if (glyph === MANY || there === MANY || there === undefined) return false;
    if (glyph !== ONE && there !== ONE && glyph !== there) return true;
  }
  return false;
}

/** Adds the positions that are reached past wildcards which match nothing. */
function closed(pattern: Pattern, positions: readonly number[]): readonly number[] {
  const found = new Set(positions);
  for (const position of found) if (pattern[position] === MANY) found.add(position + 1);
  return [...found];
}
