import { z } from 'zod';
import { nearestName } from '../../common/suggest';
import { inputError } from '../../judge/template/input-error';
import { hashesOf, type Leaf } from './leaves';
import { leafHash, pathOf, rootFrom } from './merkle';
import type { Statement } from './statement';

/** The form of a proof of one leaf. */
export const proofSchema = z.strictObject({
  format: z.literal(1),
  /** The signed statement, which has the root. */
  statement: z.unknown(),
  leaf: z.string(),
  index: z.int().min(0),
  path: z.array(z.string().regex(/^[0-9a-f]{64}$/)),
});

/** One leaf with the hashes that lead to the signed root, and nothing else. */
export type Proof = z.infer<typeof proofSchema>;

/** The proof of the leaf of a name, or of a place in the tree; throws an `InputError` where there is none or more than one. */
export function proofOf(name: string, leaves: readonly Leaf[], statement: unknown): Proof {
  const places = leaves.flatMap((leaf, index) => (leaf.name === name || `#${index}` === name ? [index] : []));
  const [index, another] = places;
  const leaf = index === undefined ? undefined : leaves[index];
  if (index === undefined || leaf === undefined) {
    const near = nearestName(
      name,
      leaves.map((one) => one.name),
    );
    throw inputError(
      name,
      `nothing in the evidence has this name, expected a rule, a resource, a rule and a resource or site${near === undefined ? '' : `; did you mean "${near}"`}`,
    );
  }
  if (another !== undefined)
    throw inputError(name, `is the name of several leaves, expected one of ${places.map((at) => `#${at}`).join(', ')}`);
  const path = pathOf(hashesOf(leaves), index).map((hash) => hash.toString('hex'));
  return { format: 1, statement, leaf: leaf.text, index, path };
}

/** Whether a leaf is one of the tree of a statement. */
export function isProved({ leaf, index, path }: Proof, { predicate: { tree } }: Statement): boolean {
  const hashes = path.map((hash) => Buffer.from(hash, 'hex'));
  return rootFrom(leafHash(leaf), index, tree.leaves, hashes)?.toString('hex') === tree.root;
}
