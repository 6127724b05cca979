import type { Obligation } from '../entry';
import { need, ON } from '../obligation';
import { WHY } from './reasons';

/** Backups are kept for a week or longer. */
export const A_WEEK = { atLeast: 7 } as const;

/** Backups that are kept for days that somebody stated. */
export function backups(path: string): readonly Obligation[] {
  return [need('retention', path, A_WEEK, WHY.shortRetention)];
}

/** A store that no single call deletes. */
export function protection(path = 'DeletionProtection'): Obligation {
  return need('retention', path, ON, WHY.deletedByOneCall);
}
