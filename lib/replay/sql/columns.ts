import { type Dialect, quoted } from './dialect';
import { markedSql, type Read, unmarked } from './marks';

/** A record that is put together again: of each field what policies tell apart, and nothing else. */
export type Draft = Record<string, unknown>;

/** One thing that a class of requests has of its events, and where it stands in a record. */
export interface Column {
  /** Where CloudTrail writes it. */
  readonly path: readonly string[];
  /** How SQL takes it from the table of the trail. */
  readonly taken: (dialect: Dialect) => string;
  /** What the class has of what is taken, as text. @default all of it */
  readonly told?: (taken: string, dialect: Dialect) => string;
  /** What a record of the class has there; undefined for nothing. Throws `NoExample` where none is known. */
  readonly value: (text: string, draft: Draft) => unknown;
}

/** No text is known that policies read as they do those of a class. */
export class NoExample extends Error {
  override readonly name = 'NoExample';
}

/** Stand for what is different from event to event of a class, and stays in the archive. */
export const OF_EVENT = {
  source: '{source identity}',
  session: '{session}',
  user: '{user}',
  principal: '{principal}',
} as const;

/** A field of the table, in the names of CloudTrail. */
export function field(...path: readonly string[]): string {
  return path.map((name) => `"${name.toLowerCase()}"`).join('.');
}

/** A field as it is. */
export function plain(...path: readonly string[]): Column {
  return { path, taken: () => field(...path), value: (text) => text };
}

/** A field of which only some values are told apart. */
export function some(path: readonly string[], taken: Column['taken']): Column {
  return { path, taken, value: (text) => text };
}

/** A field by what policies read of it. */
export function marked(path: readonly string[], read: Read, taken: Column['taken']): Column {
  return {
    path,
    taken,
    told: (text, dialect) => markedSql(text, read, dialect),
    value: (text) => example(text, read),
  };
}

/** A text of which a class has this. */
export function example(
  text: string,
  read: Read,
  more: readonly string[] = [],
  whole?: (text: string) => string,
): string {
  const found = unmarked(text, read, more, whole);
  if (found === undefined) throw new NoExample(text);
  return found;
}

/** `CASE` with one condition. */
export function caseOf(condition: string, value: string): string {
  return `CASE WHEN ${condition} THEN ${value} END`;
}

/** Whether an event is one of a service, by its host before the suffix. */
export function isOf(service: string): string {
  const host = service === 'cloudwatch' ? 'monitoring' : service;
  return `${field('eventSource')} LIKE ${quoted(`${host}.amazonaws.%`)}`;
}

/** A parameter of requests to a service, as it is or by what policies read of it. */
export function parameter(service: string, name: string, read: Read | 'as it is' = 'as it is'): Column {
  const path = ['requestParameters', name];
  const taken = (dialect: Dialect) =>
    `CASE WHEN ${isOf(service)} THEN ${dialect.text(field('requestParameters'), [name])} END`;
  return read === 'as it is' ? some(path, taken) : marked(path, read, taken);
}

/** Puts what a class says into a record. */
export function recordOf(columns: readonly Column[], texts: readonly (string | null)[]): Draft {
  const draft: Draft = {};
  columns.forEach(({ path, value }, index) => {
    const text = texts[index];
    const found = text === null || text === undefined ? undefined : value(text, draft);
    if (found !== undefined) put(draft, path, found);
  });
  return draft;
}

function put(draft: Draft, [name = '', ...rest]: readonly string[], value: unknown): void {
  if (rest.length === 0) {
    draft[name] = value;
    return;
  }
  const below = draft[name];
  const inside: Draft = typeof below === 'object' && below !== null && !Array.isArray(below) ? { ...below } : {};
  put(inside, rest, value);
  draft[name] = inside;
}
