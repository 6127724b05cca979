import type { Leaf } from './select';

/** The leaves of a path, by the list and the element in which each stands. */
interface Index {
  /** By list, then by position in it. */
  readonly lists: ReadonlyMap<string, ReadonlyMap<string | number, readonly Leaf[]>>;
  readonly outside: readonly Leaf[];
}

const known = new WeakMap<readonly Leaf[], Index>();
/** To look through as few as this is cheaper than to sort them. */
const FEW = 32;

/**
 * The leaves that can be of the same list element as `path`: those of that element of its outermost list, and those of none.
 * Lists of thousands are real: to compare each leaf of one with each of another would take minutes.
 */
export function nearLeaves(leaves: readonly Leaf[], path: Leaf['path']): readonly Leaf[] {
  const position = path.findIndex((step) => typeof step === 'number');
  if (leaves.length < FEW || position < 0) return leaves;
  const index = known.get(leaves) ?? indexOf(leaves);
  known.set(leaves, index);
  const own = path.slice(0, position).join('.');
  const near: Leaf[] = [...index.outside];
  for (const [list, elements] of index.lists) {
    if (list === own) near.push(...(elements.get(path[position] ?? '') ?? []));
    else for (const element of elements.values()) near.push(...element);
  }
  return near;
}

function indexOf(leaves: readonly Leaf[]): Index {
  const lists = new Map<string, Map<string | number, Leaf[]>>();
  const outside: Leaf[] = [];
  for (const leaf of leaves) {
    const position = leaf.path.findIndex((step) => typeof step === 'number');
    if (position < 0) {
      outside.push(leaf);
      continue;
    }
    const name = leaf.path.slice(0, position).join('.');
    const list = lists.get(name) ?? new Map<string | number, Leaf[]>();
    lists.set(name, list);
    const step = leaf.path[position] ?? '';
    const element = list.get(step);
    if (element) element.push(leaf);
    else list.set(step, [leaf]);
  }
  return { lists, outside };
}
