import { alternatives, choice, isList, isMap, Reference, type Scalar, Text, Unknown, type Value } from './value';

/** More combinations than this of alternatives in one string are not enumerated. */
const COMBINATIONS = 64;

/** The strings that `parts` make, joined by `delimiter`: one for each combination of alternatives. */
export function concat(parts: readonly Value[], delimiter: string): Value {
  let rows: readonly (readonly Value[])[] = [[]];
  for (const part of parts) {
    const options = alternatives(part);
    if (rows.length * options.length > COMBINATIONS)
      return new Unknown('more combinations of conditions than can be enumerated');
    rows = rows.flatMap((row) => options.map((option) => [...row, option]));
  }
  return choice(
    rows.map((row) =>
      text(
        row.filter((part) => part !== undefined),
        delimiter,
      ),
    ),
  );
}

/** `raw`, or a text with an unknown part where it holds a dynamic reference. */
export function dynamic(raw: string): string | Text {
  if (!raw.includes('{{resolve:')) return raw;
  const parts = raw.split(/(\{\{resolve:[^}]*\}\})/).filter((part) => part !== '');
  return new Text(
    parts.map((part) => (part.startsWith('{{resolve:') ? new Unknown(`${part} is resolved at deployment`) : part)),
  );
}

function text(row: readonly Value[], delimiter: string): Value {
  const parts: (string | Reference | Unknown)[] = [];
  const add = (part: string | Reference | Unknown) => {
    const last = parts.length - 1;
    const before = parts[last];
    if (typeof part === 'string' && typeof before === 'string') parts[last] = before + part;
    else parts.push(part);
  };
  row.forEach((value, index) => {
    if (index > 0 && delimiter !== '') add(delimiter);
    for (const part of partsOf(value)) add(part);
  });
  if (parts.length === 0) return '';
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) return only;
  return new Text(parts);
}

function partsOf(value: Value): readonly (string | Reference | Unknown)[] {
  if (value instanceof Text) return value.parts;
  if (value instanceof Reference || value instanceof Unknown) return [value];
  if (isList(value)) return [new Unknown('a list inside a string')];
  if (isMap(value)) return [new Unknown('a map inside a string')];
  const scalar: Scalar | undefined = typeof value === 'object' && value !== null ? undefined : value;
  return [scalar === undefined ? new Unknown('alternatives inside a string') : String(scalar)];
}
