import type { ObligationsByType } from '..';

/** Obligations of the concern isolation, by service. */
export const ISOLATION: ObligationsByType = {};
