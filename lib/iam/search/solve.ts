/** A set of cells of one dimension: bit n stands for its cell n. */
export type Cells = bigint;

/** What confines a request: the cells that each dimension has to be in; a dimension that is omitted is free. */
export type Demand = ReadonlyMap<number, Cells>;

/** Which points of a space are wanted: those in the domains that meet one of each choice, and nothing forbidden. */
export interface Problem {
  /** For each dimension, the cells that a point may be in. */
  readonly domains: readonly Cells[];
  readonly choices: readonly (readonly Demand[])[];
  readonly forbidden: readonly Demand[];
}

/** One point of the wanted ones, where there is one, and how many sets of points were settled to find it. */
export interface Solution {
  readonly settled: number;
  /** For each dimension, the index of a cell. */
  readonly point?: readonly number[];
}

/**
 * Finds a wanted point, or that there is none, exactly.
 *
 * A set of points is halved only along a demand that some of them meet and others do not; what every demand treats
 * alike is settled at once.
 */
export function solve(problem: Problem): Solution {
  let settled = 0;
  const visit = (given: Problem): readonly number[] | undefined => {
    const reduced = reduce(given);
    if (reduced === undefined || isDone(reduced)) {
      settled += 1;
      return reduced?.domains.map(lowest);
    }
    for (const part of parts(reduced)) {
      const point = visit(part);
      if (point !== undefined) return point;
    }
    return undefined;
  };
  if (problem.domains.includes(0n)) return { settled };
  if (problem.choices.some((choice) => choice.length === 0)) return { settled: 1 };
  const point = visit(problem);
  return point === undefined ? { settled } : { settled, point };
}

/** Draws every conclusion that needs no choice; undefined where no point is left. */
function reduce({ domains: given, choices: open, forbidden: banned }: Problem): Problem | undefined {
  const domains = [...given];
  let choices = open;
  let forbidden = banned;
  for (let isChanged = true; isChanged; ) {
    isChanged = false;
    const undecided: (readonly Demand[])[] = [];
    for (const choice of choices) {
      const possible = choice.filter((demand) => isPossible(demand, domains));
      const [only] = possible;
      if (only === undefined) return undefined;
      if (possible.some((demand) => openOf(demand, domains).length === 0)) continue;
      if (possible.length === 1) {
        for (const [dimension, cells] of only) domains[dimension] = (domains[dimension] ?? 0n) & cells;
        isChanged = true;
      } else undecided.push(possible);
    }
    const avoided: Demand[] = [];
    for (const demand of forbidden) {
      if (!isPossible(demand, domains)) continue;
      const [dimension, ...others] = openOf(demand, domains);
      if (dimension === undefined) return undefined;
      if (others.length === 0) {
        domains[dimension] = (domains[dimension] ?? 0n) & ~(demand.get(dimension) ?? 0n);
        isChanged = true;
      } else avoided.push(demand);
    }
    choices = undecided;
    forbidden = avoided;
  }
  return { domains, choices, forbidden };
}

/** The problem cut along its tightest choice or, where none is left, along what is forbidden. */
function parts({ domains, choices, forbidden }: Problem): readonly Problem[] {
  const choice = shortest(choices, (one) => one.length);
  if (choice !== undefined) {
    const rest = choices.filter((one) => one !== choice);
    return choice.map((demand) => ({ domains: confined(domains, demand), choices: rest, forbidden }));
  }
  const demand = shortest(forbidden, (one) => openOf(one, domains).length) ?? new Map<number, Cells>();
  // The first dimension that avoids it, with all dimensions before within it: the parts do not overlap.
  return openOf(demand, domains).map((dimension, index, open) => {
    const before = new Map(open.slice(0, index).map((one) => [one, demand.get(one) ?? 0n]));
    const outside = new Map(before).set(dimension, ~(demand.get(dimension) ?? 0n));
    return { domains: confined(domains, outside), choices, forbidden };
  });
}

function isDone({ choices, forbidden }: Problem): boolean {
  return choices.length === 0 && forbidden.length === 0;
}

function isPossible(demand: Demand, domains: readonly Cells[]): boolean {
  for (const [dimension, cells] of demand) if (((domains[dimension] ?? 0n) & cells) === 0n) return false;
  return true;
}

/** The dimensions of which some cells of the domain meet a demand and others do not. */
function openOf(demand: Demand, domains: readonly Cells[]): readonly number[] {
  const open: number[] = [];
  for (const [dimension, cells] of demand) if (((domains[dimension] ?? 0n) & ~cells) !== 0n) open.push(dimension);
  return open;
}

/** Domains within a demand. */
function confined(domains: readonly Cells[], demand: Demand): readonly Cells[] {
  return domains.map((domain, dimension) => domain & (demand.get(dimension) ?? domain));
}

function shortest<Value>(values: readonly Value[], length: (value: Value) => number): Value | undefined {
  return values.reduce<Value | undefined>(
    (best, value) => (best === undefined || length(value) < length(best) ? value : best),
    undefined,
  );
}

/** The index of the first cell of a set that is not empty. */
function lowest(cells: Cells): number {
  return (cells & -cells).toString(2).length - 1;
}
