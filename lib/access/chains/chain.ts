import type { Counterexample } from '../../iam/search/question';
import type { StepKind } from './move';

/** One step of a chain: what somebody is allowed, and what they have by it. */
export interface ChainStep {
  readonly kind: StepKind | 'reach';
  /** As whom they make it. */
  readonly by: string;
  /** What they then have or do. */
  readonly gains: string;
  /** Requests that are allowed, each with its decision; none where it is undecided. */
  readonly allowed: readonly Counterexample[];
  /** Why it is undecided, where it is. */
  readonly reason?: string;
}

/** The shortest chain by which somebody comes to what nobody should. */
export interface Chain {
  readonly start: string;
  readonly goal: string;
  readonly steps: readonly ChainStep[];
}

/** What was found at a site. */
export interface ChainsAnswer {
  readonly holds: boolean | 'undecided';
  readonly chains: readonly Chain[];
  /** Sets of requests that were settled, each in one evaluation. */
  readonly cells: number;
}

/** A chain in words, step by step: who may do what, by which statement, and what they gain. */
export function chainText({ start, goal, steps }: Chain): string {
  return `${start} ${goal}: ${steps.map((one, index) => `${index + 1}. ${stepText(one)}`).join('; ')}`;
}

/** A step in words. */
export function stepText({ by, gains, allowed, reason }: ChainStep): string {
  const requests = allowed.map(({ request, decision }) => {
    const { policy, sid, reason: why } = decision.by;
    const who = typeof request.principal === 'string' ? by : Object.values(request.principal).flat().join(' ');
    const statement = [policy && `${policy} policy`, sid].filter((part) => part !== undefined).join(' ');
    return `${who} may ${request.action} on ${request.resource} (${statement || why})`;
  });
  const doubt = reason === undefined ? [] : [`it cannot be decided whether ${by} may: ${reason}`];
  return [...requests, ...doubt, gains].join(', ');
}
