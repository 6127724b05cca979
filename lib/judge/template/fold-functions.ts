import { concat, UNKNOWN_LENGTH } from './concat';
import { alternatives, Choice, choice, isList, isMap, Text, Unknown, type Value } from './value';

/** `Fn::Join`. */
export function joined(delimiter: unknown, list: Value): Value {
  if (typeof delimiter !== 'string') return new Unknown('Fn::Join without a delimiter');
  return choice(
    alternatives(list).map((parts) =>
      isList(parts) ? concat(parts, delimiter) : unknownUnless(parts, 'Fn::Join of something that is no list'),
    ),
  );
}

/** `Fn::Select`; where the index is not known, any element. */
export function picked(index: Value, list: Value): Value {
  return choice(
    alternatives(list).flatMap((options) => {
      if (!isList(options)) return [unknownUnless(options, 'Fn::Select of something that is no list')];
      return alternatives(index).flatMap((at): readonly Value[] => {
        if (typeof at !== 'number' && typeof at !== 'string') return options;
        const found = Number.isInteger(Number(at)) && at !== '' ? options[Number(at)] : undefined;
        return [found ?? new Unknown('Fn::Select past the end of the list')];
      });
    }),
  );
}

/** `Fn::Split`. */
export function cut(delimiter: unknown, text: Value): Value {
  if (typeof delimiter !== 'string' || delimiter === '') return new Unknown('Fn::Split without a delimiter');
  return choice(
    alternatives(text).map((whole) =>
      typeof whole === 'string'
        ? whole.split(delimiter)
        : unknownUnless(whole, 'Fn::Split of a value that is known at deployment'),
    ),
  );
}

/** `Fn::ToJsonString`: a text whose unknown parts stay where they are. */
export function jsonText(value: Value): Value {
  return concat(jsonParts(value), '');
}

function jsonParts(value: Value): readonly Value[] {
  if (value instanceof Choice) return [choice(value.options.map(jsonText))];
  if (isList(value)) return enclosed('[', value.map(jsonParts), ']');
  if (isMap(value))
    return enclosed(
      '{',
      Object.entries(value).map(([key, member]) => [`${JSON.stringify(key)}:`, ...jsonParts(member)]),
      '}',
    );
  if (value instanceof Text) return ['"', ...value.parts.map(escaped), '"'];
  if (typeof value === 'object' && value !== null) return ['"', value, '"'];
  return [JSON.stringify(value ?? null)];
}

function enclosed(opening: string, members: readonly (readonly Value[])[], closing: string): readonly Value[] {
  return [opening, ...members.flatMap((member, index) => (index === 0 ? member : [',', ...member])), closing];
}

function escaped(part: Text['parts'][number]): Value {
  return typeof part === 'string' ? JSON.stringify(part).slice(1, -1) : part;
}

function unknownUnless(value: Value, reason: string): Unknown {
  return value instanceof Unknown ? value : new Unknown(reason, undefined, [value]);
}

/** `Fn::Sub`, by what each name in `${}` stands for. */
export function substituted(text: string, standsFor: (name: string) => Value): Value {
  const parts: Value[] = [];
  let at = 0;
  for (let start = text.indexOf('${'); start >= 0; start = text.indexOf('${', at)) {
    const end = text.indexOf('}', start);
    if (end < 0) break;
    parts.push(text.slice(at, start), standsFor(text.slice(start + 2, end).trim()));
    at = end + 1;
  }
  return concat([...parts, text.slice(at)], '');
}

/** How many characters the texts of a value have, each unknown part counted as ten. */
export function lengthOf(value: Value): number {
  if (typeof value === 'string') return value.length;
  if (value instanceof Text)
    return value.parts.reduce((sum, part) => sum + (typeof part === 'string' ? part.length : UNKNOWN_LENGTH), 0);
  return value instanceof Choice ? value.options.reduce((sum: number, option) => sum + lengthOf(option), 0) : 0;
}

/** `Fn::GetAZs`: three zones of a Region. */
export function zones(given: Value, own: string | undefined): Value {
  return choice(
    alternatives(given === '' || given === undefined ? own : given).map((region) =>
      typeof region === 'string'
        ? ['a', 'b', 'c'].map((letter) => `${region}${letter}`)
        : new Unknown('availability zones of a Region that is not known'),
    ),
  );
}
