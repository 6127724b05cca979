import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { programHash, thisProgram } from '../lib/common/cache/program-hash';

/** Makes the folder in which the files of one run of the tests share what they made; nothing of an earlier run is in it. */
export default function beginRun(): void {
  process.env.TREFOIL_TEST_RUN = mkdtempSync(join(tmpdir(), 'trefoil-tests-'));
  process.env.TREFOIL_TEST_PROGRAM = programHash(thisProgram());
}
