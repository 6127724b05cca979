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
  const here = [...path];
  const search = (value: unknown): void => {
    if (Array.isArray(value)) {
      for (let index = 0; index < value.length; index += 1)
        if (typeof value[index] === 'object') at(index, value[index]);
    } else if (isRawMap(value))
      for (const key of Object.keys(value)) {
        const member = value[key];
        if (wanted.test(key)) found.push({ path: [...here, key], key, value: member });
        if (typeof member === 'object' && member !== null) at(key, member);
      }
  };
  const at = (key: string | number, value: unknown): void => {
    here.push(key);
    search(value);
    here.pop();
  };
  search(raw);
  return found;
}
