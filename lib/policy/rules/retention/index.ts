import type { Rule } from '../../rule';

/** Rules of the topic retention, in the order in which they are reported. */
export const RETENTION_RULES: readonly Rule[] = [];
