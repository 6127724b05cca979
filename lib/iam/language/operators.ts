import { readAddress, readBlock } from './address';
import { arnLike } from './arn';
import { readDate } from './date';
import { lowerCase, matches, type Pattern, textOf } from './pattern';
import type { Truth } from './truth';

/** Compares one value of a request with one value of a policy. */
export type Comparison = (value: string) => Truth;

/** What a condition operator compares, and how: negated operators hold where the comparison does not. */
export interface Operator {
  readonly family: 'string' | 'arn' | 'numeric' | 'date' | 'bool' | 'binary' | 'ip';
  readonly negated: boolean;
  /** Whether `*` and `?` in the policy's value stand for others. */
  readonly wildcards: boolean;
  readonly against: (operand: Pattern) => Comparison;
}

/** Every condition operator of IAM's policy language but Null, by name, without set prefix and IfExists suffix. */
export const OPERATORS: ReadonlyMap<string, Operator> = new Map<string, Operator>([
  ['StringEquals', { family: 'string', negated: false, wildcards: false, against: sameText }],
  ['StringNotEquals', { family: 'string', negated: true, wildcards: false, against: sameText }],
  ['StringEqualsIgnoreCase', { family: 'string', negated: false, wildcards: false, against: sameLetters }],
  ['StringNotEqualsIgnoreCase', { family: 'string', negated: true, wildcards: false, against: sameLetters }],
  ['StringLike', { family: 'string', negated: false, wildcards: true, against: sameText }],
  ['StringNotLike', { family: 'string', negated: true, wildcards: true, against: sameText }],
  ['ArnEquals', { family: 'arn', negated: false, wildcards: true, against: arnLike }],
  ['ArnNotEquals', { family: 'arn', negated: true, wildcards: true, against: arnLike }],
  ['ArnLike', { family: 'arn', negated: false, wildcards: true, against: arnLike }],
  ['ArnNotLike', { family: 'arn', negated: true, wildcards: true, against: arnLike }],
  ['NumericEquals', numeric(false, (found, wanted) => found === wanted)],
  ['NumericNotEquals', numeric(true, (found, wanted) => found === wanted)],
  ['NumericLessThan', numeric(false, (found, wanted) => found < wanted)],
  ['NumericLessThanEquals', numeric(false, (found, wanted) => found <= wanted)],
  ['NumericGreaterThan', numeric(false, (found, wanted) => found > wanted)],
  ['NumericGreaterThanEquals', numeric(false, (found, wanted) => found >= wanted)],
  ['DateEquals', date(false, (found, wanted) => found === wanted)],
  ['DateNotEquals', date(true, (found, wanted) => found === wanted)],
  ['DateLessThan', date(false, (found, wanted) => found < wanted)],
  ['DateLessThanEquals', date(false, (found, wanted) => found <= wanted)],
  ['DateGreaterThan', date(false, (found, wanted) => found > wanted)],
  ['DateGreaterThanEquals', date(false, (found, wanted) => found >= wanted)],
  ['Bool', { family: 'bool', negated: false, wildcards: false, against: read('true or false', readBool, same) }],
  ['BinaryEquals', { family: 'binary', negated: false, wildcards: false, against: read('base64', readBinary, same) }],
  ['IpAddress', { family: 'ip', negated: false, wildcards: false, against: inBlock }],
  ['NotIpAddress', { family: 'ip', negated: true, wildcards: false, against: inBlock }],
]);

/** The number that a policy or a request writes, or undefined. */
export function readNumber(text: string): number | undefined {
  return /^[+-]?\d+(?:\.\d+)?$/.test(text) ? Number(text) : undefined;
}

/** The boolean that a policy or a request writes, in any case, or undefined. */
export function readBool(text: string): boolean | undefined {
  const lower = text.toLowerCase();
  return lower === 'true' ? true : lower === 'false' ? false : undefined;
}

function numeric(negated: boolean, compare: (found: number, wanted: number) => boolean): Operator {
  return { family: 'numeric', negated, wildcards: false, against: read('a number', readNumber, compare) };
}

function date(negated: boolean, compare: (found: number, wanted: number) => boolean): Operator {
  return { family: 'date', negated, wildcards: false, against: read('a date', readDate, compare) };
}

function sameText(operand: Pattern): Comparison {
  return (value) => matches(operand, value);
}

function sameLetters(operand: Pattern): Comparison {
  const lower = lowerCase(operand);
  return (value) => matches(lower, value.toLowerCase());
}

function inBlock(operand: Pattern): Comparison {
  const text = textOf(operand);
  const block = readBlock(text);
  if (block === undefined) return () => ({ unknown: `"${text}" is not an address range` });
  return (value) => {
    const address = readAddress(value);
    return address === undefined ? { unknown: `the request's "${value}" is not an address` } : block(address);
  };
}

/** A comparison of values that must be read first; what cannot be read is unknown, on either side. */
function read<Value>(
  kind: string,
  reader: (text: string) => Value | undefined,
  compare: (found: Value, wanted: Value) => boolean,
): (operand: Pattern) => Comparison {
  return (operand) => {
    const text = textOf(operand);
    const wanted = reader(text);
    if (wanted === undefined) return () => ({ unknown: `"${text}" is not ${kind}` });
    return (value) => {
      const found = reader(value);
      return found === undefined ? { unknown: `the request's "${value}" is not ${kind}` } : compare(found, wanted);
    };
  };
}

function readBinary(text: string): string | undefined {
  return /^[A-Za-z0-9+/_-]*={0,2}$/.test(text) ? Buffer.from(text, 'base64').toString('hex') : undefined;
}

function same<Value>(found: Value, wanted: Value): boolean {
  return found === wanted;
}
