/** So many things are asked about one after the other, at most, before one of them is asked about again. */
const MOST = 64;

/**
 * `find`, with what it found of the things that were asked about last: for what many ask of one thing before they come to the
 * next, and which would fill the memory if it was kept of all.
 */
export function recently<Thing extends object, Found extends object>(
  find: (thing: Thing) => Found,
): (thing: Thing) => Found {
  let known = new WeakMap<Thing, Found>();
  let size = 0;
  return (thing) => {
    const before = known.get(thing);
    if (before !== undefined) return before;
    const found = find(thing);
    if (size >= MOST) {
      known = new WeakMap();
      size = 0;
    }
    known.set(thing, found);
    size += 1;
    return found;
  };
}
