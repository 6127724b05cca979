import { isMultivalued } from './multivalued';
import { type Glyph, glob, literal, MANY, type Pattern } from './pattern';

/** A place in a policy value that the request fills in. */
export interface Variable {
  readonly key: string;
  readonly fallback?: string;
}

/** A policy value as written: glyphs, and variables where the policy's version knows them. */
export type Template = readonly (Glyph | Variable)[];

/** The values of a condition key, in lower case: its values, absent, or not settled yet. */
export type Lookup = (key: string) => readonly string[] | 'absent' | 'open';

/** A filled template, or why it could not be filled: a key that is not there, not settled, or has several values. */
export type Filled = Pattern | { readonly missing: 'absent' | 'open' | 'several'; readonly key: string };

const VARIABLE = /\$\{([^{}]*)\}/g;
const WITH_FALLBACK = /^\s*([^,'\s]+)\s*(?:,\s*'([^']*)'\s*)?$/;

/** Reads a policy value; `wildcards` says whether `*` and `?` stand for others, `variables` whether `${…}` does. */
export function template(text: string, wildcards: boolean, variables: boolean): Template {
  const plain = wildcards ? glob : literal;
  if (!variables) return plain(text);
  const parts: (Glyph | Variable)[] = [];
  let start = 0;
  for (const found of text.matchAll(VARIABLE)) {
    parts.push(...plain(text.slice(start, found.index)), ...variable(found[0], found[1] ?? ''));
    start = found.index + found[0].length;
  }
  return [...parts, ...plain(text.slice(start))];
}

/** The pattern of a template for one request; values from the request stand for themselves, wildcards and all. */
export function fill(parts: Template, lookup: Lookup): Filled {
  const glyphs: Glyph[] = [];
  for (const part of parts) {
    if (typeof part !== 'object') {
      glyphs.push(part);
      continue;
    }
    const values = lookup(part.key);
    if (values === 'open') return { missing: 'open', key: part.key };
    if (values === 'absent' || values.length === 0) {
      if (part.fallback === undefined) return { missing: 'absent', key: part.key };
      glyphs.push(...literal(part.fallback));
    } else if (values.length > 1 || isMultivalued(part.key)) return { missing: 'several', key: part.key };
    else glyphs.push(...literal(values[0] ?? ''));
  }
  return glyphs;
}

/** Most templates take nothing: no list is made for each of them. */
const NO_KEYS: readonly string[] = [];

/** The keys that a template takes from the request. */
export function variablesOf(parts: Template): readonly string[] {
  let keys: string[] | undefined;
  for (const part of parts)
    if (typeof part === 'object') {
      keys ??= [];
      keys.push(part.key);
    }
  return keys ?? NO_KEYS;
}

/**
 * Whether a variable stands before the fifth colon of an ARN, where AWS fills none.
 *
 * "This portion of the ARN appears after the fifth colon" (IAM User Guide, Variables and tags, Resource element).
 */
export function hasVariableInHead(parts: Template): boolean {
  let colons = 0;
  for (const part of parts) {
    if (part === ':') colons += 1;
    if (colons >= 5) return false;
    if (typeof part === 'object') return true;
  }
  return false;
}

/** The template as a pattern where no variable is in it. */
export function constantOf(parts: Template): Pattern | undefined {
  const glyphs = parts.filter(isGlyph);
  return glyphs.length === parts.length ? glyphs : undefined;
}

/** The template as a pattern that has `*` for what the request fills in. */
export function widened(parts: Template): Pattern {
  return parts.map((part) => (isGlyph(part) ? part : MANY));
}

function isGlyph(part: Glyph | Variable): part is Glyph {
  return typeof part !== 'object';
}

function variable(written: string, inside: string): readonly (Glyph | Variable)[] {
  // ${*}, ${?} and ${$} are how a policy writes the character itself.
  if (inside === '*' || inside === '?' || inside === '$') return [inside];
  const found = WITH_FALLBACK.exec(inside);
  if (found?.[1] === undefined) return literal(written);
  return [{ key: found[1].toLowerCase(), fallback: found[2] }];
}
