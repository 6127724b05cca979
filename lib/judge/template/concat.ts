import {
  both,
  choiceOf,
  isList,
  isMap,
  type Option,
  optionsOf,
  Reference,
  type Scalar,
  Text,
  Unknown,
  type Value,
  type When,
} from './value';

/** More combinations than this of alternatives in one string are not enumerated. */
const COMBINATIONS = 64;

/** Strings of strings grow without end: CloudFormation takes none as long as this. */
const LONGEST = 1_000_000;

/** As how many characters a part counts that is not known. */
export const UNKNOWN_LENGTH = 10;

/** The strings that `parts` make, joined by `delimiter`: one for each combination of alternatives. */
export function concat(parts: readonly Value[], delimiter: string): Value {
  let rows: readonly Row[] = [{ parts: [], when: undefined }];
  for (const part of parts) {
    const options = optionsOf(part);
    if (rows.length * options.length > COMBINATIONS)
      return new Unknown('more combinations of conditions than can be enumerated', 'unread');
    // Joins of thousands of parts are real, and almost all of their parts have one option.
    const [only] = options;
    if (only && options.length === 1 && !only.when) for (const row of rows) row.parts.push(only.value);
    else rows = rows.flatMap((row) => options.flatMap((option) => extended(row, option)));
  }
  return choiceOf(
    rows.map(({ parts: row, when }) => ({
      value: text(
        row.filter((part) => part !== undefined),
        delimiter,
        LONGEST / rows.length,
      ),
      when,
    })),
  );
}

/** One combination of alternatives, and when it is made. */
interface Row {
  readonly parts: Value[];
  readonly when: When | undefined;
}

/** A combination with one more part; none where conditions never make the two together. */
function extended({ parts, when }: Row, option: Option): readonly Row[] {
  const joint = both(when, option.when);
  return joint === 'never' ? [] : [{ parts: [...parts, option.value], when: joint }];
}

/** `raw`, or a text with an unknown part where it holds a dynamic reference. */
export function dynamic(raw: string): string | Text {
  const parts: (string | Unknown)[] = [];
  let at = 0;
  for (let start = raw.indexOf('{{resolve:'); start >= 0; start = raw.indexOf('{{resolve:', at)) {
    const end = raw.indexOf('}}', start);
    if (end < 0) break;
    if (start > at) parts.push(raw.slice(at, start));
    parts.push(new Unknown(`${raw.slice(start, end + 2)} is resolved at deployment`));
    at = end + 2;
  }
  if (at === 0) return raw;
  if (at < raw.length) parts.push(raw.slice(at));
  return new Text(parts);
}

function text(row: readonly Value[], delimiter: string, longest: number): Value {
  const parts: (string | Reference | Unknown)[] = [];
  let length = 0;
  const add = (part: string | Reference | Unknown) => {
    length += typeof part === 'string' ? part.length : UNKNOWN_LENGTH;
    if (length > longest || part === '') return;
    const last = parts.length - 1;
    const before = parts[last];
    if (typeof part === 'string' && typeof before === 'string') parts[last] = before + part;
    else parts.push(part);
  };
  row.forEach((value, index) => {
    if (index > 0 && delimiter !== '') add(delimiter);
    for (const part of partsOf(value)) add(part);
  });
  if (length > longest) return new Unknown(`a string of more than ${LONGEST} characters`, 'unread');
  const [only = ''] = parts;
  if (parts.length > 1) return new Text(parts);
  // A dynamic reference can be put together from pieces.
  return typeof only === 'string' ? dynamic(only) : only;
}

function partsOf(value: Value): readonly (string | Reference | Unknown)[] {
  if (value instanceof Text) return value.parts;
  if (value instanceof Reference || value instanceof Unknown) return [value];
  if (isList(value)) return [new Unknown('a list inside a string', undefined, [value])];
  if (isMap(value)) return [new Unknown('a map inside a string', undefined, [value])];
  const scalar: Scalar | undefined = typeof value === 'object' && value !== null ? undefined : value;
  return [scalar === undefined ? new Unknown('alternatives inside a string') : String(scalar)];
}
