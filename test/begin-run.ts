import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { programHash, thisProgram } from '../lib/common/cache/program-hash';

/**
 * Makes the folder in which the files of one run of the tests share what they made; nothing of an earlier run is in it.
 *
 * Where several runs make one, as in continuous integration, `TREFOIL_TEST_RUN` names a folder that they all share.
 */
export default function beginRun(): void {
  if (!process.env.TREFOIL_TEST_RUN) {
    process.env.TREFOIL_TEST_RUN = mkdtempSync(join(tmpdir(), 'trefoil-tests-'));
    process.env.TREFOIL_TEST_RUN_OWNER = `${process.pid}`;
  }
  process.env.TREFOIL_TEST_PROGRAM = programHash(thisProgram());
}
