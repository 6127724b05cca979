import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { SecondThread, useSecondThread } from '../lib/common/threads/second-thread';
import type { PreparationTask } from '../lib/site-policy/second-thread';

/** Lets a second thread take a share of the work, where there is a core for it and `TREFOIL_THREADS` is not 1. */
export function useThreads(): void {
  if (process.env['TREFOIL_THREADS'] !== '1' && availableParallelism() > 1)
    useSecondThread(join(__dirname, '..', 'lib', 'site-policy', 'second-thread'));
}

/** Lets the second thread load what decides access and, for templates that will be validated, start that engine. */
export function prepareThread(validation: boolean): void {
  const task: PreparationTask = { kind: 'preparation', validation };
  SecondThread.begin(task, 0);
}
