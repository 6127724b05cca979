import type { z } from 'zod';
import { type Objection, type Path, quote } from './problem';
import { nearestName } from './suggest';

type Issue = z.core.$ZodIssue;

const REFERENCE = 'docs/deployment-file.md describes it';

/** Objections to the shape of a value; `keysAt` tells which keys a map at a path may have. */
export function shapeObjections(
  issues: readonly Issue[],
  value: unknown,
  source: (path: Path) => string | undefined,
  keysAt: (path: Path) => readonly string[],
): readonly Objection[] {
  return issues.flatMap((issue) => {
    const path = issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step));
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => unknownKey([...path, key], key, keysAt(path), valueAt(value, path)));
    const at = valueAt(value, path);
    const written = source(path);
    if (issue.code === 'invalid_key') {
      const expected = issue.issues[0]?.message ?? 'another key';
      return [{ path, part: 'key', expected, found: quote(String(path.at(-1))), fix: 'rename it' }];
    }
    return [{ path, expected: expectation(issue), found: describeValue(at, written), fix: remedy(issue, at, written) }];
  });
}

/** What a message says of a value: `"us-east-1"`, `the boolean false, written NO`. */
export function describeValue(value: unknown, source?: string): string {
  if (value === undefined || value === null || value === '') return value === '' ? 'an empty text' : 'nothing';
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  if (typeof value === 'object') return Object.keys(value).length === 0 ? 'an empty map' : 'a map';
  if (typeof value === 'string') return quote(value);
  const text = String(value);
  const kind = typeof value === 'boolean' ? `the boolean ${text}` : `the number ${text}`;
  return source === undefined || source === text ? kind : `${kind}, written ${source}`;
}

function unknownKey(path: Path, key: string, known: readonly string[], map: unknown): Objection {
  const present = typeof map === 'object' && map !== null ? Object.keys(map) : [];
  const absent = known.filter((name) => !present.includes(name));
  const near = nearestName(key, absent);
  return {
    path,
    part: 'key',
    expected: `one of ${known.join(', ')}`,
    found: `the unknown key ${quote(key)}`,
    fix: near ? `did you mean ${near}` : `remove it, or rename it`,
  };
}

function expectation(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_value':
      return `one of ${issue.values.map(String).join(', ')}`;
    case 'invalid_union':
      return 'options' in issue && Array.isArray(issue.options)
        ? `one of ${issue.options.join(', ')}`
        : 'another value';
    case 'too_small':
      return issue.origin === 'array' ? `a list of ${issue.minimum} or more` : issue.message;
    case 'too_big':
      return issue.origin === 'array' ? `a list of at most ${issue.maximum}` : issue.message;
    case 'invalid_type': {
      const kind = { object: 'a map', record: 'a map', array: 'a list' }[String(issue.expected)];
      return kind ?? issue.message;
    }
    default:
      return issue.message;
  }
}

function remedy(issue: Issue, value: unknown, source: string | undefined): string {
  if (value === undefined) return `add it; ${REFERENCE}`;
  if (value === null) return `give it a value; ${REFERENCE}`;
  const wantsText = issue.code === 'invalid_type' && issue.expected === 'string';
  if (wantsText && (typeof value === 'number' || typeof value === 'boolean'))
    return `put it in quotes: "${source ?? String(value)}"`;
  if (issue.code === 'invalid_type' && issue.expected === 'array' && typeof value !== 'object')
    return `write it as a list: [${source ?? String(value)}]`;
  if (typeof value === 'string' && issue.code === 'invalid_format' && value !== value.trim())
    return 'remove the spaces around it';
  return `correct it; ${REFERENCE}`;
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (at, step) =>
      typeof at === 'object' && at !== null && Object.hasOwn(at, step) ? Reflect.get(at, step) : undefined,
    value,
  );
}
