import type { Rule } from '../../rule';

/** Rules of the topic catalogue, in the order in which they are reported. */
export const CATALOGUE_RULES: readonly Rule[] = [];
