import fc from 'fast-check';
import { wavesOf } from '../../lib/deployment/waves';

/** Sites of which each replicates to those that it names, as the loader leaves them. */
const deployment = (copies: Readonly<Record<string, readonly string[]>>) => {
  const site = { replicatesTo: [] };
  const all = Object.entries(copies).map(([id, replicatesTo]) => [id, { ...site, replicatesTo }]);
  return JSON.parse(JSON.stringify({ sites: Object.fromEntries(all) }));
};
const alone = (count: number) =>
  deployment(Object.fromEntries(Array.from({ length: count }, (_, index) => [`s${index}`, []])));
const sizes = (waves: readonly (readonly string[])[]) => waves.map(({ length }) => length);

test('one site comes first, then twice as many each time', () => {
  expect(sizes(wavesOf(alone(20)))).toEqual([1, 2, 4, 8, 5]);
  expect(wavesOf(alone(3))).toEqual([['s0'], ['s1', 's2']]);
});

test('sizes that are given are those of the waves, the last of all further ones', () => {
  expect(sizes(wavesOf(alone(20), [1, 5]))).toEqual([1, 5, 5, 5, 4]);
  expect(sizes(wavesOf(alone(20), [20]))).toEqual([20]);
});

test('a target is in an earlier wave, and two that receive the same data in different ones', () => {
  expect(wavesOf(deployment({ a: ['b', 'c'], b: [], c: [] }), [9])).toEqual([['b'], ['c'], ['a']]);
  expect(wavesOf(deployment({ a: ['b'], b: [], c: ['d'], d: [] }), [9])).toEqual([
    ['b', 'd'],
    ['a', 'c'],
  ]);
});

/** Sites that replicate to some of those before them, so in no circle. */
const acyclic = fc
  .integer({ min: 1, max: 25 })
  .chain((count) =>
    fc.tuple(
      ...Array.from({ length: count }, (_, index) =>
        fc.uniqueArray(fc.nat({ max: Math.max(0, index - 1) }), { maxLength: index === 0 ? 0 : 3 }),
      ),
    ),
  );

test('of any deployment each site is in one wave, after its targets, and beside nobody with the same data', () => {
  fc.assert(
    fc.property(acyclic, fc.array(fc.integer({ min: 1, max: 8 }), { maxLength: 4 }), (targets, given) => {
      const copies = Object.fromEntries(targets.map((of, index) => [`s${index}`, of.map((one) => `s${one}`)]));
      const waves = wavesOf(deployment(copies), given);
      const waveOf = new Map(waves.flatMap((wave, index) => wave.map((id) => [id, index] as const)));
      expect(waves.flat().toSorted()).toEqual(Object.keys(copies).toSorted());
      for (const [index, wave] of waves.entries()) {
        expect(wave.length).toBeGreaterThan(0);
        expect(wave.length).toBeLessThanOrEqual(given[index] ?? given.at(-1) ?? 2 ** index);
      }
      for (const [id, of] of Object.entries(copies)) {
        for (const target of of) expect(waveOf.get(target)).toBeLessThan(waveOf.get(id) ?? -1);
        const holders = [id, ...of].map((one) => waveOf.get(one));
        expect(new Set(holders).size).toBe(holders.length);
      }
    }),
  );
});
