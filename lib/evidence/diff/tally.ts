import { count } from '../../judge/report/tally';
import type { Change } from './change';

/** How many changes there are, by their strength. */
export function tally(changes: readonly Change[]): string {
  if (changes.length === 0) return 'nothing changes in meaning';
  const number = (strength: Change['strength']) => changes.filter((change) => change.strength === strength).length;
  return `${count(changes.length, 'change')}: ${number('weakened')} weakened, ${number('strengthened')} strengthened, ${number('neutral')} neutral`;
}
