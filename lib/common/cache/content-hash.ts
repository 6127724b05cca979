import { createHash } from 'node:crypto';

/** Texts of objects that are longer are hashed, so that what is in a value many times over is written out once. */
const LONGEST = 1024;
/** Texts of objects that are shorter are written anew wherever they are. */
const SHORT = 128;

const known = new WeakMap<object, string>();

/**
 * A hash of a value made of texts, numbers, lists, maps, sets and plain objects: another one wherever any part differs,
 * order included. Objects must not change afterwards.
 *
 * @throws an `UnknownContent` where a part is of another kind, such as a function, whose content is not known
 */
export function contentHash(value: unknown): string {
  return sha256(textOf(value));
}

/** Something is in a value of which it is not known what it does. */
export class UnknownContent extends Error {
  override readonly name = 'UnknownContent';
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value);
  if (value === null || value === undefined || typeof value === 'number' || typeof value === 'boolean')
    return `${value}`;
  if (typeof value !== 'object') throw new UnknownContent(`expected content, found a ${typeof value}`);
  const before = known.get(value);
  if (before !== undefined) return before;
  const written = textOfObject(value);
  // Of most objects the text is shorter than it takes to remember it.
  if (written.length <= SHORT) return written;
  const text = written.length > LONGEST ? `#${sha256(written)}` : written;
  known.set(value, text);
  return text;
}

function textOfObject(value: object): string {
  if (Array.isArray(value)) return `[${textsOf(value)}]`;
  if (value instanceof Map) return `map(${textsOf([...value].flat())})`;
  if (value instanceof Set) return `set(${textsOf([...value])})`;
  if (!isPlain(value)) throw new UnknownContent(`expected content, found a ${value.constructor.name}`);
  let text = '';
  for (const [key, member] of Object.entries(value))
    text += `${text === '' ? '' : ','}${JSON.stringify(key)}:${textOf(member)}`;
  return `{${text}}`;
}

function textsOf(values: readonly unknown[]): string {
  let text = '';
  for (const [index, value] of values.entries()) text += `${index === 0 ? '' : ','}${textOf(value)}`;
  return text;
}

/** Whether an object has members of its own alone: its prototype, where it has one, is that of every object. */
function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
