import { jsonText } from '../../common/printable';
import type { EvidenceFile } from '../files';
import type { Evidence } from '../schema';
import { IN_TOTO, seal } from './dsse';
import { packageHash } from './package-hash';
import type { Signer } from './signer';
import { STATEMENT, statementOf } from './statement';

/** The file that binds evidence: a signed statement of every file of the folder, and of all that the record says. */
export function signedStatement(evidence: Evidence, files: readonly EvidenceFile[], signer: Signer): EvidenceFile {
  return { path: STATEMENT, text: jsonText(seal(IN_TOTO, statementOf(evidence, files, packageHash()), signer)) };
}
