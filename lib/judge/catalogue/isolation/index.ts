import type { ObligationsByType } from '..';
import { COMPUTE_ISOLATION } from './compute';
import { DATA_ISOLATION } from './data';
import { NETWORK_ISOLATION } from './network';

/** Obligations of the concern isolation: what stays inside the private network. */
export const ISOLATION: ObligationsByType = { ...COMPUTE_ISOLATION, ...DATA_ISOLATION, ...NETWORK_ISOLATION };
