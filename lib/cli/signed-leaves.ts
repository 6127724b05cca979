import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Leaf, leavesOf } from '../evidence/attestation/leaves';
import { RECORD, STATEMENT, type Statement } from '../evidence/attestation/statement';
import { readEvidence } from '../evidence/read-evidence';
import { readStatement } from '../evidence/verify/statement';
import { isAccepted, renderVerification } from '../evidence/verify/verification';
import { verifyFolder } from '../evidence/verify/verify-folder';
import { inputError } from '../judge/template/input-error';
import { readJson } from '../judge/template/read-json';
import type { Terminal } from './command';

/** Signed evidence, of which some can be shown by itself. */
export interface SignedLeaves {
  readonly leaves: readonly Leaf[];
  readonly envelope: unknown;
  readonly statement: Statement;
}

/** The leaves of signed evidence; where it is not what was signed, says so and returns nothing. Throws an `InputError` where nobody signed it. */
export function signedLeaves(folder: string, terminal: Terminal): SignedLeaves | undefined {
  const file = join(folder, STATEMENT);
  if (!existsSync(file))
    throw inputError(folder, `is not signed: it has no ${STATEMENT}; write it with trefoil evidence --sign-key`);
  // What has ended since can be shown all the same.
  const verification = { ...verifyFolder(folder, { today: terminal.today }), ended: [] };
  if (!isAccepted(verification)) {
    terminal.err(renderVerification({ ...verification, proven: [], trusted: [], told: [] }));
    return undefined;
  }
  const record = join(folder, RECORD);
  const envelope = readJson(file);
  const { statement } = readStatement(envelope, file, undefined);
  return { leaves: leavesOf(readEvidence(record), readFileSync(record)), envelope, statement };
}
