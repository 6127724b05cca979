import type { ObligationsByType } from '..';

/** Obligations of the concern exposure, by service. */
export const EXPOSURE: ObligationsByType = {};
