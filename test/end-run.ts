import { rmSync } from 'node:fs';

/** Removes what the files of one run of the tests shared. */
export default function endRun(): void {
  const { TREFOIL_TEST_RUN } = process.env;
  if (TREFOIL_TEST_RUN) rmSync(TREFOIL_TEST_RUN, { recursive: true });
}
