import type { Answer, Condition, PrincipalClass, Question } from '../../iam/search/question';
import { search } from '../../iam/search/search';
import type { Actor } from './actors';
import type { ChainStep } from './chain';
import type { Ask } from './move';

/** Somebody with the policies that they have, or with every permission once they have changed these. */
export interface Variant {
  readonly id: string;
  readonly actor: Actor;
  readonly classes: readonly PrincipalClass[];
}

/** That something may be allowed: a request that is, or why it is undecided. */
export type Verdict = Pick<ChainStep, 'allowed' | 'reason'>;

/** Decides what one of a chain may do, once. */
export class Decider {
  /** Sets of requests that were settled, each in one evaluation. */
  cells = 0;
  private readonly verdicts = new Map<object, Map<string, Verdict | undefined>>();

  /** Whether somebody may, or whoever the ask itself is about. */
  verdict(
    key: object,
    ask: Ask & Partial<Question>,
    by: Variant | undefined,
    unless: readonly Condition[],
  ): Verdict | undefined {
    const verdicts = this.verdicts.get(key) ?? new Map<string, Verdict | undefined>();
    this.verdicts.set(key, verdicts);
    const id = ask.of ? '' : (by?.id ?? '');
    if (verdicts.has(id)) return verdicts.get(id);
    const found = this.decided(ask, by, unless);
    verdicts.set(id, found);
    return found;
  }

  private decided(
    ask: Ask & Partial<Question>,
    by: Variant | undefined,
    unless: readonly Condition[],
  ): Verdict | undefined {
    const { of: others, ...rest } = ask;
    const principals = others ?? by?.classes ?? [];
    const own: Question = { ...rest, principals, unless: [...unless, ...(others ? [] : (by?.actor.except ?? []))] };
    const found: Answer = search(own);
    this.cells += found.cells;
    if (found.holds === true) return undefined;
    if (found.holds === false) return { allowed: [found.counterexample] };
    return { allowed: found.counterexample ? [found.counterexample] : [], reason: found.reason };
  }
}

const derived = new WeakMap<object, Map<string, object>>();

/** The same key for what is asked of the same in another way. */
export function keyOf(key: object, how: 'opened' | 'exempting'): object {
  const own = derived.get(key) ?? new Map<string, object>();
  derived.set(key, own);
  const found = own.get(how) ?? {};
  own.set(how, found);
  return found;
}
