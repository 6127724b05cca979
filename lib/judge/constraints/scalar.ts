import type { Constraint } from '../catalogue/entry';
import type { Assembly } from '../template/assembly';
import { isSameScalar } from '../template/same-scalar';
import { describe } from '../template/select';
import { Reference, type Scalar, Text, Unknown, type Value } from '../template/value';
import { beginningOf, isNoWord } from './beginning';

/** What a plain value can be asked. */
export type ScalarConstraint = Extract<
  Constraint,
  | { oneOf: unknown }
  | { noneOf: unknown }
  | { matches: unknown }
  | { noMatch: unknown }
  | { atLeast: unknown }
  | { atMost: unknown }
>;

/** Says why a value is not the scalar that it must be; of one that is not known, what is known decides where it can. */
export function notAScalar(constraint: ScalarConstraint, value: Value, assembly: Assembly): string | undefined {
  const plain = value === null || typeof value !== 'object';
  const fine = plain
    ? value !== undefined && holds(constraint, value)
    : (value instanceof Text || value instanceof Reference || value instanceof Unknown) &&
      holdsWhatever(constraint, value, assembly);
  return fine ? undefined : `found ${describe(value)}, expected ${expected(constraint)}`;
}

function holds(constraint: ScalarConstraint, value: Scalar): boolean {
  if ('oneOf' in constraint) return constraint.oneOf.some((wanted) => isSameScalar(wanted, value, constraint.anyCase));
  if ('noneOf' in constraint)
    return !constraint.noneOf.some((banned) => isSameScalar(banned, value, constraint.anyCase));
  if ('matches' in constraint) return new RegExp(constraint.matches).test(String(value));
  if ('noMatch' in constraint) return !new RegExp(constraint.noMatch).test(String(value));
  if ('atLeast' in constraint) return Number(value) >= constraint.atLeast;
  return Number(value) <= constraint.atMost;
}

/** Whether it holds of every string that a value can turn out to be. */
function holdsWhatever(constraint: ScalarConstraint, value: Text | Reference | Unknown, assembly: Assembly): boolean {
  if ('noneOf' in constraint)
    return !constraint.noneOf.some((banned) => couldBe(value, banned, constraint.anyCase ?? false, assembly));
  const beginning = beginningOf(value, assembly);
  if ('matches' in constraint) return beginning !== '' && matchesAlready(constraint.matches, beginning);
  if ('noMatch' in constraint)
    return cannotBegin(constraint.noMatch, beginning) || (beginning === '' && isNoWord(firstOf(value), assembly));
  return false;
}

function firstOf(value: Text | Reference | Unknown): Value {
  return value instanceof Text ? value.parts[0] : value;
}

function couldBe(value: Text | Reference | Unknown, banned: Scalar, anyCase: boolean, assembly: Assembly): boolean {
  if (isNoWord(value, assembly)) return false;
  const cased = (text: string) => (anyCase ? text.toLowerCase() : text);
  const whole = cased(String(banned));
  const beginning = cased(beginningOf(value, assembly));
  if (!(value instanceof Text)) return whole.startsWith(beginning);
  const pieces = value.parts.filter((part) => typeof part === 'string').map(cased);
  const last = value.parts.at(-1);
  if (!whole.startsWith(beginning) || (typeof last === 'string' && !whole.endsWith(cased(last)))) return false;
  let at = 0;
  for (const piece of pieces) {
    const found = whole.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  return true;
}

/** Whether all that begins so matches: the pattern asks nothing of how the text ends, or that it ends somehow. */
function matchesAlready(pattern: string, beginning: string): boolean {
  const open = pattern.replace(/\.\+\$$/, '.');
  return !open.endsWith('$') && new RegExp(open).test(beginning);
}

/** Whether nothing that begins so matches a pattern of plain letters, such as `^[hH]ttp:`. */
function cannotBegin(pattern: string, beginning: string): boolean {
  if (!/^\^(?:\[[A-Za-z]+\]|[A-Za-z:/-])+$/.test(pattern)) return false;
  const letters = pattern.slice(1).match(/\[[A-Za-z]+\]|./g) ?? [];
  return letters.some((each, at) => {
    const found = beginning[at];
    return found !== undefined && !each.includes(found);
  });
}

/** What is expected of a value, in the words of a finding. */
export function expected(constraint: ScalarConstraint): string {
  if ('oneOf' in constraint) return constraint.oneOf.map((value) => JSON.stringify(value)).join(' or ');
  if ('noneOf' in constraint)
    return `anything but ${constraint.noneOf.map((value) => JSON.stringify(value)).join(', ')}`;
  if ('matches' in constraint) return `something that matches ${constraint.matches}`;
  if ('noMatch' in constraint) return `nothing that matches ${constraint.noMatch}`;
  return 'atLeast' in constraint ? `at least ${constraint.atLeast}` : `at most ${constraint.atMost}`;
}
