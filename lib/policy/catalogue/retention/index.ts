import type { ObligationsByType } from '..';

/** Obligations of the concern retention, by service. */
export const RETENTION: ObligationsByType = {};
