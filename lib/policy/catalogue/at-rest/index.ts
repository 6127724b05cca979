import type { ObligationsByType } from '..';

/** Obligations of the concern at-rest, by service. */
export const AT_REST: ObligationsByType = {};
