import type { Change } from './change';

/** Changes for machines. */
export function renderJson(changes: readonly Change[]): string {
  const weakened = changes.filter(({ strength }) => strength === 'weakened').length;
  return `${JSON.stringify({ schema: 1, weakened, changes }, undefined, 2)}\n`;
}
