import type { ChainSearch } from './closure';
import { DESIGNS, designFor, POWERFUL } from './design';
import { actsAs } from './move';

/** A step that is allowed by design. */
export interface DesignedStep {
  readonly by: string;
  readonly gains: string;
  /** What declares it. */
  readonly reason: string;
}

/**
 * Every step at a site that is allowed by design, and those who may do everything. A step of a role of the account is
 * one that all policies together really allow.
 */
export function allowedByDesign(search: ChainSearch): readonly DesignedStep[] {
  const roles = search.actors.filter(({ exists, patterns }) => exists !== false && patterns.length > 0);
  const steps = roles.flatMap((actor) =>
    search.moves.flatMap((move): readonly DesignedStep[] => {
      const design = designFor(move.kind, actor.purpose, move.as);
      const made = design && search.made({ id: actsAs(actor), actor, classes: actor.as }, move);
      return made ? [{ by: actor.name, gains: move.gains, reason: design.reason }] : [];
    }),
  );
  const outside = DESIGNS.filter(({ by }) => by.length === 0).flatMap(({ as, reason }) =>
    roles
      .filter(({ purpose }) => purpose !== undefined && as.includes(purpose))
      .map(({ name }) => ({ by: 'another account', gains: `acts as ${name}`, reason })),
  );
  const powerful = roles.flatMap(({ name, purpose }) => {
    const reason = purpose && POWERFUL[purpose];
    return reason === undefined ? [] : [{ by: name, gains: 'may do everything at the site', reason }];
  });
  return [...steps, ...outside, ...powerful];
}
