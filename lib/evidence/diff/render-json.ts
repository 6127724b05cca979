import type { NewlyAllowed } from '../../access/gained/newly-allowed';
import { jsonText } from '../../common/printable';
import type { Change } from './change';

/** Changes for machines; `newlyAllowed` is absent where it was not asked. */
export function renderJson(changes: readonly Change[], newlyAllowed?: NewlyAllowed): string {
  const weakened = changes.filter(({ strength }) => strength === 'weakened').length;
  return jsonText({ schema: 1, weakened, ...(newlyAllowed && { newlyAllowed }), changes });
}
