import type { ObligationsByType } from '..';

/** Obligations of the concern in-transit, by service. */
export const IN_TRANSIT: ObligationsByType = {};
