import { requiredIn } from '../../../../lib/access/required';
import { Assembly } from '../../../../lib/judge/template/assembly';
import type { Original } from '../../deployments';
import { brokenBy, type Met, metBy } from './fates';
import { type Mutation, mutationsOf } from './mutations';
import { UNMISSED } from './unmissed';

/** What became of a slip: what it breaks, the reason why it breaks nothing, or that it survived. */
export interface RequiredOutcome {
  readonly slip: Slip;
  readonly fate: 'broken' | 'redundant' | 'survived';
  readonly why: string;
}

/** A slip in one document. */
export interface Slip {
  readonly met: Met;
  readonly mutation: Mutation;
}

/** Every slip in the policies that required access of a deployment meets, each document once. */
export function slipsOf({ templates, scope }: Original): readonly Slip[] {
  const { deployment } = scope;
  if (deployment === undefined) throw new Error('the original has no deployment');
  return metBy(requiredIn(new Assembly(templates, scope), deployment)).flatMap((met) =>
    mutationsOf(met.document, ['resource', 'rcp', 'endpoint'].includes(met.part)).map((mutation) => ({
      met,
      mutation,
    })),
  );
}

/** What becomes of one slip. */
export function requiredOutcomeOf(slip: Slip): RequiredOutcome {
  const broken = brokenBy(slip.met, slip.mutation);
  if (broken !== undefined) return { slip, fate: 'broken', why: broken };
  const reason = UNMISSED.find(({ which }) => which.test(slipName(slip)));
  return reason ? { slip, fate: 'redundant', why: reason.why } : { slip, fate: 'survived', why: '' };
}

/** A slip in words: which part of a request, of what kind, and what of the statement. */
export function slipName({ met, mutation }: Slip): string {
  return `${met.part} ${mutation.kind} ${mutation.what}`;
}

/** A slip and where it is, in a line. */
export function slipLine({ slip, why }: RequiredOutcome): string {
  return `${slipName(slip)} (${slip.met.owner})${why === '' ? '' : `: ${why}`}`;
}
