import type { Reason } from './verdict';

/** Mutants of policies that no single resource shows to be weaker: whether anybody gains access depends on all policies together. */
export const LEFT: readonly Reason[] = [];
