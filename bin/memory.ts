import { setFlagsFromString } from 'node:v8';
import { beforeLargeRun } from '../lib/common/large-run';

/**
 * Has V8 collect what is no longer needed before the heap is one and a half times as large as after it did so last, where there
 * are many templates. Left to itself it lets the heap become four times as large; small runs end before that matters.
 */
export function spareMemory(): void {
  beforeLargeRun(() => setFlagsFromString('--heap-growing-percent=50'));
}
