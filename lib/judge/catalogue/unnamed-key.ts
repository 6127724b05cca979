import type { Obligation, UnnamedKey } from './entry';

/** Under which key data lies that names none, where nothing at hand says whose it is. */
const NOT_KNOWN = 'a key that is not customer managed';
const MANAGED: UnnamedKey = 'an AWS managed key';
const ANY = /a key that is not customer managed|an AWS owned key|a key that SQS owns/;

/** An obligation of a type that takes this key where none is named. */
export function withUnnamedKey(obligation: Obligation, key: UnnamedKey | undefined): Obligation {
  return key && 'key' in obligation.must ? { ...obligation, why: obligation.why.replace(NOT_KNOWN, key) } : obligation;
}

/** The reason of an obligation where an alias of AWS is named: its key is an AWS managed key. */
export function whyOfNamedKey(why: string): string {
  return why.replace(ANY, MANAGED);
}
