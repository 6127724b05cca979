import { jsonText } from '../../common/printable';
import type { Change } from './change';

/** Changes for machines. */
export function renderJson(changes: readonly Change[]): string {
  const weakened = changes.filter(({ strength }) => strength === 'weakened').length;
  return jsonText({ schema: 1, weakened, changes });
}
