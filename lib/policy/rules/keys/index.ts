import type { Rule } from '../../rule';

/** Rules of the topic keys, in the order in which they are reported. */
export const KEY_RULES: readonly Rule[] = [];
