import type { When } from '../../judge/catalogue/entry';
import { listOf, regex } from './predicate';

/** A part of a path up to the next list, or map of any key, of which every element counts. */
export interface Part {
  readonly keys: readonly string[];
  readonly each?: '[*]' | '*';
}

/** The parts of a path of the catalogue, such as `Rules[].Destination.Bucket`. */
export function partsOf(path: string): readonly Part[] {
  const parts: Part[] = [];
  let keys: string[] = [];
  for (const step of path.split('.')) {
    if (step === '*') {
      parts.push({ keys, each: '*' });
      keys = [];
    } else if (step.endsWith('[]')) {
      parts.push({ keys: [...keys, step.slice(0, -2)], each: '[*]' });
      keys = [];
    } else keys.push(step);
  }
  return keys.length > 0 ? [...parts, { keys }] : parts;
}

/** Keys below a scope, which is `this` where it is an element of a list. */
export function query(scope: string, keys: readonly string[]): string {
  return [...(scope === 'this' ? [] : [scope]), ...keys.map(key)].join('.');
}

/** Every element of what a part names. */
export function elementsOf(scope: string, { keys, each }: Part): string {
  return `${query(scope, keys)}${each === '*' ? '.*' : '[*]'}`;
}

/** How the key of an intrinsic function begins: a variable of each file, since a pattern takes time to read. */
export const FUNCTION = { name: 'function', pattern: '/^(Ref$|Fn::)/' } as const;

/** Whether a value is a function that is still to be settled, as a clause that holds where it is. */
export function unsettled(value: string): string {
  return `${value}[ keys == %${FUNCTION.name} ] !empty`;
}

/** Whether a value is settled, as a condition. */
function isSettled(value: string): string {
  return `${value}[ keys == %${FUNCTION.name} ] empty`;
}

/** The same of everything between a scope and what some keys lead to. */
export function unsettledAbove(scope: string, keys: readonly string[]): readonly string[] {
  return above(scope, keys).map(unsettled);
}

function above(scope: string, keys: readonly string[]): readonly string[] {
  const between = keys.slice(0, -1).map((_, index) => query(scope, keys.slice(0, index + 1)));
  return scope === 'this' ? ['this', ...between] : between;
}

/** Conditions on which an obligation applies, one a line; `parts` lead from the scope to what it asks about. */
export function conditionOf(scope: string, parts: readonly Part[], when: When): readonly string[] {
  const [first] = parts;
  const path = parts.reduce(
    (text, part, index) =>
      `${text}${index === 0 ? query(scope, part.keys) : `.${part.keys.map(key).join('.')}`}${part.each === undefined ? '' : part.each === '*' ? '.*' : '[*]'}`,
    '',
  );
  if ('oneOf' in when) return [`some ${path} in ${listOf(when.oneOf)}`];
  if ('stated' in when && when.stated) return [`some ${path} exists`];
  // What is not settled must not be taken for what is not there.
  const settled = first
    ? [...above(scope, first.keys), ...(first.each ? [query(scope, first.keys)] : [])].map(isSettled)
    : [];
  if ('stated' in when) return [...settled, `some ${path} !exists`];
  const differs = 'noMatch' in when ? `!= ${regex(when.noMatch)}` : `not in ${listOf(when.noneOf)}`;
  return [...settled, `some ${path} !is_struct`, `some ${path} !exists or some ${path} ${differs}`];
}

function key(name: string): string {
  return /^[A-Za-z_][A-Za-z0-9_]*$/.test(name) ? name : `'${name}'`;
}
