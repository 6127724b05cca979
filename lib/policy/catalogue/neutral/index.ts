import type { NeutralByType } from '..';

/** Properties that were looked at and need no rule, by service. */
export const NEUTRAL: NeutralByType = {};
