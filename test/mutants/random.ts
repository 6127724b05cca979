/** A sequence of numbers from 0 to below 1, the same for the same seed (mulberry32). */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** `count` of `all`, by seed, in their order. */
export function sample<Item>(all: readonly Item[], count: number, seed: number): readonly Item[] {
  const next = random(seed);
  let wanted = Math.min(count, all.length);
  return all.filter((_, index) => {
    const taken = next() * (all.length - index) < wanted;
    if (taken) wanted -= 1;
    return taken;
  });
}
