import type { Literal } from './literal';
import { constantDemand } from './literal';
import { type Demand, isPossible } from './values';

/** What the keys of a dimension may be together: for each, the values that it may have, or that it is absent. */
export type Alternative = ReadonlyMap<string, readonly Demand[] | 'absent'>;

/** Parts of a request that depend on each other, and every way in which they may be. */
export interface Dimension {
  readonly alternatives: readonly Alternative[];
  /** Whether a request may have several values of its keys. */
  readonly isSet: boolean;
  /** Equal for equal dimensions. */
  readonly name: string;
}

/** A dimension with a name that tells it from others. */
export function dimension(alternatives: readonly Alternative[], isSet = false): Dimension {
  const texts = alternatives.map((alternative) =>
    [...alternative]
      .map(([key, demands]) => `${key} ${demands === 'absent' ? demands : demands.map(textOf).join(' ')}`)
      .join('\n'),
  );
  return { alternatives, isSet, name: JSON.stringify([isSet, texts]) };
}

function textOf({ inside, sets }: Demand): string {
  return `${inside ? '+' : '-'}${sets.map(({ name }) => name).join(',')}`;
}

/** Whether some request meets all of these literals of one dimension. */
export function isConsistent({ alternatives, isSet }: Dimension, literals: readonly Literal[]): boolean {
  return alternatives.some((alternative, index) =>
    [...alternative].every(([key, values]) => {
      const own = literals.filter((literal) => literal.key === key);
      if (values === 'absent') return own.every(({ absent }) => absent);
      const asked = own.map(({ count, demands }) => ({
        count,
        demand: demands[index] ?? demands[0] ?? constantDemand(true),
      }));
      return isPossible([...values, ...asked.map(({ demand }) => demand)]) || (isSet && isPossibleSet(values, asked));
    }),
  );
}

/** Whether several values of a key may meet what is asked of them. */
function isPossibleSet(
  values: readonly Demand[],
  asked: readonly (Pick<Literal, 'count'> & { readonly demand: Demand })[],
): boolean {
  if (asked.some(({ count }) => count === 'one')) return false;
  const every = [...values, ...asked.filter(({ count }) => count === 'every').map(({ demand }) => demand)];
  return isPossible(every) && asked.every(({ count, demand }) => count !== 'some' || isPossible([...every, demand]));
}
