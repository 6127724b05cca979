import { z } from 'zod';
import { hashesOf, type Leaf } from './leaves';
import { half, leafHash, nodeHash, rootOf } from './merkle';
import { PUBLIC_KINDS } from './public-leaves';
import type { Statement } from './statement';

/** A part of the tree: the hash of what is withheld, a leaf, or two parts. */
export type Part = string | { readonly leaf: string } | readonly [Part, Part];

/** The form of the public edition. */
export const editionSchema = z.strictObject({ format: z.literal(1), statement: z.unknown(), tree: z.unknown() });

/** The tree with leaves that anybody may read; of the others it has hashes, each with a salt. */
export function editionOf(leaves: readonly Leaf[]): Part {
  return partOf(leaves, hashesOf(leaves));
}

function partOf(leaves: readonly Leaf[], hashes: readonly Buffer[]): Part {
  if (!leaves.some(({ kind }) => PUBLIC_KINDS.includes(kind))) return rootOf(hashes).toString('hex');
  const [only] = leaves;
  if (leaves.length === 1 && only) return { leaf: only.text };
  const middle = half(leaves.length);
  return [partOf(leaves.slice(0, middle), hashes.slice(0, middle)), partOf(leaves.slice(middle), hashes.slice(middle))];
}

/** The leaves that an edition shows; undefined where they are not those of the tree of the statement. */
export function shownIn(tree: unknown, { predicate }: Statement): readonly string[] | undefined {
  const shown: string[] = [];
  return hashOfPart(tree, predicate.tree.leaves, shown)?.toString('hex') === predicate.tree.root ? shown : undefined;
}

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const leaf = z.strictObject({ leaf: z.string() });
const pair = z.tuple([z.unknown(), z.unknown()]);

function hashOfPart(part: unknown, count: number, shown: string[]): Buffer | undefined {
  const withheld = hash.safeParse(part);
  if (withheld.success) return Buffer.from(withheld.data, 'hex');
  const one = leaf.safeParse(part);
  if (one.success) {
    shown.push(one.data.leaf);
    return count === 1 ? leafHash(one.data.leaf) : undefined;
  }
  const two = pair.safeParse(part);
  if (!two.success || count < 2) return undefined;
  const middle = half(count);
  const left = hashOfPart(two.data[0], middle, shown);
  const right = left && hashOfPart(two.data[1], count - middle, shown);
  return left && right && nodeHash(left, right);
}
