import type { Rule } from '../../rule';

/** Rules of the topic exposure, in the order in which they are reported. */
export const EXPOSURE_RULES: readonly Rule[] = [];
