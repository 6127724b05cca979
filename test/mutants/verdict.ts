import { EQUIVALENT } from './equivalent';
import { LEFT } from './left';
import type { Mutant } from './mutant';

/** Which mutants a reason speaks of: every pattern that is given has to match. */
export interface Reason {
  readonly operator?: RegExp;
  readonly type?: RegExp;
  readonly path?: RegExp;
  readonly what?: RegExp;
  readonly why: string;
}

/** What became of a mutant; `left` is what only the search of accesses can decide, and is not counted as killed. */
export type Fate = 'killed' | 'equivalent' | 'left' | 'survived';

/** What became of a mutant that no rule found, and why. */
export function fateOf(mutant: Mutant): { readonly fate: Fate; readonly why?: string } {
  const same = EQUIVALENT.find((reason) => speaksOf(reason, mutant));
  if (same) return { fate: 'equivalent', why: same.why };
  const left = LEFT.find((reason) => speaksOf(reason, mutant));
  return left ? { fate: 'left', why: left.why } : { fate: 'survived' };
}

function speaksOf({ operator, type, path, what }: Reason, mutant: Mutant): boolean {
  return (
    (operator?.test(mutant.operator) ?? true) &&
    (type?.test(mutant.type) ?? true) &&
    (path?.test(mutant.path) ?? true) &&
    (what?.test(mutant.what) ?? true)
  );
}

/** A mutant in a line. */
export function lineOf({ deployment, stack, resource, type, operator, path, what }: Mutant): string {
  const where = [deployment, stack, resource].filter((part) => part !== '').join('/');
  return [operator, where, type, path, what].filter((part) => part !== '').join(' | ');
}
