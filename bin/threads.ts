import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { useSecondThread } from '../lib/common/threads/second-thread';

/** Lets a second thread take a share of the work, where there is a core for it and `TREFOIL_THREADS` is not 1. */
export function useThreads(): void {
  if (process.env['TREFOIL_THREADS'] !== '1' && availableParallelism() > 1)
    useSecondThread(join(__dirname, '..', 'lib', 'access', 'second-thread'));
}
