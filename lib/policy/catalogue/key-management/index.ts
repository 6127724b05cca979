import type { ObligationsByType } from '..';

/** Obligations of the concern key-management, by service. */
export const KEY_MANAGEMENT: ObligationsByType = {};
