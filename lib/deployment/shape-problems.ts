import type { z } from 'zod';
import { nearestName } from '../common/suggest';
import { describeValue } from './describe-value';
import { type Path, type Problem, pathText, quote } from './problem';
import { remedy } from './remedy';
import type { Guide } from './schema-guide';

type Issue = z.core.$ZodIssue;

/** What problems to a shape are made from: the value, its text, and what the schema says. */
interface ShapeContext {
  readonly value: unknown;
  /** A plain value as the file has it. */
  readonly source: (path: Path) => string | undefined;
  readonly guide: (path: Path) => Guide;
}

/** Problems to the shape of a value; a misspelt key is one problem, not that it is unknown and another missing. */
export function shapeProblems(issues: readonly Issue[], context: ShapeContext): readonly Problem[] {
  const unknown = issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys' ? issue.keys.map((key) => unknownKey(pathOf(issue), key, context)) : [],
  );
  const meant = new Set(unknown.flatMap(({ near }) => (near ? [pathText(near)] : [])));
  const others = issues.flatMap((issue): readonly Problem[] => {
    const path = pathOf(issue);
    const value = valueAt(context.value, path);
    if (issue.code === 'unrecognized_keys' || (value === undefined && meant.has(pathText(path)))) return [];
    if (issue.code === 'invalid_key') {
      const expected = issue.issues[0]?.message ?? 'another key';
      return [{ path, part: 'key', expected, found: quote(String(path.at(-1))), fix: 'rename it' }];
    }
    const source = context.source(path);
    const guide = context.guide(path);
    const fix = remedy({ issue, path, value, source, meaning: guide.description });
    return [{ path, expected: expectation(issue, guide), found: describeValue(value, source), fix }];
  });
  return [...unknown.map(({ problem }) => problem), ...others];
}

function unknownKey(parent: Path, key: string, { value, guide }: ShapeContext) {
  const { keys } = guide(parent);
  const map = valueAt(value, parent);
  const present = typeof map === 'object' && map !== null ? Object.keys(map) : [];
  const name = nearestName(
    key,
    keys.filter((known) => !present.includes(known)),
  );
  const problem: Problem = {
    path: [...parent, key],
    part: 'key',
    expected: `one of ${keys.join(', ')}`,
    found: `the unknown key ${quote(key)}`,
    fix: name ? `did you mean ${name}` : 'remove it, or rename it',
  };
  return { problem, near: name ? [...parent, name] : undefined };
}

function expectation(issue: Issue, { keys }: Guide): string {
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
    case 'invalid_type':
      if (issue.expected === 'array') return 'a list';
      if (issue.expected === 'object') return keys.length > 0 ? `a map with ${keys.join(', ')}` : 'a map';
      return issue.expected === 'record' ? 'a map' : issue.message;
    default:
      return issue.message;
  }
}

function pathOf(issue: Issue): Path {
  return issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step));
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (at, step) =>
      typeof at === 'object' && at !== null && Object.hasOwn(at, step) ? Reflect.get(at, step) : undefined,
    value,
  );
}
