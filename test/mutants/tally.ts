import type { Rule } from '../../lib/judge/rule';
import { AccessJudge } from './access/access-judge';
import { type AccessOutcome, accessOutcomeOf } from './access/access-tally';
import type { Original } from './deployments';
import type { Mutant } from './mutant';
import { MutantJudge } from './mutant-judge';
import { type Fate, fateOf } from './verdict';

/** A mutant and what became of it. */
export interface Outcome {
  readonly mutant: Mutant;
  readonly fate: Fate;
  /** The rule that found it, or the reason why none has to. */
  readonly why?: string;
}

/** Judges mutants of one deployment. */
export function outcomesOf(
  original: Original,
  mutants: readonly Mutant[],
  rules: readonly Rule[],
  progress: (done: number) => void = () => undefined,
): readonly Outcome[] {
  // A template that AWS refuses is not weaker: what grows past a limit must be found for what it lets out.
  const judging = rules.filter(({ level, topic }) => level !== 'advisory' && topic !== 'limits');
  const judge = new MutantJudge(original, judging);
  let access: AccessJudge | undefined;
  return mutants.map((mutant, index) => {
    if (index % 1000 === 0) progress(index);
    const killer = judge.killer(mutant);
    if (killer) return { mutant, fate: 'killed', why: killer.id };
    const { fate, why } = fateOf(mutant);
    if (fate !== 'survived' || mutant.topic !== 'access') return { mutant, fate, why };
    // Whether anybody gains access by it depends on all policies together.
    access ??= new AccessJudge(original);
    return byAccess(accessOutcomeOf(access, mutant));
  });
}

function byAccess({ mutant, fate, why }: AccessOutcome): Outcome {
  if (fate === 'redundant') return { mutant, fate: 'equivalent', why };
  if (fate === 'matrix' || fate === 'question') return { mutant, fate: 'killed', why: `access, by its ${fate}` };
  return { mutant, fate, why };
}

const FATES: readonly Fate[] = ['killed', 'survived', 'accepted', 'equivalent'];

const none = (): Record<Fate, number> => ({ killed: 0, survived: 0, accepted: 0, equivalent: 0 });

/** Counts of each fate as a table, one row for each answer of `by`. */
export function tableOf(title: string, outcomes: readonly Outcome[], by: (mutant: Mutant) => string): string {
  const rows = new Map<string, Record<Fate, number>>();
  const total: Record<Fate, number> = none();
  for (const { mutant, fate } of outcomes) {
    const row = rows.get(by(mutant)) ?? none();
    row[fate] += 1;
    total[fate] += 1;
    rows.set(by(mutant), row);
  }
  const line = (name: string, counts: readonly (string | number)[]) =>
    `${name.padEnd(34)}${counts.map((count) => String(count).padStart(12)).join('')}`;
  return [
    line(title, FATES),
    ...[...rows]
      .sort(([one], [other]) => one.localeCompare(other))
      .map(([name, row]) =>
        line(
          name,
          FATES.map((fate) => row[fate]),
        ),
      ),
    line(
      'all',
      FATES.map((fate) => total[fate]),
    ),
  ].join('\n');
}

/** How many outcomes each reason or rule stands for, most first. */
export function reasonsOf(outcomes: readonly Outcome[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const { why = 'no reason' } of outcomes) counts.set(why, (counts.get(why) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one);
}
