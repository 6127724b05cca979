import type { EventPattern } from '../../lib/app/alerts/detections/detection';
import { overlap, parseRange } from '../../lib/iam/language/ipv4';

type Json = unknown;

/**
 * Whether an event matches a pattern of EventBridge, by the service's documented rules; throws on an operator that the
 * service does not know, so that a mistyped one fails a test instead of matching nothing for ever.
 */
export function matchesPattern(pattern: EventPattern, event: Json): boolean {
  return Object.entries(pattern).every(([field, wanted]) => {
    if (field === '$or') {
      if (!Array.isArray(wanted) || wanted.length < 2) throw new Error('$or wants two patterns or more');
      return wanted.some((alternative) => isRecord(alternative) && matchesPattern(patternOf(alternative), event));
    }
    return matchesField(wanted, isRecord(event) ? event[field] : undefined);
  });
}

/** An array in the event matches where one of its elements does. */
function matchesField(wanted: Json, found: Json): boolean {
  if (!Array.isArray(wanted)) {
    if (!isRecord(wanted)) throw new Error(`a field wants a list or an object, found ${JSON.stringify(wanted)}`);
    const inner = patternOf(wanted);
    return Array.isArray(found) && found.length > 0
      ? found.some((element) => matchesPattern(inner, element))
      : matchesPattern(inner, found);
  }
  if (wanted.length === 0) throw new Error('an empty list matches nothing');
  const values: readonly Json[] = Array.isArray(found) ? found : [found];
  return wanted.some((matcher) => values.some((value) => matchesValue(matcher, value)));
}

function matchesValue(matcher: Json, value: Json): boolean {
  if (!isRecord(matcher)) return value === matcher;
  const [[operator, argument] = ['', undefined], ...more] = Object.entries(matcher);
  if (more.length > 0) throw new Error(`one operator at a time, found ${Object.keys(matcher).join(', ')}`);
  if (operator === 'exists') return argument === (value !== undefined && !isRecord(value));
  if (value === undefined || isRecord(value)) return false;
  if (operator === 'anything-but') return !isExcluded(argument, value);
  if (operator === 'numeric') return typeof value === 'number' && inRange(argument, value);
  return compares(operator, argument, value);
}

/** The operators on text; each also stands inside `anything-but`, where it takes a list. */
function compares(operator: string, argument: Json, value: Json): boolean {
  if (operator === 'cidr') return typeof value === 'string' && inside(value, text(argument));
  const folded = isRecord(argument) ? argument['equals-ignore-case'] : undefined;
  const wanted = folded === undefined ? text(argument) : text(folded).toLowerCase();
  if (typeof value !== 'string') return false;
  const found = folded === undefined ? value : value.toLowerCase();
  if (operator === 'prefix') return found.startsWith(wanted);
  if (operator === 'suffix') return found.endsWith(wanted);
  if (operator === 'equals-ignore-case') return found.toLowerCase() === wanted.toLowerCase();
  if (operator === 'wildcard') return like(wanted).test(found);
  throw new Error(`EventBridge knows no operator ${operator}`);
}

function isExcluded(argument: Json, value: Json): boolean {
  if (Array.isArray(argument)) return argument.includes(value);
  if (!isRecord(argument)) return argument === value;
  const [[operator = '', excluded] = []] = Object.entries(argument);
  if (!['prefix', 'suffix', 'equals-ignore-case', 'wildcard'].includes(operator))
    throw new Error(`anything-but knows no operator ${operator}`);
  return [excluded].flat().some((one) => compares(operator, one, value));
}

function inRange(argument: Json, value: number): boolean {
  if (!Array.isArray(argument) || argument.length % 2 !== 0) throw new Error('numeric wants pairs');
  const holds: Readonly<Record<string, (bound: number) => boolean>> = {
    '=': (bound) => value === bound,
    '<': (bound) => value < bound,
    '<=': (bound) => value <= bound,
    '>': (bound) => value > bound,
    '>=': (bound) => value >= bound,
  };
  return argument.every((operator, index) => {
    if (index % 2 === 1) return true;
    const compare = holds[String(operator)];
    if (!compare) throw new Error(`numeric knows no ${String(operator)}`);
    return compare(Number(argument[index + 1]));
  });
}

function inside(address: string, range: string): boolean {
  const [found, wanted] = [parseRange(`${address}/32`), parseRange(range)];
  if (!wanted) throw new Error(`"${range}" is no range of addresses`);
  return found !== undefined && overlap(found, wanted);
}

/** A text in which `*` stands for any number of characters, as a regular expression. */
export function like(pattern: string): RegExp {
  return new RegExp(`^${pattern.split('*').map(escaped).join('[^]*')}$`);
}

function escaped(literal: string): string {
  return literal.replace(/[\\^$.|?+()[\]{}]/g, '\\$&');
}

function text(argument: Json): string {
  if (typeof argument !== 'string') throw new Error(`expected text, found ${JSON.stringify(argument)}`);
  return argument;
}

function isRecord(value: Json): value is Readonly<Record<string, Json>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function patternOf(value: Readonly<Record<string, Json>>): EventPattern {
  return JSON.parse(JSON.stringify(value));
}
