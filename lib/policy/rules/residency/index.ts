import type { Rule } from '../../rule';
import { stackEnvironment } from './stack-environment';

/** Rules of the topic residency, in the order in which they are reported. */
export const RESIDENCY_RULES: readonly Rule[] = [stackEnvironment];
