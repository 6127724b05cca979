import type { ObligationsByType } from '..';
import { ACCESS_LOGGING } from './access';
import { COMPUTE_LOGGING } from './compute';
import { DATABASE_LOGGING } from './database';
import { TRAIL_LOGGING } from './trail';

/** Obligations of the concern logging: that what happened to the data can be told. */
export const LOGGING: ObligationsByType = {
  ...ACCESS_LOGGING,
  ...COMPUTE_LOGGING,
  ...DATABASE_LOGGING,
  ...TRAIL_LOGGING,
};
