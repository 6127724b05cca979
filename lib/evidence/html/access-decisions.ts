import type { AccessEvidence } from '../schema/access';

type Decision = AccessEvidence['decisions'][number];

/** The decision of IAM. */
export type Outcome = Decision['decision'];

/** Sign and words of each answer: told apart by shape as well as by colour. */
export const ANSWERS: Readonly<Record<Outcome, readonly [sign: string, words: string]>> = {
  allow: ['✓', 'allowed'],
  'explicit-deny': ['×', 'denied by a statement'],
  'implicit-deny': ['–', 'denied, nothing allows it'],
  undecided: ['?', 'undecided'],
};
