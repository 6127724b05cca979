import type { Original } from '../deployments';
import type { Mutant } from '../mutant';
import { lineOf, speaksOf } from '../verdict';
import { AccessJudge } from './access-judge';
import { UNNOTICED } from './unnoticed';

/** What became of a weaker policy: what showed it, that it is redundant, the reason why nothing has to, or that it survived. */
export interface AccessOutcome {
  readonly mutant: Mutant;
  readonly fate: 'matrix' | 'question' | 'redundant' | 'accepted' | 'survived';
  readonly why: string;
}

const OPERATORS = /^(action-widened|conditions?-|deny-|document-|principal-|resource-widened|statement-added)/;

/** Of all mutants, those that weaken one statement of one policy. */
export function ofStatements(mutants: readonly Mutant[]): readonly Mutant[] {
  return mutants.filter(({ topic, operator }) => topic === 'access' && OPERATORS.test(operator));
}

/** Judges weakened statements of one deployment by who can then reach what. */
export function accessOutcomesOf(
  original: Original,
  mutants: readonly Mutant[],
  progress: (done: number) => void = () => undefined,
): readonly AccessOutcome[] {
  const judge = new AccessJudge(original);
  return mutants.map((mutant, index) => {
    if (index % 100 === 0) progress(index);
    return accessOutcomeOf(judge, mutant);
  });
}

/** What becomes of one weaker policy. */
export function accessOutcomeOf(judge: AccessJudge, mutant: Mutant): AccessOutcome {
  const found = judge.fateOf(mutant);
  if (found.fate === 'redundant') return { mutant, fate: 'redundant', why: 'nobody gains anything by it' };
  if (found.fate === 'matrix' || found.fate === 'question') return { mutant, fate: found.fate, why: found.by };
  const reason = UNNOTICED.find((one) => speaksOf(one, mutant, found.by));
  return reason ? { mutant, fate: 'accepted', why: reason.why } : { mutant, fate: 'survived', why: found.by };
}

/** A weaker policy and what it lets happen, in a line. */
export function accessLineOf({ mutant, why }: AccessOutcome): string {
  return `${lineOf(mutant)} | ${why}`;
}
