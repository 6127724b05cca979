import type { Rule } from '../../rule';

/** Rules of the topic isolation, in the order in which they are reported. */
export const ISOLATION_RULES: readonly Rule[] = [];
