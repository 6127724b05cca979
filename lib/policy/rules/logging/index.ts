import type { Rule } from '../../rule';

/** Rules of the topic logging, in the order in which they are reported. */
export const LOGGING_RULES: readonly Rule[] = [];
