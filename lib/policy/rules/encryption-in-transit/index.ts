import type { Rule } from '../../rule';

/** Rules of the topic encryption-in-transit, in the order in which they are reported. */
export const IN_TRANSIT_RULES: readonly Rule[] = [];
