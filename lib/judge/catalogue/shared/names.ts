import type { NameScope } from '../entry';

/** A name that differs from those of its type in its account and Region, or in what `of` names. */
export function inRegion(property: string, of?: string): NameScope {
  return of === undefined ? { property } : { property, of };
}

/** A name of IAM, which keeps one list for all Regions of an account. */
export function iamName(property: string): NameScope {
  return { property, within: 'account', foldsCase: true };
}
