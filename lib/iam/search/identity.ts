const ids = new WeakMap<object, number>();
let last = 0;

/** A number for an object, which no other one has. */
export function idOf(object: object): number {
  const before = ids.get(object);
  if (before !== undefined) return before;
  last += 1;
  ids.set(object, last);
  return last;
}

/** A text for a row of objects: the same one as long as they are the same objects. */
export function idsOf(objects: readonly (object | undefined)[]): string {
  return objects.map((object) => (object === undefined ? '' : idOf(object))).join();
}
