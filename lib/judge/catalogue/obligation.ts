import type { Scalar } from '../template/value';
import type { Concern, Constraint, Obligation, When } from './entry';

/** A switch is on. */
export const ON = { oneOf: [true] } as const;
/** A switch is off. */
export const OFF = { oneOf: [false] } as const;
/** Any value: somebody decided. */
export const STATED = { stated: true } as const;
/** No value at all. */
export const NEVER = { never: true } as const;

/** The property has to be stated, with a value that holds: its default is dangerous, or says nothing. */
export function need(
  concern: Concern,
  path: string,
  constraint: Constraint,
  why: string,
  ...when: readonly When[]
): Obligation {
  return { concern, path, must: constraint, absent: 'fails', why, when };
}

/** The property may be omitted; where it is stated, its value has to hold. */
export function ifSet(
  concern: Concern,
  path: string,
  constraint: Constraint,
  why: string,
  ...when: readonly When[]
): Obligation {
  return { concern, path, must: constraint, absent: 'holds', why, when };
}

/** Condition: the value at `path` is one of `values`. */
export function is(path: string, ...values: readonly Scalar[]): When {
  return { path, oneOf: values };
}

/** Condition: the value at `path` is none of `values`; absence counts as none. */
export function isNot(path: string, ...values: readonly Scalar[]): When {
  return { path, noneOf: values };
}

/** Condition: the value at `path` does not match a pattern; absence counts as no match. */
export function unlike(path: string, noMatch: string): When {
  return { path, noMatch };
}

/** Condition: the property is stated. */
export function has(path: string): When {
  return { path, stated: true };
}

/** Condition: the property is omitted. */
export function lacks(path: string): When {
  return { path, stated: false };
}
