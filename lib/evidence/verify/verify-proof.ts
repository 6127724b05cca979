import type { KeyObject } from 'node:crypto';
import { z } from 'zod';
import { inputError } from '../../judge/template/input-error';
import { editionSchema, shownIn } from '../attestation/edition';
import { isProved, proofSchema } from '../attestation/proof';
import { readStatement } from './statement';
import type { Verification } from './verification';

/** Checks a public edition: that the statement is signed, and that what it shows is of its tree. */
export function verifyEdition(value: unknown, file: string, key: KeyObject | undefined): Verification {
  const parsed = editionSchema.safeParse(value);
  if (!parsed.success) throw inputError(file, `is no public edition: ${z.prettifyError(parsed.error)}`);
  const read = readStatement(parsed.data.statement, file, key);
  const shown = shownIn(parsed.data.tree, read.statement);
  const { claim, tree } = read.statement.predicate;
  return {
    refuted: [...read.refuted, ...(shown ? [] : [`${file}: what it shows is not the tree of the statement`])],
    ended: [],
    proven: [
      ...read.proven,
      ...(shown
        ? [`the statement says what the ${shown.length} leaves say that are shown, of ${tree.leaves}: ${claim}`]
        : []),
    ],
    trusted: [...read.trusted, 'that it is true, which whoever has the templates can check'],
    told: [],
  };
}

/** Checks a proof of one leaf: that the statement is signed, and that the leaf is one of its tree. */
export function verifyProof(value: unknown, file: string, key: KeyObject | undefined): Verification {
  const parsed = proofSchema.safeParse(value);
  if (!parsed.success) throw inputError(file, `is no proof: ${z.prettifyError(parsed.error)}`);
  const proof = parsed.data;
  const read = readStatement(proof.statement, file, key);
  const isIn = isProved(proof, read.statement);
  return {
    refuted: [...read.refuted, ...(isIn ? [] : [`${file}: the leaf is none of the tree of the statement`])],
    ended: [],
    proven: [...read.proven, ...(isIn ? [`the statement says this, among other things: ${proof.leaf}`] : [])],
    trusted: [...read.trusted, 'that it is true, which whoever has the templates can check'],
    told: [],
  };
}
