import type { ObligationsByType } from '..';
import { APPLICATION_EXPOSURE } from './application';
import { COMPUTE_EXPOSURE } from './compute';
import { DATABASE_EXPOSURE } from './database';
import { STORAGE_EXPOSURE } from './storage';

/** Obligations of the concern exposure: what the internet, or anybody, can reach. */
export const EXPOSURE: ObligationsByType = {
  ...APPLICATION_EXPOSURE,
  ...COMPUTE_EXPOSURE,
  ...DATABASE_EXPOSURE,
  ...STORAGE_EXPOSURE,
};
