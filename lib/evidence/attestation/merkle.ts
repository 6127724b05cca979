import { createHash } from 'node:crypto';

/** Told apart by their first byte, so that no node passes for a leaf (RFC 6962, section 2.1). */
const [LEAF, NODE] = [Buffer.from([0]), Buffer.from([1])];

/** The hash of a leaf of a Merkle tree. */
export function leafHash(leaf: string): Buffer {
  return createHash('sha256').update(LEAF).update(leaf, 'utf8').digest();
}

/** The hash of a node above two others. */
export function nodeHash(left: Buffer, right: Buffer): Buffer {
  return createHash('sha256').update(NODE).update(left).update(right).digest();
}

/** The root over the hashes of leaves, in their order (RFC 6962, section 2.1). */
export function rootOf(hashes: readonly Buffer[]): Buffer {
  const [only] = hashes;
  if (only === undefined) return createHash('sha256').digest();
  if (hashes.length === 1) return only;
  const middle = half(hashes.length);
  return nodeHash(rootOf(hashes.slice(0, middle)), rootOf(hashes.slice(middle)));
}

/** The hashes that lead from one leaf to the root, the nearest first (RFC 6962, section 2.1.1). */
export function pathOf(hashes: readonly Buffer[], index: number): readonly Buffer[] {
  if (hashes.length <= 1) return [];
  const middle = half(hashes.length);
  return index < middle
    ? [...pathOf(hashes.slice(0, middle), index), rootOf(hashes.slice(middle))]
    : [...pathOf(hashes.slice(middle), index - middle), rootOf(hashes.slice(0, middle))];
}

/** The root to which a leaf leads; undefined where the path is none for a leaf of this index among so many. */
export function rootFrom(leaf: Buffer, index: number, count: number, path: readonly Buffer[]): Buffer | undefined {
  if (count === 1) return index === 0 && path.length === 0 ? leaf : undefined;
  const last = path.at(-1);
  if (last === undefined || index < 0 || index >= count) return undefined;
  const middle = half(count);
  const rest = path.slice(0, -1);
  if (index < middle) {
    const left = rootFrom(leaf, index, middle, rest);
    return left && nodeHash(left, last);
  }
  const right = rootFrom(leaf, index - middle, count - middle, rest);
  return right && nodeHash(last, right);
}

/** The largest power of two below a number above 1: how many leaves are at the left. */
export function half(count: number): number {
  return 2 ** Math.ceil(Math.log2(count) - 1);
}
