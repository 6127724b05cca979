import type { ObligationsByType } from '..';

/** Obligations of the concern logging, by service. */
export const LOGGING: ObligationsByType = {};
