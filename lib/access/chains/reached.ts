import type { ChainStep } from './chain';
import type { Variant, Verdict } from './decider';
import type { Move } from './move';

/** What somebody has come to, and by which step. */
export interface Reached {
  readonly round: number;
  readonly by?: Variant;
  readonly move?: Move;
  readonly step?: ChainStep;
  /** Whether every step to it is allowed by design. */
  readonly byDesign: boolean;
}

/** A step that somebody makes. */
export function stepOf(kind: ChainStep['kind'], by: Variant, gains: string, verdicts: readonly Verdict[]): ChainStep {
  const reason = verdicts.find((one) => one.reason !== undefined)?.reason;
  return {
    ...{ kind, by: by.actor.name, gains, allowed: verdicts.flatMap(({ allowed }) => allowed) },
    ...(reason !== undefined && { reason }),
  };
}

/** Every step to what somebody has come to, in order. */
export function stepsTo(ids: readonly string[], reached: ReadonlyMap<string, Reached>): readonly ChainStep[] {
  const found = new Map<string, Reached>();
  const visit = (id: string): void => {
    const one = reached.get(id);
    if (one?.by === undefined || found.has(id)) return;
    visit(one.by.id);
    if (one.move?.needs !== undefined) visit(one.move.needs);
    found.set(id, one);
  };
  for (const id of ids) visit(id);
  return [...found.values()].flatMap(({ step }) => step ?? []);
}
