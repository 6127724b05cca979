import { ACCEPTED } from './accepted';
import { EQUIVALENT } from './equivalent';
import type { Mutant } from './mutant';

/** Which mutants a reason speaks of: every pattern that is given has to match. */
export interface Reason {
  readonly operator?: RegExp;
  readonly type?: RegExp;
  readonly path?: RegExp;
  readonly what?: RegExp;
  /** What was found to be gained, for reasons about access. */
  readonly by?: RegExp;
  readonly why: string;
}

/**
 * What became of a mutant: `accepted` is weaker and passes for a reason, and does not count as killed.
 */
export type Fate = 'killed' | 'equivalent' | 'accepted' | 'survived';

const LISTS: readonly (readonly [Fate, readonly Reason[]])[] = [
  ['equivalent', EQUIVALENT],
  ['accepted', ACCEPTED],
];

/** Every reason for which a mutant may pass. */
export const REASONS: readonly Reason[] = LISTS.flatMap(([, reasons]) => reasons);

/** What became of a mutant that no rule found, and why. */
export function fateOf(mutant: Mutant): { readonly fate: Fate; readonly why?: string } {
  for (const [fate, reasons] of LISTS) {
    const found = reasons.find((reason) => speaksOf(reason, mutant));
    if (found) return { fate, why: found.why };
  }
  return { fate: 'survived' };
}

/** Whether a reason is about a mutant and, where it says so, about what was found of it. */
export function speaksOf({ operator, type, path, what, by }: Reason, mutant: Mutant, found = ''): boolean {
  return (
    (operator?.test(mutant.operator) ?? true) &&
    (type?.test(mutant.type) ?? true) &&
    (path?.test(mutant.path) ?? true) &&
    (what?.test(mutant.what) ?? true) &&
    (by?.test(found) ?? true)
  );
}

/** A mutant in a line. */
export function lineOf({ deployment, stack, resource, type, operator, path, what }: Mutant): string {
  const where = [deployment, stack, resource].filter((part) => part !== '').join('/');
  return [operator, where, type, path, what].filter((part) => part !== '').join(' | ');
}
