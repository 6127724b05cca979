/** Numbers from 0 to 1 that a seed determines (mulberry32). */
export function randomBy(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Some of the elements, chosen by `random`, in their order. */
export function sample<T>(elements: readonly T[], count: number, random: () => number): readonly T[] {
  const ranked = elements.map((element, index) => ({ element, index, rank: random() }));
  const chosen = ranked.sort((one, other) => one.rank - other.rank).slice(0, count);
  return chosen.sort((one, other) => one.index - other.index).map(({ element }) => element);
}
