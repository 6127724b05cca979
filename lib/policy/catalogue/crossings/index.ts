import type { ObligationsByType } from '..';

/** Obligations of the concern crossings, by service. */
export const CROSSINGS: ObligationsByType = {};
