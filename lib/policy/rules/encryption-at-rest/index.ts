import type { Rule } from '../../rule';

/** Rules of the topic encryption-at-rest, in the order in which they are reported. */
export const AT_REST_RULES: readonly Rule[] = [];
