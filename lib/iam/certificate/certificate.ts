import { type Asked, casesOf } from './cases';
import { type Proof, refute, type Step } from './refute';

/** How many steps the proof of one case may try: all known ones need a few dozen. */
const MOST_STEPS = 5000;

/** A proof that no request of a question is allowed: for each case and each way of being granted, a step of the table. */
export type Certificate = readonly (readonly (number | null)[])[];

/**
 * The steps of many proofs, each once: twice the number of a deny, or of a choice and one; then for each branch that is
 * left its place and the number of its step, which comes before.
 */
export class Steps {
  readonly all: (readonly number[])[] = [];
  private readonly known = new Map<string, number>();

  /** The number of a step. */
  of({ deny, choice = 0, rest }: Step): number {
    const step = [
      deny === undefined ? 2 * choice + 1 : 2 * deny,
      ...rest.flatMap(([place, next]) => [place, this.of(next)]),
    ];
    const id = step.join();
    const number = this.known.get(id) ?? this.all.push(step) - 1;
    this.known.set(id, number);
    return number;
  }

  /** Forgets the steps after the first ones: those of what turned out to have no proof. */
  forget(after: number): void {
    for (const step of this.all.splice(after)) this.known.delete(step.join());
  }

  /** How many steps a proof takes, each as often as it is used. */
  count(number: number): number {
    const [, ...rest] = this.all[number] ?? [];
    return rest.reduce((sum, next, index) => (index % 2 === 1 ? sum + this.count(next) : sum), 1);
  }
}

/**
 * Proves that no request of a question is allowed, or says why that cannot be shown.
 *
 * It is a second decision: it shares the reading of the policy language with the search, and nothing else. What is not
 * documented is read against the answer, so that a question can hold and have no proof.
 *
 * @throws when a condition of the question itself is not of the policy language
 */
export function certify(asked: Asked, partition: string, steps: Steps): Certificate | string {
  const cases = casesOf(asked, partition);
  if (typeof cases === 'string') return cases;
  const found: Proof[] = [];
  for (const one of cases) {
    const proof = refute(one, MOST_STEPS);
    if (proof === 'possible') return 'a request is left that no statement surely denies';
    if (proof === 'too large') return `the proof of one case takes more than ${MOST_STEPS} steps`;
    found.push(proof);
  }
  // Only now: the steps of what is not proved would be in the table for nothing.
  return found.map((proof) => proof.map((step) => (step === undefined ? null : steps.of(step))));
}
