import { isRawMap } from './template';

/** A member of a template as written, found by its key. */
export interface RawMember {
  readonly path: readonly (string | number)[];
  readonly key: string;
  readonly value: unknown;
}

/** Every member of `raw`, however deep, whose key `wanted` admits; what lies inside a found member is searched as well. */
export function membersNamed(
  raw: unknown,
  wanted: RegExp,
  path: readonly (string | number)[] = [],
): readonly RawMember[] {
  const found: RawMember[] = [];
  search(raw, wanted, path, found);
  return found;
}

function search(raw: unknown, wanted: RegExp, path: readonly (string | number)[], found: RawMember[]): void {
  if (Array.isArray(raw)) {
    for (let index = 0; index < raw.length; index += 1)
      if (typeof raw[index] === 'object') search(raw[index], wanted, [...path, index], found);
  } else if (isRawMap(raw))
    for (const key of Object.keys(raw)) {
      const value = raw[key];
      if (wanted.test(key)) found.push({ path: [...path, key], key, value });
      if (typeof value === 'object' && value !== null) search(value, wanted, [...path, key], found);
    }
}
