import fc from 'fast-check';
import { type Demand, type Problem, solve } from '../../../lib/iam/search/solve';

const SIZES = [3, 2, 4];
const full = SIZES.map((size) => (1n << BigInt(size)) - 1n);

const cells = (dimension: number) => fc.bigInt({ min: 0n, max: full[dimension] ?? 0n });
const demand: fc.Arbitrary<Demand> = fc
  .tuple(...SIZES.map((_, dimension) => fc.option(cells(dimension), { freq: 2 })))
  .map((sets) => new Map(sets.flatMap((set, dimension) => (set === null ? [] : [[dimension, set] as const]))));
const problem: fc.Arbitrary<Problem> = fc.record({
  domains: fc.tuple(...SIZES.map((_, dimension) => cells(dimension))),
  choices: fc.array(fc.array(demand, { maxLength: 3 }), { maxLength: 3 }),
  forbidden: fc.array(demand, { maxLength: 6 }),
});

const has = (set: bigint, cell: number) => ((set >> BigInt(cell)) & 1n) === 1n;
const meets = (point: readonly number[], wanted: Demand) =>
  [...wanted].every(([dimension, set]) => has(set, point[dimension] ?? 0));

/** Whether a point is wanted, by the meaning of a problem alone. */
function isWanted(point: readonly number[], { domains, choices, forbidden }: Problem): boolean {
  return (
    point.every((cell, dimension) => has(domains[dimension] ?? 0n, cell)) &&
    choices.every((choice) => choice.some((one) => meets(point, one))) &&
    !forbidden.some((one) => meets(point, one))
  );
}

const POINTS = Array.from({ length: SIZES[0] ?? 0 }, (_, one) => one).flatMap((one) =>
  Array.from({ length: SIZES[1] ?? 0 }, (_, two) => two).flatMap((two) =>
    Array.from({ length: SIZES[2] ?? 0 }, (_, three) => [one, two, three]),
  ),
);

test('finds a wanted point exactly where trying every point finds one', () => {
  const seen = { found: 0, none: 0 };
  fc.assert(
    fc.property(problem, (one) => {
      const { point, settled } = solve(one);
      const wanted = POINTS.filter((candidate) => isWanted(candidate, one));
      expect(settled).toBeLessThanOrEqual(POINTS.length * 3);
      if (point === undefined) expect(wanted).toEqual([]);
      else expect(isWanted(point, one)).toBe(true);
      seen[point === undefined ? 'none' : 'found'] += 1;
    }),
    { numRuns: 5000, seed: 20264 },
  );
  expect(Math.min(seen.found, seen.none)).toBeGreaterThan(500);
});

test('settles at once what every demand treats alike', () => {
  const domains = [(1n << 1000n) - 1n];
  expect(solve({ domains, choices: [], forbidden: [new Map([[0, 1n]])] })).toEqual({ settled: 1, point: [1] });
  expect(solve({ domains, choices: [], forbidden: [new Map()] })).toEqual({ settled: 1 });
});
