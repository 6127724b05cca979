import type { ObligationsByType } from '..';
import { EDGES } from './edges';
import { STORES } from './stores';

/** What encryption in transit asks of each resource type, by kind of service. */
export const IN_TRANSIT: ObligationsByType = { ...EDGES, ...STORES };
