import { join } from 'node:path';
import { useCache } from '../lib/common/cache/cache';
import { FolderCache } from '../lib/common/cache/folder-cache';

// The built-in validator costs seconds in each test file; test/synth.test.ts runs the app as a process, with it on.
process.env.CDK_VALIDATION = 'false';
// As many files run beside each other as there are cores.
process.env.TREFOIL_THREADS = '1';
// Files of one run, and the processes that they start, share verdicts by their content; no test rests on an earlier run.
const { TREFOIL_TEST_RUN, TREFOIL_TEST_PROGRAM } = process.env;
process.env.TREFOIL_CACHE = TREFOIL_TEST_RUN ? join(TREFOIL_TEST_RUN, 'verdicts') : 'off';
if (TREFOIL_TEST_RUN)
  useCache(
    new FolderCache(
      process.env.TREFOIL_CACHE,
      () => `${TREFOIL_TEST_PROGRAM} ${new Date().toISOString().slice(0, 10)}`,
    ),
  );
