import type { Sentence } from '../language/languages';
import { ACCESS } from '../language/sentences/access';
import type { AccessEvidence } from '../schema/access';

type Decision = AccessEvidence['decisions'][number];

/** The decision of IAM. */
export type Outcome = Decision['decision'];

/** Sign and words of each answer: told apart by shape as well as by colour. */
export const ANSWERS: Readonly<Record<Outcome, readonly [sign: string, words: Sentence]>> = {
  allow: ['✓', ACCESS.allowed],
  'explicit-deny': ['×', ACCESS.deniedBy],
  'implicit-deny': ['–', ACCESS.deniedImplicitly],
  undecided: ['?', ACCESS.undecided],
};
