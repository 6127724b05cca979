import type { Obligation, When } from '../entry';
import { ifSet, need } from '../obligation';

/** A store whose only statement of encryption is the key: left out, the service takes a key of its own. */
export function keyed(path: string, why: string, ...when: readonly When[]): readonly Obligation[] {
  return [
    need('encryption-at-rest', path, { stated: true }, why, ...when),
    need('customer-key', path, { key: true }, why, ...when),
  ];
}

/** A store that is in the clear unless a switch is on, and that can name a key. */
export function switched(flag: string, key: string, why: string, ...when: readonly When[]): readonly Obligation[] {
  return [
    need('encryption-at-rest', flag, { oneOf: [true] }, why, ...when),
    need('customer-key', key, { key: true }, why, ...when),
  ];
}

/** A store that names a way of encryption out of several, and a key. */
export function chosen(
  mode: string,
  modes: readonly string[],
  key: string,
  why: string,
  ...when: readonly When[]
): readonly Obligation[] {
  return [
    need('encryption-at-rest', mode, { oneOf: modes }, why, ...when),
    need('customer-key', key, { key: true }, why, ...when),
  ];
}

/** A second store of a resource, where another key may be named: it inherits the first one's key where none is. */
export function keyIfSet(path: string, why: string, ...when: readonly When[]): Obligation {
  return ifSet('customer-key', path, { key: true }, why, ...when);
}

/** A store that no customer-managed key can encrypt, so that users' data has no place there. */
export function keyless(why: string, ...when: readonly When[]): Obligation {
  return need('customer-key', '', { never: true }, why, ...when);
}
