import { rmSync } from 'node:fs';

/** Removes what the files of one run of the tests shared, where it made the folder itself: others are shared with further runs. */
export default function endRun(): void {
  const { TREFOIL_TEST_RUN, TREFOIL_TEST_RUN_OWNER } = process.env;
  if (TREFOIL_TEST_RUN && TREFOIL_TEST_RUN_OWNER === `${process.pid}`) rmSync(TREFOIL_TEST_RUN, { recursive: true });
}
